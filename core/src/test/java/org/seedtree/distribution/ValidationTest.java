package org.seedtree.distribution;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.distribution.MultivariateHypergeometric.Method;

/** Rejected arguments that have no counterpart in NumPy, or cannot be tried there. */
class ValidationTest {

  @Test
  void rejectsUnknownDtypes() {
    assertThatThrownBy(() -> IntegerType.named("int7"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Unsupported dtype for integers: int7; there are bool, int8");
  }

  @Test
  void rejectsRowsOfDifferentLengths() {
    assertThatThrownBy(
            () ->
                org.seedtree.Generator.defaultRng(1)
                    .multinomial(new long[] {5}, new double[] {0.5, 0.5}, new double[] {1.0}))
        .hasMessage("pvals has rows of different lengths: 2, 1");
  }

  @Test
  void rejectsMoreBallsThanAnArrayHas() {
    long[] colors = {1L << 31, 5};
    assertThatThrownBy(() -> new MultivariateHypergeometric(colors, 3, Method.COUNT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rejectsCovariancesThatAreNotSquare() {
    Map<String, ?> arguments = Map.of("mean", List.of(0.0), "cov", List.of(1.0, 0.0, 1.0));
    Catalog.Entry normal = Catalog.find("multivariate_normal").orElseThrow();
    assertThatThrownBy(() -> normal.sampler(arguments, DType.FLOAT64))
        .hasMessage("cov must be 2 dimensional and square: 3 elements");
  }

  @Test
  void rejectsCatalogArgumentsOutOfTheirType() {
    Catalog.Entry binomial = Catalog.find("binomial").orElseThrow();
    BigInteger huge = BigInteger.ONE.shiftLeft(63);
    assertThatThrownBy(() -> binomial.sampler(Map.of("n", huge, "p", 0.5), DType.INT64))
        .hasMessage("n is out of bounds for int64: 9223372036854775808");
    Catalog.Entry dirichlet = Catalog.find("dirichlet").orElseThrow();
    assertThatThrownBy(() -> dirichlet.sampler(Map.of("alpha", List.of("x")), DType.FLOAT64))
        .hasMessageStartingWith("alpha is not ");
    assertThatThrownBy(() -> dirichlet.sampler(Map.of("alpha", 3.0), DType.FLOAT64))
        .hasMessageStartingWith("alpha is not ");
  }
}

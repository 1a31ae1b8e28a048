package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedtree.Golden.required;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.distribution.MultivariateNormal.CheckValid;
import org.seedtree.distribution.MultivariateNormal.Method;
import org.seedtree.engine.PCG64;
import org.seedtree.legacy.RandomState;

/**
 * The vectors of {@code multivariate_normal}, compared to NumPy's with AVX2 kernels. The golden
 * file is made by {@code conformance/scripts/golden_multivariate_normal.py}, which says what is in
 * it.
 */
class MultivariateNormalGoldenTest {

  /** The accepted difference, to the largest component, of a well-conditioned case. */
  private static final double TOLERANCE = 1e-12;

  /** That of another case, in multiples of the difference between NumPy's own kernels. */
  private static final double SPREADS = 10;

  static Stream<Map<?, ?>> cases() throws IOException {
    Map<?, ?> file =
        Golden.read(MultivariateNormalGoldenTest.class, "golden/multivariate-normal.json");
    return ((List<?>) required(file, "cases")).stream().map(given -> (Map<?, ?>) given);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void vectorsAreNumPysOrAValidDraw(Map<?, ?> given) {
    double[] mean = reals(required(given, "mean"));
    double[][] cov = rows(required(given, "cov"));
    Map<?, ?> vectors = (Map<?, ?>) required(given, "vectors");
    for (Method method : Method.values()) {
      String name = method.name().toLowerCase(Locale.ROOT);
      if (vectors.containsKey(name)) {
        Generator rng = new Generator(new PCG64(42));
        compare(given, name, rng.multivariateNormal(mean, cov, 2, method, CheckValid.IGNORE, 0));
      }
    }
    RandomState rs = new RandomState(42);
    compare(given, "legacy", rs.multivariateNormal(mean, cov, 2, CheckValid.IGNORE, 0));
    Generator rng = new Generator(new PCG64(42));
    double[][] one = rng.multivariateNormal(mean, cov, 1, Method.SVD, CheckValid.IGNORE, 0);
    compare(given, "one", one);
  }

  private static void compare(Map<?, ?> given, String call, double[][] actual) {
    String determinedAs = call.equals("one") ? "svd" : call;
    Object isStable = required((Map<?, ?>) required(given, "stable"), determinedAs);
    if (!(boolean) isStable) {
      return; // MultivariateNormalTest shows that the factor is one of the covariance
    }
    Object expected = required((Map<?, ?>) required(given, "vectors"), call);
    double[] numpy = flat(call.equals("one") ? List.of(expected) : expected);
    double[] java = Arrays.stream(actual).flatMapToDouble(Arrays::stream).toArray();
    if (actual[0].length <= 2) {
      assertThat(java).as("%s, %s", given.get("name"), call).containsExactly(numpy);
      return;
    }
    double spread = ((Number) required((Map<?, ?>) required(given, "spread"), call)).doubleValue();
    double tolerance = Math.max(TOLERANCE, SPREADS * spread);
    double largest = Arrays.stream(numpy).map(Math::abs).max().orElseThrow();
    for (int i = 0; i < numpy.length; i++) {
      assertThat(Math.abs(java[i] - numpy[i]))
          .as("%s, %s, component %d", given.get("name"), call, i)
          .isLessThanOrEqualTo(tolerance * largest);
    }
  }

  private static double[] reals(Object list) {
    return ((List<?>) list).stream().mapToDouble(x -> ((Number) x).doubleValue()).toArray();
  }

  private static double[][] rows(Object list) {
    return ((List<?>) list)
        .stream().map(MultivariateNormalGoldenTest::reals).toArray(double[][]::new);
  }

  private static double[] flat(Object list) {
    return Arrays.stream(rows(list)).flatMapToDouble(Arrays::stream).toArray();
  }

  @Test
  void twoCasesAreNotDeterminedByAnything() throws IOException {
    assertThat(cases().filter(given -> required(given, "stable").toString().contains("false")))
        .extracting(given -> (Object) given.get("name"))
        .containsExactly("equicorrelated 3 (tie)", "equicorrelated 4 (tie)");
  }
}

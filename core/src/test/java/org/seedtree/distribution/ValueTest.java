package org.seedtree.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every distribution is a value: it is equal by its parameters, which it returns and prints. */
class ValueTest {

  /** A value, and others of its class that differ from it in one parameter each. */
  record Values(Supplier<Object> value, List<Object> others) {
    @Override
    public String toString() {
      return value.get().toString();
    }
  }

  private static Values of(Supplier<Object> value, Object... others) {
    return new Values(value, List.of(others));
  }

  static List<Values> all() {
    return List.of(
        of(() -> new Uniform(1, 2), new Uniform(0, 2), new Uniform(1, 3)),
        of(() -> new Normal(1, 2), new Normal(0, 2), new Normal(1, 3)),
        of(
            () -> Integers.of(1, 9),
            Integers.of(0, 9),
            Integers.of(1, 8),
            Integers.of(IntegerType.INT32, 1, 9)),
        of(() -> new StandardGamma(2), new StandardGamma(3)),
        of(() -> new Gamma(2, 3), new Gamma(1, 3), new Gamma(2, 4)),
        of(() -> new Beta(2, 3), new Beta(1, 3), new Beta(2, 4)),
        of(() -> new Chisquare(2), new Chisquare(3)),
        of(() -> new F(2, 3), new F(1, 3), new F(2, 4)),
        of(() -> new StandardT(2), new StandardT(3)),
        of(
            () -> new NoncentralChisquare(2, 3),
            new NoncentralChisquare(1, 3),
            new NoncentralChisquare(2, 4)),
        of(
            () -> new NoncentralF(2, 3, 4),
            new NoncentralF(1, 3, 4),
            new NoncentralF(2, 4, 4),
            new NoncentralF(2, 3, 5)),
        of(() -> new Vonmises(1, 2), new Vonmises(0, 2), new Vonmises(1, 3)),
        of(() -> new Poisson(2), new Poisson(3)),
        of(
            () -> new NegativeBinomial(2, 0.5),
            new NegativeBinomial(3, 0.5),
            new NegativeBinomial(2, 0.25)),
        of(() -> new Geometric(0.5), new Geometric(0.25)),
        of(() -> new Logseries(0.5), new Logseries(0.25)),
        of(() -> new Zipf(2), new Zipf(3)),
        of(() -> new Binomial(9, 0.5), new Binomial(8, 0.5), new Binomial(9, 0.25)),
        of(
            () -> new Hypergeometric(5, 6, 7),
            new Hypergeometric(4, 6, 7),
            new Hypergeometric(5, 5, 7),
            new Hypergeometric(5, 6, 8)),
        of(
            () -> new MultivariateNormal(new double[] {1, 2}, new double[][] {{1, 0}, {0, 1}}),
            new MultivariateNormal(new double[] {1, 3}, new double[][] {{1, 0}, {0, 1}}),
            new MultivariateNormal(new double[] {1, 2}, new double[][] {{1, 0}, {0, 2}}),
            new MultivariateNormal(
                new double[] {1, 2},
                new double[][] {{1, 0}, {0, 1}},
                MultivariateNormal.Method.CHOLESKY)),
        of(() -> new Dirichlet(1, 2), new Dirichlet(1, 3), new Dirichlet(1, 2, 3)),
        of(
            () -> new Multinomial(9, 0.5, 0.5),
            new Multinomial(8, 0.5, 0.5),
            new Multinomial(9, 0.25, 0.75)),
        of(
            () -> hypergeometric(new long[] {5, 6}, 7, MultivariateHypergeometric.Method.MARGINALS),
            hypergeometric(new long[] {5, 7}, 7, MultivariateHypergeometric.Method.MARGINALS),
            hypergeometric(new long[] {5, 6}, 8, MultivariateHypergeometric.Method.MARGINALS),
            hypergeometric(new long[] {5, 6}, 7, MultivariateHypergeometric.Method.COUNT)));
  }

  private static Object hypergeometric(
      long[] colors, long nsample, MultivariateHypergeometric.Method method) {
    return new MultivariateHypergeometric(colors, nsample, method);
  }

  @ParameterizedTest
  @MethodSource("all")
  void equalsByItsParameters(Values values) throws ReflectiveOperationException {
    Object value = values.value().get();
    Object same = values.value().get();
    assertThat(value)
        .isEqualTo(same)
        .hasSameHashCodeAs(same)
        .hasToString(same.toString())
        .isNotEqualTo("another class");
    for (Object other : values.others()) {
      assertThat(value).isNotEqualTo(other);
      assertThat(value.toString()).isNotEqualTo(other.toString());
      assertThat(differingParameters(value, other)).isPositive();
    }
    assertThat(differingParameters(value, same)).isZero();
  }

  private static int differingParameters(Object one, Object other)
      throws ReflectiveOperationException {
    int differing = 0;
    for (Method method : one.getClass().getDeclaredMethods()) {
      boolean accessor =
          Modifier.isPublic(method.getModifiers())
              && !Modifier.isStatic(method.getModifiers())
              && method.getParameterCount() == 0
              && !List.of("hashCode", "toString", "composition").contains(method.getName());
      if (accessor && !new Shown(method.invoke(one)).equals(new Shown(method.invoke(other)))) {
        differing++;
      }
    }
    return differing;
  }

  /** A parameter's value as text, for the comparison of arrays. */
  private record Shown(String text) {
    Shown(Object parameter) {
      this(java.util.Arrays.deepToString(new Object[] {parameter}));
    }
  }
}

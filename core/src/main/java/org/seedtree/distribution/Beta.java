package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.BetaKernel;

/**
 * Beta, density {@code x^(a-1) (1-x)^(b-1) / B(a, b)} on [0, 1]; NumPy's {@code beta}.
 *
 * <p>With both parameters at most 1 by the method of Johnk (1964), two doubles for each attempt
 * (one double in all if both are below 3e-103); otherwise from two gammas, with the draws of {@link
 * StandardGamma} for {@code a}, then for {@code b}.
 */
public final class Beta implements DoubleDistribution {

  private final BetaKernel kernel;

  /**
   * Makes the distribution.
   *
   * @param a weight of 1, positive
   * @param b weight of 0, positive
   * @throws IllegalArgumentException if a parameter is not positive
   */
  public Beta(double a, double b) {
    Constraints.positive("a", a);
    Constraints.positive("b", b);
    kernel = new BetaKernel(a, b);
  }

  /** Weight of 1. */
  public double a() {
    return kernel.a;
  }

  /** Weight of 0. */
  public double b() {
    return kernel.b;
  }

  @Override
  public String name() {
    return "beta";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("a", a(), "b", b());
  }

  @Override
  public double sample(RandomSource bits) {
    return kernel.sample(bits);
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    kernel.fill(bits, out, from, to);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Beta that
        && Double.compare(a(), that.a()) == 0
        && Double.compare(b(), that.b()) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(a(), b());
  }

  @Override
  public String toString() {
    return "Beta[a=" + a() + ", b=" + b() + "]";
  }
}

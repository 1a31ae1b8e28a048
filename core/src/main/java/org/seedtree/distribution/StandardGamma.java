package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.FloatGammaKernel;
import org.seedtree.internal.variate.GammaKernel;

/**
 * Gamma with scale 1, density {@code x^(shape-1) exp(-x) / Gamma(shape)} for x >= 0; NumPy's {@code
 * standard_gamma}.
 *
 * <p>For shapes above 1 the method of Marsaglia and Tsang (2000). Draws: a {@link StandardNormal}
 * and a double for each attempt above 1, a double and a {@link StandardExponential} below 1, a
 * {@link StandardExponential} at 1, nothing at 0.
 */
public final class StandardGamma implements DoubleDistribution, FloatDistribution {

  private final GammaKernel kernel;
  private final FloatGammaKernel floatKernel;

  /**
   * Makes the distribution.
   *
   * @param shape shape, not negative; 0 gives 0. Float32 values are made with the nearest float
   * @throws IllegalArgumentException if {@code shape} is negative or -0.0
   */
  public StandardGamma(double shape) {
    kernel = new GammaKernel(Constraints.nonNegative("shape", shape));
    floatKernel = new FloatGammaKernel((float) shape);
  }

  /** Shape, and mean and variance. */
  public double shape() {
    return kernel.shape();
  }

  @Override
  public String name() {
    return "standard_gamma";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("shape", shape());
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
  public float sampleFloat(RandomSource bits) {
    return floatKernel.sample(bits);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StandardGamma that && Double.compare(shape(), that.shape()) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(shape());
  }

  @Override
  public String toString() {
    return "StandardGamma[shape=" + shape() + "]";
  }
}

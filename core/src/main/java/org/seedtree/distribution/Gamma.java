package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.GammaKernel;

/**
 * The gamma distribution; NumPy's {@code gamma}. Its density is {@code x^(shape-1) exp(-x / scale)
 * / (Gamma(shape) scale^shape)} for x >= 0.
 *
 * <p>Words consumed: those of {@link StandardGamma}.
 */
public final class Gamma extends ParametricDistribution implements DoubleDistribution {

  private final GammaKernel kernel;
  private final double scale;

  /**
   * Creates the distribution.
   *
   * @param shape shape, not negative
   * @param scale scale, the inverse of the rate; not negative
   * @throws IllegalArgumentException if a parameter is negative or -0.0
   */
  public Gamma(double shape, double scale) {
    Parameters.GAMMA.check(shape, scale);
    this.kernel = new GammaKernel(shape);
    this.scale = scale;
  }

  /**
   * Creates the distribution with NumPy's default {@code scale=1}.
   *
   * @param shape shape, not negative
   * @throws IllegalArgumentException if {@code shape} is negative or -0.0
   */
  public Gamma(double shape) {
    this(shape, 1);
  }

  /** Returns the shape. */
  public double shape() {
    return kernel.shape();
  }

  /** Returns the scale. */
  public double scale() {
    return scale;
  }

  @Override
  public String name() {
    return "gamma";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("shape", shape(), "scale", scale);
  }

  @Override
  public double sample(RandomSource bits) {
    return scale * kernel.sample(bits);
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; ) {
      int end = kernel.fillBatch(bits, out, i, to);
      for (; i < end; i++) {
        out[i] = scale * out[i]; // NaN for shape 0 and an infinite scale
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Gamma that
        && Double.compare(shape(), that.shape()) == 0
        && Double.compare(scale, that.scale) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(shape(), scale);
  }

  @Override
  public String toString() {
    return "Gamma[shape=" + shape() + ", scale=" + scale + "]";
  }
}

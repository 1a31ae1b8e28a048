package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.FloatGammaKernel;
import org.seedtree.internal.variate.GammaKernel;

/**
 * The gamma distribution with scale 1; NumPy's {@code standard_gamma}. Its density is {@code
 * x^(shape-1) exp(-x) / Gamma(shape)} for x >= 0.
 *
 * <p>For shapes above 1 values are drawn by the method of G. Marsaglia and W. W. Tsang, "A simple
 * method for generating gamma variables", ACM TOMS 26 (2000), <a
 * href="https://doi.org/10.1145/358407.358414">doi:10.1145/358407.358414</a>. For shapes below 1
 * they are drawn by rejection from a constant part and an exponential tail of the density of {@code
 * x^shape}.
 *
 * <p>Words consumed: for shapes above 1 a {@link StandardNormal} and a double for each proposal,
 * below 1 a double and a {@link StandardExponential}; at 1 a {@link StandardExponential}, at 0
 * none.
 */
public final class StandardGamma extends ParametricDistribution implements FloatDistribution {

  private final GammaKernel kernel;
  private final FloatGammaKernel floatKernel;

  /**
   * Creates the distribution.
   *
   * @param shape shape, not negative; 0 gives 0. {@code float32} values have the nearest float
   * @throws IllegalArgumentException if {@code shape} is negative or -0.0
   */
  public StandardGamma(double shape) {
    Parameters.STANDARD_GAMMA.check(shape);
    kernel = new GammaKernel(shape);
    floatKernel = new FloatGammaKernel((float) shape);
  }

  /** Returns the shape, which is also the mean and the variance. */
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

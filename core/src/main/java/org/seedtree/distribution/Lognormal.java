package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.ZigguratNormal;

/**
 * The log-normal distribution, the exponential function of a normal; NumPy's {@code lognormal}. Its
 * density is {@code exp(-(log(x) - mean)^2 / (2 sigma^2)) / (x sigma sqrt(2 pi))} for x > 0.
 *
 * <p>Words consumed: those of {@link StandardNormal}.
 *
 * @param mean mean of the logarithm
 * @param sigma standard deviation of the logarithm, not negative
 */
public record Lognormal(double mean, double sigma) implements DoubleDistribution {

  /**
   * Creates the distribution.
   *
   * @throws IllegalArgumentException if {@code sigma} is negative or -0.0
   */
  public Lognormal {
    Parameters.LOGNORMAL.check(mean, sigma);
  }

  /** Creates the distribution with NumPy's defaults, {@code mean=0} and {@code sigma=1}. */
  public Lognormal() {
    this(0, 1);
  }

  /**
   * Creates the distribution with NumPy's default {@code sigma=1}.
   *
   * @param mean mean of the logarithm
   */
  public Lognormal(double mean) {
    this(mean, 1);
  }

  @Override
  public String name() {
    return "lognormal";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("mean", mean, "sigma", sigma);
  }

  @Override
  public double sample(RandomSource bits) {
    return Libm.exp(exponent(ZigguratNormal.sample(bits)));
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; ) {
      int end = ZigguratNormal.fillBatch(bits, out, i, to);
      for (int j = i; j < end; j++) {
        out[j] = exponent(out[j]);
      }
      Libm.exp(out, i, end);
      i = end;
    }
  }

  private double exponent(double normal) {
    return mean + sigma * normal; // order fixes the last bit
  }

  private Object writeReplace() {
    return new DistributionForm(this);
  }
}

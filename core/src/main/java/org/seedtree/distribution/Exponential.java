package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.ZigguratExponential;

/**
 * The exponential distribution; NumPy's {@code exponential}. Its density is {@code exp(-x / scale)
 * / scale} for x >= 0.
 *
 * <p>Words consumed: those of {@link StandardExponential} by the ziggurat method.
 *
 * @param scale mean, the inverse of the rate; not negative
 */
public record Exponential(double scale) implements DoubleDistribution {

  /**
   * Creates the distribution.
   *
   * @throws IllegalArgumentException if {@code scale} is negative or -0.0
   */
  public Exponential {
    Parameters.EXPONENTIAL.check(scale);
  }

  /** Creates the distribution with NumPy's default {@code scale=1}. */
  public Exponential() {
    this(1);
  }

  @Override
  public String name() {
    return "exponential";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("scale", scale);
  }

  @Override
  public CostClass costClass() {
    return CostClass.TABLE_LOOKUP;
  }

  @Override
  public double sample(RandomSource bits) {
    return scale * ZigguratExponential.sample(bits);
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; ) {
      int end = ZigguratExponential.fillBatch(bits, out, i, to);
      for (; i < end; i++) {
        out[i] = scale * out[i];
      }
    }
  }

  private Object writeReplace() {
    return new DistributionForm(this);
  }
}

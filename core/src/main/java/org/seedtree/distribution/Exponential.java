package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.ZigguratExponential;

/**
 * Exponential; NumPy's {@code exponential}. Draws: as {@link StandardExponential} by the ziggurat.
 *
 * @param scale mean, the inverse of the rate; not negative
 */
public record Exponential(double scale) implements DoubleDistribution {

  /**
   * @throws IllegalArgumentException if {@code scale} is negative or -0.0
   */
  public Exponential {
    Constraints.nonNegative("scale", scale);
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
}

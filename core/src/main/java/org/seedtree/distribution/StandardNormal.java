package org.seedtree.distribution;

import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.ZigguratNormal;

/**
 * Normal with mean 0 and deviation 1; NumPy's {@code standard_normal}, by the ziggurat of Marsaglia
 * and Tsang (2000). Draws: at least one word, 1.02 on average.
 */
public record StandardNormal() implements DoubleDistribution, FloatDistribution {

  @Override
  public String name() {
    return "standard_normal";
  }

  @Override
  public CostClass costClass() {
    return CostClass.TABLE_LOOKUP;
  }

  @Override
  public double sample(RandomSource bits) {
    return ZigguratNormal.sample(bits);
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    ZigguratNormal.fill(bits, out, from, to);
  }

  @Override
  public void fill(RandomSource bits, float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    ZigguratNormal.fill(bits, out, from, to);
  }

  @Override
  public float sampleFloat(RandomSource bits) {
    return ZigguratNormal.sampleFloat(bits);
  }
}

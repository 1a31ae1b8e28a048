package org.seedtree.distribution;

import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.FloatZigguratNormal;
import org.seedtree.internal.variate.ZigguratNormal;

/**
 * The normal distribution with mean 0 and standard deviation 1; NumPy's {@code standard_normal}.
 * Its density is {@code exp(-x^2 / 2) / sqrt(2 pi)}.
 *
 * <p>Values are drawn by the ziggurat method of G. Marsaglia and W. W. Tsang, "The ziggurat method
 * for generating random variables", Journal of Statistical Software 5 (2000), <a
 * href="https://doi.org/10.18637/jss.v005.i08">doi:10.18637/jss.v005.i08</a>.
 *
 * <p>Words consumed: at least one, 1.02 on average; {@code float32} values consume 32-bit words
 * instead.
 */
public record StandardNormal() implements FloatDistribution {

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
    FloatZigguratNormal.fill(bits, out, from, to);
  }

  @Override
  public float sampleFloat(RandomSource bits) {
    return FloatZigguratNormal.sample(bits);
  }

  private Object writeReplace() {
    return new DistributionForm(this);
  }
}

package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.ZigguratNormal;

/**
 * The normal distribution; NumPy's {@code normal}. Its density is {@code exp(-(x - loc)^2 / (2
 * scale^2)) / (scale sqrt(2 pi))}.
 *
 * <p>Words consumed: those of {@link StandardNormal}.
 *
 * @param loc mean
 * @param scale standard deviation, not negative
 */
public record Normal(double loc, double scale) implements DoubleDistribution {

  /**
   * Creates the distribution.
   *
   * @throws IllegalArgumentException if {@code scale} is negative or -0.0
   */
  public Normal {
    Parameters.LOC_SCALE.check(loc, scale);
  }

  /** Creates the distribution with NumPy's defaults, {@code loc=0} and {@code scale=1}. */
  public Normal() {
    this(0, 1);
  }

  /**
   * Creates the distribution with NumPy's default {@code scale=1}.
   *
   * @param loc mean
   */
  public Normal(double loc) {
    this(loc, 1);
  }

  @Override
  public String name() {
    return "normal";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("loc", loc, "scale", scale);
  }

  @Override
  public CostClass costClass() {
    return CostClass.TABLE_LOOKUP;
  }

  @Override
  public double sample(RandomSource bits) {
    return loc + scale * ZigguratNormal.sample(bits); // order fixes the last bit
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; ) {
      int end = ZigguratNormal.fillBatch(bits, out, i, to);
      for (; i < end; i++) {
        out[i] = loc + scale * out[i];
      }
    }
  }

  private Object writeReplace() {
    return new DistributionForm(this);
  }
}

package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.JointParameters;

/**
 * The uniform distribution on [low, high); NumPy's {@code uniform}. Its density is {@code 1 / (high
 * - low)}.
 *
 * <p>Words consumed: one double.
 *
 * @param low lower end
 * @param high upper end, at least {@code low}; {@code high - low} finite
 */
public record Uniform(double low, double high) implements DoubleDistribution {

  /** The number of values that are drawn and then scaled while they are in the cache. */
  private static final int BATCH = 2048;

  /**
   * Creates the distribution.
   *
   * @throws IllegalArgumentException if {@code high - low} is negative, infinite or NaN
   */
  public Uniform {
    double range = high - low;
    if (!(range > 0 && range <= Double.MAX_VALUE)) {
      JointParameters.UNIFORM.check(low, high);
    }
  }

  /** Creates the distribution with NumPy's defaults, {@code low=0} and {@code high=1}. */
  public Uniform() {
    this(0, 1);
  }

  /**
   * Creates the distribution with NumPy's default {@code high=1}.
   *
   * @param low lower end
   * @throws IllegalArgumentException if {@code 1 - low} is negative, infinite or NaN
   */
  public Uniform(double low) {
    this(low, 1);
  }

  @Override
  public String name() {
    return "uniform";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("low", low, "high", high);
  }

  @Override
  public CostClass costClass() {
    return CostClass.WORDS;
  }

  @Override
  public double sample(RandomSource bits) {
    return low + (high - low) * bits.nextDouble(); // order fixes the last bit
  }

  @Override
  public OptionalInt wordsPerValue() {
    return OptionalInt.of(1);
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    double range = high - low;
    for (int i = from; i < to; ) {
      int end = i + Math.min(BATCH, to - i);
      bits.fillDoubles(out, i, end);
      for (; i < end; i++) {
        out[i] = low + range * out[i];
      }
    }
  }

  private Object writeReplace() {
    return new DistributionForm(this);
  }
}

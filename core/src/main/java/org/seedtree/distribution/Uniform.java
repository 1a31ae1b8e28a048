package org.seedtree.distribution;

import java.util.OptionalInt;
import org.seedtree.engine.BitGenerator;

/**
 * Uniform on [low, high); NumPy's {@code uniform}. Draws: one double per value.
 *
 * @param low lower end
 * @param high upper end, at least {@code low}; {@code high - low} finite
 */
public record Uniform(double low, double high) implements DoubleDistribution {

  /**
   * @throws IllegalArgumentException if {@code high - low} is negative, infinite or NaN
   */
  public Uniform {
    double range = high - low;
    if (!Double.isFinite(range)) {
      throw new IllegalArgumentException(
          "high - low range exceeds valid bounds: " + low + ", " + high);
    }
    Constraints.nonNegative("high - low", range);
  }

  @Override
  public double sample(BitGenerator bits) {
    return low + (high - low) * bits.nextDouble(); // order fixes the last bit
  }

  @Override
  public OptionalInt wordsPerValue() {
    return OptionalInt.of(1);
  }

  @Override
  public void fill(BitGenerator bits, double[] out, int from, int to) {
    bits.fillDoubles(out, from, to);
    double range = high - low;
    for (int i = from; i < to; i++) {
      out[i] = low + range * out[i];
    }
  }
}

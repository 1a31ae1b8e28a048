package org.seedtree.distribution;

import java.util.Objects;
import org.seedtree.engine.BitGenerator;

/**
 * Wald, also inverse Gaussian, density {@code sqrt(scale / (2 pi x^3)) exp(-scale (x - mean)^2 / (2
 * mean^2 x))} for x > 0; NumPy's {@code wald}, by the method of Michael, Schucany and Haas (1976).
 * Draws: as {@link StandardNormal}, then one double.
 *
 * @param mean mean, positive
 * @param scale shape, positive
 */
public record Wald(double mean, double scale) implements DoubleDistribution {

  /**
   * @throws IllegalArgumentException if a parameter is not positive
   */
  public Wald {
    Constraints.positive("mean", mean);
    Constraints.positive("scale", scale);
  }

  @Override
  public double sample(BitGenerator bits) {
    double z = ZigguratNormal.sample(bits);
    // order fixes the last bit
    double y = mean * z * z;
    double d = 1 + Math.sqrt(1 + 4 * scale / y);
    double x = mean * (1 - 2 / d);
    return bits.nextDouble() <= mean / (mean + x) ? x : mean * mean / x;
  }

  @Override
  public void fill(BitGenerator bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    WordBlock block = WordBlock.of(bits, to - from);
    for (int i = from; i < to; i++) {
      block.ensure(to - i);
      out[i] = sample(block);
    }
  }
}

package org.seedtree.distribution;

import java.util.Objects;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Libm;

/**
 * Logistic, distribution function {@code 1 / (1 + exp(-(x - loc) / scale))}; NumPy's {@code
 * logistic}. Draws: one double; another for each that is exactly 0.
 *
 * @param loc mean
 * @param scale width, not negative
 */
public record Logistic(double loc, double scale) implements DoubleDistribution {

  /**
   * @throws IllegalArgumentException if {@code scale} is negative or -0.0
   */
  public Logistic {
    Constraints.nonNegative("scale", scale);
  }

  @Override
  public double sample(BitGenerator bits) {
    double u;
    do {
      u = bits.nextDouble();
    } while (u == 0);
    return loc + scale * Libm.log(u / (1 - u)); // order fixes the last bit
  }

  @Override
  public void fill(BitGenerator bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    WordBlock block = new WordBlock(bits, to - from);
    for (int i = from; i < to; i++) {
      block.ensure(to - i);
      out[i] = sample(block);
    }
  }
}

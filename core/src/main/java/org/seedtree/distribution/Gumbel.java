package org.seedtree.distribution;

import java.util.Objects;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Libm;

/**
 * Gumbel, the extreme value law of type I, distribution function {@code exp(-exp(-(x - loc) /
 * scale))}; NumPy's {@code gumbel}. Draws: one double; another for each that is exactly 0.
 *
 * @param loc mode
 * @param scale width, not negative
 */
public record Gumbel(double loc, double scale) implements DoubleDistribution {

  /**
   * @throws IllegalArgumentException if {@code scale} is negative or -0.0
   */
  public Gumbel {
    Constraints.nonNegative("scale", scale);
  }

  @Override
  public double sample(BitGenerator bits) {
    double u;
    do {
      u = 1 - bits.nextDouble();
    } while (u == 1);
    return loc - scale * Libm.log(-Libm.log(u)); // order fixes the last bit
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

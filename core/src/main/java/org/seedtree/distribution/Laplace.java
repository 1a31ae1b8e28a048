package org.seedtree.distribution;

import java.util.Objects;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Libm;

/**
 * Laplace, density {@code exp(-|x - loc| / scale) / (2 scale)}; NumPy's {@code laplace}. Draws: one
 * double; another for each that is exactly 0.
 *
 * @param loc mean
 * @param scale mean distance from it, not negative
 */
public record Laplace(double loc, double scale) implements DoubleDistribution {

  /**
   * @throws IllegalArgumentException if {@code scale} is negative or -0.0
   */
  public Laplace {
    Constraints.nonNegative("scale", scale);
  }

  @Override
  public double sample(BitGenerator bits) {
    double u;
    do {
      u = bits.nextDouble();
    } while (u == 0);
    return u >= 0.5 ? loc - scale * Libm.log(2 - u - u) : loc + scale * Libm.log(u + u);
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

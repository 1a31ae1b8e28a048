package org.seedtree.distribution;

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
    return value(NonZeroUniform.sample(bits));
  }

  @Override
  public void fill(BitGenerator bits, double[] out, int from, int to) {
    NonZeroUniform.fill(bits, out, from, to);
    for (int i = from; i < to; i++) {
      out[i] = value(out[i]);
    }
  }

  // order fixes the last bit
  private double value(double u) {
    return loc - scale * Libm.log(-Libm.log(1 - u));
  }
}

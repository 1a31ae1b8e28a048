package org.seedtree.distribution;

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
    return u >= 0.5 ? loc - scale * Libm.log(2 - u - u) : loc + scale * Libm.log(u + u);
  }
}

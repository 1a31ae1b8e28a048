package org.seedtree.distribution;

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
    return loc + scale * Libm.log(u / (1 - u));
  }
}

package org.seedtree.distribution;

import java.util.Objects;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Libm;

/**
 * Power law on [0, 1], density {@code a x^(a-1)}; NumPy's {@code power}. Draws: as {@link
 * StandardExponential} by the ziggurat.
 *
 * @param a shape, the exponent plus 1; positive
 */
public record Power(double a) implements DoubleDistribution {

  /**
   * @throws IllegalArgumentException if {@code a} is not positive
   */
  public Power {
    Constraints.positive("a", a);
  }

  @Override
  public double sample(BitGenerator bits) {
    return value(ZigguratExponential.sample(bits), 1 / a);
  }

  @Override
  public void fill(BitGenerator bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    ZigguratExponential.fill(bits, out, from, to);
    double exponent = 1 / a;
    for (int i = from; i < to; i++) {
      out[i] = value(out[i], exponent);
    }
  }

  private static double value(double exponential, double exponent) {
    return Libm.pow(-Libm.expm1(-exponential), exponent);
  }
}

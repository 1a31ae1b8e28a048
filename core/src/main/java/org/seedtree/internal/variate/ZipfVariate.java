package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;

/**
 * Values of the Zipf distribution for an exponent that is used once, by rejection. Source: L.
 * Devroye, "Non-Uniform Random Variate Generation" (Springer, 1986), X.6.1, from uniforms cut so
 * that values stay below 2<sup>63</sup>.
 */
public final class ZipfVariate {

  /** From here on {@code 2^(a-1)} overflows; the probability of more than 1 is below 2^-1024. */
  private static final double ONES_FROM = 1025;

  private static final double MAX = 0x1p63;

  /** Returns whether a value of the exponent {@code a} consumes words. */
  public static boolean consumesWords(double a) {
    return !(a >= ONES_FROM);
  }

  /**
   * Draws one value.
   *
   * @param a the exponent, more than 1
   */
  public static long sample(RandomSource bits, double a) {
    if (!consumesWords(a)) {
      return 1;
    }
    // order fixes the last bits
    double exponent = a - 1;
    double b = Libm.pow(2, exponent);
    double least = Libm.pow(MAX, -exponent);
    while (true) {
      double uniform = bits.nextDouble();
      double u = uniform * least + (1 - uniform);
      double v = bits.nextDouble();
      double x = Math.floor(Libm.pow(u, -1 / exponent));
      if (x > MAX || x < 1) {
        continue;
      }
      double t = Libm.pow(1 + 1 / x, exponent);
      if (v * x * (t - 1) / (b - 1) <= t / b) {
        return Casts.toInt64(x);
      }
    }
  }

  private ZipfVariate() {}
}

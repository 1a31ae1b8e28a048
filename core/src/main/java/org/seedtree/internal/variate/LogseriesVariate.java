package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;

/**
 * Values of the logarithmic series distribution by method LK. Source: A. W. Kemp, "Efficient
 * generation of logarithmically distributed pseudo-random variables", Applied Statistics 30 (1981).
 */
public final class LogseriesVariate {

  /**
   * Draws one value.
   *
   * @param p the shape, 0 to less than 1
   * @param logFailure {@code log(1 - p)}
   */
  public static long sample(RandomSource bits, double p, double logFailure) {
    double v = bits.nextDouble();
    return v >= p ? 1 : sample(bits, p, logFailure, v);
  }

  /**
   * Draws one value of a shape that is used once.
   *
   * @param p the shape, 0 to less than 1
   */
  public static long sample(RandomSource bits, double p) {
    double v = bits.nextDouble();
    return v >= p ? 1 : sample(bits, p, Libm.log1p(-p), v);
  }

  /** Draws one value of which the first uniform is below {@code p}. */
  private static long sample(RandomSource bits, double p, double logFailure, double first) {
    double v = first;
    while (true) {
      double q = -Libm.expm1(logFailure * bits.nextDouble());
      if (v > q * q) {
        return v >= q ? 1 : 2;
      }
      long k = Casts.toInt64(Math.floor(1 + Libm.log(v) / Libm.log(q)));
      if (k >= 1 && v != 0) {
        return k;
      }
      v = bits.nextDouble();
      if (v >= p) {
        return 1;
      }
    }
  }

  private LogseriesVariate() {}
}

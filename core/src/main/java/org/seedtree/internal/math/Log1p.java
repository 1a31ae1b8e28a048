package org.seedtree.internal.math;

/**
 * The natural logarithm of one plus x, by fdlibm's reduction and coefficients (Sun Microsystems,
 * {@code s_log1p.c}) with the polynomial in glibc's grouping.
 *
 * <p>Method: {@code 1 + x = 2^k (1 + f)} with {@code sqrt(2)/2 < 1 + f < sqrt(2)}, a correction c
 * for the rounding error of {@code 1 + x}; with {@code s = f / (2 + f)}, {@code log(1 + f) = f -
 * (f^2/2 - s (f^2/2 + R(s^2)))} and {@code log1p(x) = k ln2 + log(1 + f) + c}.
 *
 * <p>Accuracy: below 1 ulp. Special cases: {@code log1p(+-0)} is the argument, {@code log1p(-1)} is
 * -inf, {@code log1p(x < -1)} and {@code log1p(NaN)} are NaN, {@code log1p(+inf)} is +inf.
 */
final class Log1p {

  /** ln 2 in two parts; the first has enough trailing zeros for its product with k to be exact. */
  private static final double LN2_HIGH = 6.93147180369123816490e-01; // 0x1.62e42feep-1

  private static final double LN2_LOW = 1.90821492927058770002e-10; // 0x1.a39ef35793c76p-33

  // the direct range, x = f: (sqrt(2)/2 - 1, sqrt(2) - 1), truncated to 20 bits
  private static final double DIRECT_LOW = -0x1.2bec4p-2;
  private static final double DIRECT_HIGH = 0x1.a827ap-2;

  private static final long FRACTION_BITS = 0x000fffffffffffffL;
  private static final long ONE = 0x3ff0000000000000L;
  private static final long HALF = 0x3fe0000000000000L;

  /** The fraction of sqrt(2), truncated to 20 bits. */
  private static final long SQRT2_FRACTION = 0x6a09eL << 32;

  private static final double TWO_THIRDS = 0.66666666666666666;

  // R(z) = L1 z + ... + L7 z^7
  private static final double L1 = 6.666666666666735130e-01;
  private static final double L2 = 3.999999999940941908e-01;
  private static final double L3 = 2.857142874366239149e-01;
  private static final double L4 = 2.222219843214978396e-01;
  private static final double L5 = 1.818357216161805012e-01;
  private static final double L6 = 1.531383769920937332e-01;
  private static final double L7 = 1.479819860511658591e-01;

  private Log1p() {}

  static double log1p(double x) {
    if (x > DIRECT_LOW && x < DIRECT_HIGH) {
      return Math.abs(x) < 0x1p-29 ? ofTiny(x) : ofFraction(x);
    }
    if (!(x > -1.0 && x < Double.POSITIVE_INFINITY)) {
      return special(x);
    }
    double u = x < 0x1p53 ? 1.0 + x : x;
    long bits = Double.doubleToRawLongBits(u);
    int k = (int) (bits >> 52) - 1023;
    long fraction = bits & FRACTION_BITS;
    boolean upper = fraction >= SQRT2_FRACTION;
    double f = Double.longBitsToDouble(fraction | (upper ? HALF : ONE)) - 1.0;
    double c = x < 0x1p53 ? (k > 0 ? 1.0 - (u - x) : x - (u - 1.0)) / u : 0.0;
    if (upper) {
      k++;
    }
    if (k == 0) {
      return ofFraction(f);
    }
    // the reference tests only the top 20 bits of the fraction
    boolean nearPowerOfTwo = upper ? fraction >= 0xffffdL << 32 : fraction < 1L << 32;
    double halfSquare = 0.5 * f * f;
    double low = Math.fma(k, LN2_LOW, c);
    // order fixes the last bit
    if (nearPowerOfTwo) {
      double cubic = halfSquare * Math.fma(-f, TWO_THIRDS, 1.0);
      return Math.fma(k, LN2_HIGH, -((cubic - low) - f));
    }
    return Math.fma(k, LN2_HIGH, -((halfSquare - (excess(f, halfSquare) + low)) - f));
  }

  /** Returns {@code log(1 + f)} with {@code sqrt(2)/2 < 1 + f < sqrt(2)}. */
  private static double ofFraction(double f) {
    double halfSquare = 0.5 * f * f;
    return f - (halfSquare - excess(f, halfSquare));
  }

  /** Returns {@code log(1 + f) - f + f^2/2}. */
  private static double excess(double f, double halfSquare) {
    double s = f / (2.0 + f);
    double z = s * s;
    // order fixes the last bit: powers of z summed pairwise
    double z2 = z * z;
    double r23 = Math.fma(z, L3, L2);
    double z4 = z2 * z2;
    double r45 = Math.fma(z, L5, L4);
    double z6 = z4 * z2;
    double r67 = Math.fma(z, L7, L6);
    double r = Math.fma(z6, r67, Math.fma(z4, r45, Math.fma(z, L1, z2 * r23)));
    return s * (halfSquare + r);
  }

  private static double ofTiny(double x) {
    return Math.abs(x) < 0x1p-54 ? x : Math.fma(-(x * x), 0.5, x);
  }

  private static double special(double x) {
    if (x == -1.0) {
      return Double.NEGATIVE_INFINITY;
    }
    return x == Double.POSITIVE_INFINITY ? x : Double.NaN;
  }
}

package org.seedtree.internal.math;

/**
 * The power function, by Arm's table-driven routine (optimized routines, {@code pow.c}, MIT; in
 * glibc since 2.28).
 *
 * <p>Method: {@code log x} as a sum of two doubles with about 68 bits, in the manner of {@link Log}
 * with {@link PowLogTable} and a polynomial of degree eight; its product with y, again in two
 * parts; {@link Exp} of that sum.
 *
 * <p>Accuracy: 0.52 ulp. Special cases, in this order: {@code pow(x, +-0)} and {@code pow(1, y)}
 * are 1 even for NaN; NaN for another NaN; {@code pow(-1, +-inf)} is 1; {@code pow(x, +-inf)} is 0
 * or +inf; zeros and infinities give zeros and infinities, negative where x is and y is an odd
 * integer; {@code pow(x < 0, y)} is NaN unless y is an integer.
 */
final class Pow {

  /** The bits of 0x1.69555p-1, where the intervals of the table start. */
  static final long FIRST = 0x3fe6955500000000L;

  private static final long SIGN_AND_EXPONENT = 0xfffL << 52;

  // below it the result is 1, from the other on it is 0, 1 or infinite
  private static final double SMALLEST_Y = 0x1p-65;
  private static final double LARGEST_Y = 0x1p63;

  // log(1 + r) = r + A1 r^2 + ... + A7 r^8 with powers of -2 for the powers of r in ar = -r/2
  static final double A1 = -0.5;
  static final double A2 = 0x1.555555555556p-2 * -2;
  static final double A3 = -0x1.0000000000006p-2 * -2;
  static final double A4 = 0x1.999999959554ep-3 * 4;
  static final double A5 = -0x1.555555529a47ap-3 * 4;
  static final double A6 = 0x1.2495b9b4845e9p-3 * -8;
  static final double A7 = -0x1.0002b8b263fc3p-3 * -8;

  private static final double[] TABLE = PowLogTable.VALUES;

  private Pow() {}

  static double pow(double x, double y) {
    if (x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY && isModerate(y)) {
      return ofNormal(Double.doubleToRawLongBits(x), y, 0L);
    }
    return atTheEdges(x, y);
  }

  /**
   * Returns the power of a positive normal number.
   *
   * @param bits its bits; the exponent may be below that of the smallest double
   * @param sign 0, or {@link Long#MIN_VALUE} for the negated result
   */
  private static double ofNormal(long bits, double y, long sign) {
    long offset = bits - FIRST;
    int entry = 3 * ((int) (offset >>> 45) & 127);
    double k = Casts.ofSmall(offset >> 52);
    double z = Double.longBitsToDouble(bits - (offset & SIGN_AND_EXPONENT));
    double r = Math.fma(z, TABLE[entry], -1.0);
    // order fixes the last bit: k ln2 + log c + r, the rounding error of that sum, then - r^2/2
    // likewise
    double t1 = Math.fma(k, Log.LN2_HIGH, TABLE[entry + 1]);
    double t2 = t1 + r;
    double low1 = Math.fma(k, Log.LN2_LOW, TABLE[entry + 2]);
    double low2 = t1 - t2 + r;
    double ar = A1 * r;
    double ar2 = r * ar;
    double ar3 = r * ar2;
    double sum = t2 + ar2;
    double low3 = Math.fma(ar, r, -ar2);
    double low4 = t2 - sum + ar2;
    double p6 = Math.fma(r, A7, A6);
    double p4 = Math.fma(r, A5, A4);
    double p2 = Math.fma(r, A3, A2);
    double p = Math.fma(ar2, Math.fma(ar2, p6, p4), p2);
    double low = Math.fma(ar3, p, low1 + low2 + low3 + low4);
    double logHigh = sum + low;
    double logLow = sum - logHigh + low;
    double high = y * logHigh;
    return Exp.ofSum(high, Math.fma(y, logLow, Math.fma(y, logHigh, -high)), sign);
  }

  /** Returns whether no power of a normal x by a {@code y} of that size is 1 or out of range. */
  static boolean isModerate(double y) {
    double size = Math.abs(y);
    return size >= SMALLEST_Y && size < LARGEST_Y;
  }

  /** Handles everything but positive normal x and moderate y. */
  private static double atTheEdges(double x, double y) {
    if (y == 0.0 || x == 1.0) {
      return 1.0;
    }
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.NaN;
    }
    double magnitude = Math.abs(x);
    if (Double.isInfinite(y)) {
      if (magnitude == 1.0) {
        return 1.0;
      }
      return (magnitude > 1.0) == (y > 0.0) ? Double.POSITIVE_INFINITY : 0.0;
    }
    boolean negative = Double.doubleToRawLongBits(x) < 0L && isOddInteger(y);
    if (magnitude == 0.0 || magnitude == Double.POSITIVE_INFINITY) {
      double result = (magnitude == 0.0) == (y > 0.0) ? 0.0 : Double.POSITIVE_INFINITY;
      return negative ? -result : result;
    }
    if (x < 0.0 && !isInteger(y)) {
      return Double.NaN;
    }
    double size = Math.abs(y);
    if (size < SMALLEST_Y) {
      return 1.0;
    }
    if (size >= LARGEST_Y) {
      if (magnitude == 1.0) {
        return 1.0;
      }
      return (magnitude > 1.0) == (y > 0.0) ? Double.POSITIVE_INFINITY : 0.0;
    }
    long bits =
        magnitude < Double.MIN_NORMAL
            ? Double.doubleToRawLongBits(magnitude * 0x1p52) - (52L << 52)
            : Double.doubleToRawLongBits(magnitude);
    return ofNormal(bits, y, negative ? Long.MIN_VALUE : 0L);
  }

  static boolean isInteger(double y) {
    return Math.rint(y) == y;
  }

  static boolean isOddInteger(double y) {
    // from 2^53 on every double is even
    return Math.abs(y) < 0x1p53 && isInteger(y) && ((long) y & 1L) != 0L;
  }
}

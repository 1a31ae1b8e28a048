package org.seedtree.internal.math;

/**
 * The natural logarithm, by Arm's table-driven routine (optimized routines, {@code log.c}, MIT; in
 * glibc since 2.28).
 *
 * <p>Method: {@code x = 2^k z} with {@code 0x1.6p-1 <= z < 0x1.6p0}, {@code 1/c} near {@code 1/z}
 * and {@code log c} from {@link LogTable}; then {@code log x = k ln2 + log c + log(1 + r)} with
 * {@code r = z/c - 1}, the last by a polynomial of degree six. From 1 - 2^-4 to 1 + 0x1.09p-4,
 * where the sum would cancel, a polynomial of degree twelve in {@code x - 1}.
 *
 * <p>Accuracy: 0.519 ulp. Special cases: {@code log(NaN)} and {@code log(x < 0)} are NaN, {@code
 * log(+-0)} is -inf, {@code log(+inf)} is +inf, {@code log(1)} is +0.
 */
final class Log {

  /** ln 2 in two parts; the first has enough trailing zeros for its product with k to be exact. */
  static final double LN2_HIGH = 0x1.62e42fefa3800p-1;

  static final double LN2_LOW = 0x1.ef35793c76730p-45;

  /** The bits of 0x1.6p-1, where the intervals of the table start. */
  static final long FIRST = 0x3fe6000000000000L;

  static final long SIGN_AND_EXPONENT = 0xfffL << 52;

  static final double NEAR_ONE_FROM = 1.0 - 0x1p-4;
  static final double NEAR_ONE_TO = 1.0 + 0x1.09p-4;

  /**
   * The bits of {@link #NEAR_ONE_FROM}, and the distance from them to those of {@link
   * #NEAR_ONE_TO}.
   */
  private static final long NEAR_ONE_LOW = 0x3fee000000000000L;

  private static final long NEAR_ONE_WIDTH = 0x3ff1090000000000L - NEAR_ONE_LOW;

  /** The bits of the smallest normal number, and the distance from them to those of infinity. */
  private static final long LEAST_NORMAL = 1L << 52;

  private static final long NORMAL_WIDTH = 0x7ff0000000000000L - LEAST_NORMAL;

  // log(1 + r) = r + A2 r^2 + ... + A6 r^6
  static final double A2 = -0x1.0000000000001p-1;
  static final double A3 = 0x1.555555551305bp-2;
  static final double A4 = -0x1.fffffffeb459p-3;
  static final double A5 = 0x1.999b324f10111p-3;
  static final double A6 = -0x1.55575e506c89fp-3;

  // near one: log(1 + r) = r - r^2/2 + B3 r^3 + ... + B12 r^12
  private static final double B3 = 0x1.5555555555577p-2;
  private static final double B4 = -0x1.ffffffffffdcbp-3;
  private static final double B5 = 0x1.999999995dd0cp-3;
  private static final double B6 = -0x1.55555556745a7p-3;
  private static final double B7 = 0x1.24924a344de3p-3;
  private static final double B8 = -0x1.fffffa4423d65p-4;
  private static final double B9 = 0x1.c7184282ad6cap-4;
  private static final double B10 = -0x1.999eb43b068ffp-4;
  private static final double B11 = 0x1.78182f7afd085p-4;
  private static final double B12 = -0x1.5521375d145cdp-4;

  private static final double[] TABLE = LogTable.VALUES;

  private Log() {}

  static double log(double x) {
    long bits = Double.doubleToRawLongBits(x);
    // one comparison each: the first of two would be unpredictable
    if (Long.compareUnsigned(bits - NEAR_ONE_LOW, NEAR_ONE_WIDTH) < 0) {
      return nearOne(x);
    }
    if (Long.compareUnsigned(bits - LEAST_NORMAL, NORMAL_WIDTH) >= 0) {
      return subnormalOrSpecial(x);
    }
    return ofNormal(bits);
  }

  /**
   * Returns the logarithm of a positive normal number.
   *
   * @param bits its bits; the exponent may be below that of the smallest double
   */
  private static double ofNormal(long bits) {
    long offset = bits - FIRST;
    int entry = 2 * ((int) (offset >>> 45) & 127);
    double k = Casts.ofSmall(offset >> 52);
    double z = Double.longBitsToDouble(bits - (offset & SIGN_AND_EXPONENT));
    double r = Math.fma(z, TABLE[entry], -1.0);
    // order fixes the last bit
    double w = Math.fma(LN2_HIGH, k, TABLE[entry + 1]);
    double high = w + r;
    double low = Math.fma(LN2_LOW, k, w - high + r);
    double r2 = r * r;
    double cubic = Math.fma(Math.fma(A6, r, A5), r2, Math.fma(A4, r, A3));
    return Math.fma(r * r2, cubic, Math.fma(A2, r2, low)) + high;
  }

  private static double nearOne(double x) {
    double r = x - 1.0;
    double r2 = r * r;
    double r3 = r * r2;
    // order fixes the last bit
    double p3 = Math.fma(B5, r2, Math.fma(B4, r, B3));
    double p6 = Math.fma(B8, r2, Math.fma(B7, r, B6));
    double p9 = Math.fma(B12, r3, Math.fma(B11, r2, Math.fma(B10, r, B9)));
    double p = Math.fma(Math.fma(p9, r3, p6), r3, p3);
    // r - r^2/2 in two parts, the square of the first 26 bits of r being exact
    double w = r * 0x1p27;
    double rHigh = r + w - w;
    double rLow = r - rHigh;
    double square = rHigh * rHigh;
    double high = Math.fma(square, -0.5, r);
    double low = Math.fma(square, -0.5, r - high);
    low = Math.fma(-0.5 * rLow, rHigh + r, low);
    return Math.fma(p, r3, low) + high;
  }

  private static double subnormalOrSpecial(double x) {
    if (x == 0.0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (!(x > 0.0)) {
      return Double.NaN;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return x;
    }
    return ofNormal(Double.doubleToRawLongBits(x * 0x1p52) - (52L << 52));
  }
}

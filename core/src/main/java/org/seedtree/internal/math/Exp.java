package org.seedtree.internal.math;

/**
 * The exponential function, by Arm's table-driven routine (optimized routines, {@code exp.c}, MIT;
 * in glibc since 2.28).
 *
 * <p>Method: {@code x = k ln2/128 + r} with {@code |r| <= ln2/256}; then {@code exp(x) = 2^(k/128)
 * exp(r)}, the first factor from {@link ExpTable}, the second from a polynomial of degree five.
 *
 * <p>Accuracy: 0.511 ulp. Special cases: {@code exp(NaN)} is NaN, {@code exp(+inf)} and everything
 * above 709.78 is +inf, {@code exp(-inf)} and everything below -745.13 is +0, {@code exp(+-0)} is
 * 1.
 */
final class Exp {

  /** 128 / ln 2. */
  static final double INVERSE_STEP = 0x1.71547652b82fep0 * 128;

  /**
   * -ln 2 / 128 in two parts; the first has enough trailing zeros for its product with k to be
   * exact.
   */
  static final double STEP_HIGH = -0x1.62e42fefa0000p-8;

  static final double STEP_LOW = -0x1.cf79abc9e3b3ap-47;

  /** Adding it leaves the nearest integer in the low bits. */
  static final double ROUNDER = 0x1.8p52;

  // exp(r) = 1 + r + C2 r^2 + ... + C5 r^5
  static final double C2 = 0x1.ffffffffffdbdp-2;
  static final double C3 = 0x1.555555555543cp-3;
  static final double C4 = 0x1.55555cf172b91p-5;
  static final double C5 = 0x1.1111167a4d017p-7;

  /** From here to {@link #MAIN_HIGH} no sum is just 1, and nothing over- or underflows. */
  static final double MAIN_LOW = 0x1p-54;

  static final double MAIN_HIGH = 512.0;

  private static final long[] TABLE = ExpTable.BITS;

  private Exp() {}

  static double exp(double x) {
    return ofSum(x, 0.0, 0L);
  }

  /**
   * Returns {@code exp(high + low)} with the given sign bit.
   *
   * @param high the exponent, any double
   * @param low the rounding error of {@code high}, at most about an ulp
   * @param sign 0, or {@link Long#MIN_VALUE} for the negated result
   */
  static double ofSum(double high, double low, long sign) {
    double magnitude = Math.abs(high);
    if (!(magnitude >= MAIN_LOW && magnitude < MAIN_HIGH)) {
      return ofSumAtTheEdges(high, low, sign);
    }
    double rounded = Math.fma(INVERSE_STEP, high, ROUNDER);
    long k = Double.doubleToRawLongBits(rounded);
    double r = reduce(high, rounded - ROUNDER) + low;
    int entry = 2 * (int) (k & 127);
    double scale = Double.longBitsToDouble(TABLE[entry + 1] + (k << 45) + sign);
    return Math.fma(scale, expm1(r, Double.longBitsToDouble(TABLE[entry])), scale);
  }

  /** Returns x less k steps of ln 2 / 128. */
  private static double reduce(double x, double k) {
    return Math.fma(STEP_LOW, k, Math.fma(STEP_HIGH, k, x));
  }

  /** Returns {@code (1 + tail) exp(r) - 1} for {@code |r| <= ln2/256}. */
  private static double expm1(double r, double tail) {
    // order fixes the last bit
    double r2 = r * r;
    double quadratic = Math.fma(Math.fma(C3, r, C2), r2, tail + r);
    return Math.fma(r2 * r2, Math.fma(C5, r, C4), quadratic);
  }

  /**
   * Handles arguments so small that the sum is 1, and arguments of at least 512: overflow,
   * underflow, NaN.
   */
  private static double ofSumAtTheEdges(double high, double low, long sign) {
    if (Math.abs(high) < 0x1p-54) {
      return withSign(1.0 + high, sign);
    }
    if (high >= 1024.0) {
      return withSign(Double.POSITIVE_INFINITY, sign);
    }
    if (high <= -1024.0) {
      return withSign(0.0, sign);
    }
    if (Double.isNaN(high)) {
      return high;
    }
    double rounded = Math.fma(INVERSE_STEP, high, ROUNDER);
    long k = Double.doubleToRawLongBits(rounded);
    double r = reduce(high, rounded - ROUNDER) + low;
    int entry = 2 * (int) (k & 127);
    double fraction = expm1(r, Double.longBitsToDouble(TABLE[entry]));
    long scale = TABLE[entry + 1] + (k << 45) + sign;
    return high > 0.0 ? scaleUp(scale, fraction) : scaleDown(scale, fraction);
  }

  /** Returns {@code scale * (1 + fraction)} where scale may have overflowed. */
  private static double scaleUp(long scaleBits, double fraction) {
    double scale = Double.longBitsToDouble(scaleBits - (1009L << 52));
    return 0x1p1009 * Math.fma(scale, fraction, scale);
  }

  /**
   * Returns {@code scale * (1 + fraction)} where scale may have underflowed. A subnormal result is
   * rounded once, to its own precision.
   */
  private static double scaleDown(long scaleBits, double fraction) {
    long liftedBits = scaleBits + (1022L << 52);
    double scale = Double.longBitsToDouble(liftedBits);
    // not fused, unlike everywhere else
    double product = scale * fraction;
    double y = scale + product;
    if (Math.abs(y) < 1.0) {
      double one = Math.copySign(1.0, y);
      double low = scale - y + product;
      double high = one + y;
      low = one - high + y + low;
      y = (high + low) - one;
      if (y == 0.0) {
        y = Math.copySign(0.0, scale);
      }
    }
    return 0x1p-1022 * y;
  }

  private static double withSign(double value, long sign) {
    return sign == 0L ? value : -value;
  }
}

package org.seedtree.internal.math;

/**
 * The float form of {@link Pow}, by Arm's routine (optimized routines, {@code powf.c}, MIT): double
 * arithmetic inside, one rounding to float at the end.
 *
 * <p>Method: {@code log2 x} in the manner of {@link FloatLog} with a polynomial of degree five,
 * times y, then 2 to that power in the manner of {@link FloatExp}.
 *
 * <p>Accuracy: 0.52 ulp. Special cases as for {@link Pow}.
 */
final class FloatPow {

  // log2(1 + r) = A1 r + ... + A5 r^5
  private static final double A1 = 0x1.71547652ab82bp0;
  private static final double A2 = -0x1.7154748bef6c8p-1;
  private static final double A3 = 0x1.ec70a6ca7baddp-2;
  private static final double A4 = -0x1.71969a075c67ap-2;
  private static final double A5 = 0x1.27616c9496e0bp-2;

  // 2^r = 1 + C1 r + C2 r^2 + C3 r^3
  private static final double C1 = 0x1.62e42ff0c52d6p-1;
  private static final double C2 = 0x1.ebfce50fac4f3p-3;
  private static final double C3 = 0x1.c6af84b912394p-5;

  /** Adding it leaves the nearest 32nd in the low bits. */
  private static final double ROUNDER = 0x1.8p52 / 32;

  private static final double OVERFLOW = 0x1.fffffffd1d571p6;
  private static final double UNDERFLOW = -150.0;

  private static final double[] TABLE = FloatLogTable.VALUES;

  private FloatPow() {}

  static float pow(float x, float y) {
    if (x >= Float.MIN_NORMAL && x < Float.POSITIVE_INFINITY && isFiniteNonzero(y)) {
      return ofNormal(Float.floatToRawIntBits(x), y, 0L);
    }
    return atTheEdges(x, y);
  }

  /**
   * Returns the power of a positive normal number.
   *
   * @param bits its bits; the exponent may be below that of the smallest float
   * @param sign 0, or {@link Long#MIN_VALUE} for the negated result
   */
  private static float ofNormal(int bits, float y, long sign) {
    double exponent = y * log2(bits);
    if (exponent > OVERFLOW) {
      return sign == 0L ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
    }
    if (exponent <= UNDERFLOW) {
      return sign == 0L ? 0f : -0f;
    }
    double rounded = exponent + ROUNDER;
    long k = Double.doubleToRawLongBits(rounded);
    double r = exponent - (rounded - ROUNDER);
    double scale = FloatExp.powerOfTwo(k);
    double quadratic = Math.fma(C3, r, C2);
    double r2 = r * r;
    double linear = Math.fma(C1, r, 1.0);
    float result = (float) (Math.fma(quadratic, r2, linear) * scale);
    return sign == 0L ? result : -result;
  }

  private static double log2(int bits) {
    int offset = bits - FloatLog.FIRST;
    int entry = 3 * ((offset >>> 19) & 15);
    int exponent = offset & FloatLog.SIGN_AND_EXPONENT;
    double k = exponent >> 23;
    double z = Float.intBitsToFloat(bits - exponent);
    double r = Math.fma(z, TABLE[entry], -1.0);
    double y0 = TABLE[entry + 2] + k;
    // order fixes the last bit
    double r2 = r * r;
    double p4 = Math.fma(A5, r, A4);
    double p2 = Math.fma(A3, r, A2);
    double r4 = r2 * r2;
    double p0 = Math.fma(p2, r2, Math.fma(A1, r, y0));
    return Math.fma(p4, r4, p0);
  }

  /** Handles everything but positive normal x and finite y. */
  private static float atTheEdges(float x, float y) {
    float magnitude = Math.abs(x);
    boolean finiteNonzero = isFiniteNonzero(x) && isFiniteNonzero(y);
    if (!finiteNonzero || (x < 0f && !Pow.isInteger(y))) {
      // 0, 1, infinite or NaN, for double as for float
      return (float) Pow.pow(x, y);
    }
    int bits =
        magnitude < Float.MIN_NORMAL
            ? FloatLog.subnormalBits(magnitude)
            : Float.floatToRawIntBits(magnitude);
    return ofNormal(bits, y, x < 0f && Pow.isOddInteger(y) ? Long.MIN_VALUE : 0L);
  }

  private static boolean isFiniteNonzero(float y) {
    float size = Math.abs(y);
    return size > 0f && size < Float.POSITIVE_INFINITY;
  }
}

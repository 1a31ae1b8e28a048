package org.seedtree.internal.math;

/**
 * The float form of {@link Exp}, by Arm's routine (optimized routines, {@code expf.c}, MIT): double
 * arithmetic inside, one rounding to float at the end.
 *
 * <p>Method: {@code x = (k + r) ln2/32} with {@code |r| <= 1/2}; {@code 2^(k/32)} from the table,
 * {@code 2^(r/32)} from a cubic.
 *
 * <p>Accuracy: 0.502 ulp. Special cases: {@code expf(NaN)} is NaN, {@code expf(+inf)} and
 * everything above 88.72 is +inf, {@code expf(-inf)} and everything below -103.97 is +0.
 */
final class FloatExp {

  /** 32 / ln 2. */
  private static final double INVERSE_STEP = 0x1.71547652b82fep0 * 32;

  /** Adding it leaves the nearest integer in the low bits. */
  private static final double ROUNDER = 0x1.8p52;

  // 2^(r/32) = 1 + C1 r + C2 r^2 + C3 r^3
  private static final double C1 = 0x1.62e42ff0c52d6p-1 / 32;
  private static final double C2 = 0x1.ebfce50fac4f3p-3 / (32 * 32);
  private static final double C3 = 0x1.c6af84b912394p-5 / (32 * 32 * 32);

  private static final float OVERFLOW = 0x1.62e42ep6f;
  private static final float UNDERFLOW = -0x1.9fe368p6f;

  private static final long[] TABLE = ExpTable.BITS;

  private FloatExp() {}

  static float exp(float x) {
    return Math.abs(x) < 88f ? ofFinite(x) : ofLarge(x);
  }

  private static float ofFinite(double x) {
    double rounded = Math.fma(INVERSE_STEP, x, ROUNDER);
    long k = Double.doubleToRawLongBits(rounded);
    double r = Math.fma(INVERSE_STEP, x, -(rounded - ROUNDER));
    double cubic = Math.fma(C3, r, C2);
    double r2 = r * r;
    double linear = Math.fma(C1, r, 1.0);
    return (float) (Math.fma(cubic, r2, linear) * powerOfTwo(k));
  }

  /** {@code 2^(k/32)}, k with the sign of its low 32 bits. */
  static double powerOfTwo(long k) {
    // every fourth head of the table of 2^(i/128)
    int entry = 8 * (int) (k & 31);
    return Double.longBitsToDouble(TABLE[entry + 1] + (k << 47));
  }

  private static float ofLarge(float x) {
    if (x > OVERFLOW) {
      return Float.POSITIVE_INFINITY;
    }
    if (x < UNDERFLOW) {
      return 0f;
    }
    return Float.isNaN(x) ? x : ofFinite(x);
  }
}

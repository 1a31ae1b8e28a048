package org.seedtree.internal.math;

/**
 * The float form of {@link Log}, by Arm's routine (optimized routines, {@code logf.c}, MIT): double
 * arithmetic inside, one rounding to float at the end.
 *
 * <p>Method: {@code x = 2^k z} with {@code 0x1.66p-1 <= z < 0x1.66p0}, {@code 1/c} and {@code log
 * c} from {@link FloatLogTable}, a cubic in {@code r = z/c - 1}.
 *
 * <p>Accuracy: 0.818 ulp. Special cases as for {@link Log}.
 */
final class FloatLog {

  private static final double LN2 = 0x1.62e42fefa39efp-1;

  /** The bits of 0x1.66p-1, where the intervals of the table start. */
  static final int FIRST = 0x3f330000;

  static final int SIGN_AND_EXPONENT = 0xff800000;

  // log(1 + r) = r + A2 r^2 + A3 r^3 + A4 r^4
  private static final double A2 = -0x1.ffffef20a4123p-2;
  private static final double A3 = 0x1.5575b0be00b6ap-2;
  private static final double A4 = -0x1.00ea348b88334p-2;

  private static final double[] TABLE = FloatLogTable.VALUES;

  private FloatLog() {}

  static float log(float x) {
    if (x >= Float.MIN_NORMAL && x < Float.POSITIVE_INFINITY) {
      return ofNormal(Float.floatToRawIntBits(x));
    }
    return subnormalOrSpecial(x);
  }

  private static float ofNormal(int bits) {
    int offset = bits - FIRST;
    int entry = 3 * ((offset >>> 19) & 15);
    double k = offset >> 23;
    double z = Float.intBitsToFloat(bits - (offset & SIGN_AND_EXPONENT));
    double r = Math.fma(z, TABLE[entry], -1.0);
    double y0 = Math.fma(k, LN2, TABLE[entry + 1]);
    double r2 = r * r;
    double quadratic = Math.fma(A4, r2, Math.fma(A3, r, A2));
    return (float) Math.fma(quadratic, r2, y0 + r);
  }

  private static float subnormalOrSpecial(float x) {
    if (x == 0f) {
      return Float.NEGATIVE_INFINITY;
    }
    if (!(x > 0f)) {
      return Float.NaN;
    }
    return x == Float.POSITIVE_INFINITY ? x : ofNormal(subnormalBits(x));
  }

  /** Returns the bits of a positive subnormal float as if exponents had no lower bound. */
  static int subnormalBits(float x) {
    return Float.floatToRawIntBits(x * 0x1p23f) - (23 << 23);
  }
}

package org.seedtree.internal.math;

/**
 * The float form of {@link Log1p}, by fdlibm's float adaptation ({@code s_log1pf.c}) in plain float
 * arithmetic: nothing fused, nothing in double. This is glibc up to 2.40; from 2.41 glibc rounds
 * correctly, which moves two or three values of NumPy's float32 tails per million.
 *
 * <p>Accuracy: below 1 ulp. Special cases as for {@link Log1p}.
 */
final class FloatLog1p {

  /** ln 2 in two parts; the first has enough trailing zeros for its product with k to be exact. */
  private static final float LN2_HIGH = 6.9313812256e-01f; // 0x3f317180

  private static final float LN2_LOW = 9.0580006145e-06f; // 0x3717f7d1

  // the direct range, x = f: (sqrt(2)/2 - 1, sqrt(2) - 1)
  private static final float DIRECT_LOW = -0x1.2bec4p-2f;
  private static final float DIRECT_HIGH = 0x1.a827aep-2f;

  private static final int FRACTION_BITS = 0x007fffff;
  private static final int ONE = 0x3f800000;
  private static final int HALF = 0x3f000000;

  /** The fraction of sqrt(2). */
  private static final int SQRT2_FRACTION = 0x3504f7;

  private static final float TWO_THIRDS = 0.66666666666666666f;

  // R(z) = L1 z + ... + L7 z^7
  private static final float L1 = 6.6666668653e-01f;
  private static final float L2 = 4.0000000596e-01f;
  private static final float L3 = 2.8571429849e-01f;
  private static final float L4 = 2.2222198546e-01f;
  private static final float L5 = 1.8183572590e-01f;
  private static final float L6 = 1.5313838422e-01f;
  private static final float L7 = 1.4798198640e-01f;

  private FloatLog1p() {}

  static float log1p(float x) {
    if (x > DIRECT_LOW && x < DIRECT_HIGH) {
      return Math.abs(x) < 0x1p-29f ? ofTiny(x) : ofFraction(x);
    }
    if (!(x > -1f && x < Float.POSITIVE_INFINITY)) {
      return special(x);
    }
    float u = x < 0x1p53f ? 1f + x : x;
    int bits = Float.floatToRawIntBits(u);
    int k = (bits >> 23) - 127;
    int fraction = bits & FRACTION_BITS;
    boolean upper = fraction >= SQRT2_FRACTION;
    float f = Float.intBitsToFloat(fraction | (upper ? HALF : ONE)) - 1f;
    float c = x < 0x1p53f ? (k > 0 ? 1f - (u - x) : x - (u - 1f)) / u : 0f;
    if (upper) {
      k++;
    }
    if (k == 0) {
      return ofFraction(f);
    }
    boolean powerOfTwo = upper ? fraction >= 0x7ffffd : fraction == 0;
    float halfSquare = 0.5f * f * f;
    float low = k * LN2_LOW + c;
    // order fixes the last bit
    if (powerOfTwo) {
      float cubic = halfSquare * (1f - TWO_THIRDS * f);
      return k * LN2_HIGH - ((cubic - low) - f);
    }
    return k * LN2_HIGH - ((halfSquare - (excess(f, halfSquare) + low)) - f);
  }

  /** Returns {@code log(1 + f)} with {@code sqrt(2)/2 < 1 + f < sqrt(2)}. */
  private static float ofFraction(float f) {
    float halfSquare = 0.5f * f * f;
    return f - (halfSquare - excess(f, halfSquare));
  }

  /** Returns {@code log(1 + f) - f + f^2/2}. */
  private static float excess(float f, float halfSquare) {
    float s = f / (2f + f);
    float z = s * s;
    float r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
    return s * (halfSquare + r);
  }

  private static float ofTiny(float x) {
    return Math.abs(x) < 0x1p-54f ? x : x - x * x * 0.5f;
  }

  private static float special(float x) {
    if (x == -1f) {
      return Float.NEGATIVE_INFINITY;
    }
    return x == Float.POSITIVE_INFINITY ? x : Float.NaN;
  }
}

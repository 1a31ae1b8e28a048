package org.seedtree.internal.math;

/**
 * The exponential function less one, by fdlibm's reduction and coefficients (Sun Microsystems,
 * {@code s_expm1.c}) with the polynomial in glibc's grouping.
 *
 * <p>Method: {@code x = k ln2 + r} with {@code |r| <= ln2/2} and a correction c for the rounding
 * error of r; {@code expm1(r)} from a rational approximation in {@code r^2/2}; then {@code 2^k
 * (expm1(r) + 1) - 1} in the order with the smallest error for that k.
 *
 * <p>Accuracy: below 1 ulp. Special cases: {@code expm1(+-0)} is the argument, {@code expm1(NaN)}
 * is NaN, {@code expm1(+inf)} and everything above 709.78 is +inf, {@code expm1(-inf)} is -1.
 */
final class Expm1 {

  /** ln 2 in two parts; the first has enough trailing zeros for its product with k to be exact. */
  private static final double LN2_HIGH = 6.93147180369123816490e-01; // 0x1.62e42feep-1

  private static final double LN2_LOW = 1.90821492927058770002e-10; // 0x1.a39ef35793c76p-33

  private static final double INVERSE_LN2 = 1.44269504088896338700e+00; // 0x1.71547652b82fep0

  // the bounds of k, truncated to 20 bits
  private static final double HALF_LN2 = 0x1.62e43p-2;
  private static final double THREE_HALVES_LN2 = 0x1.0a2b2p0;
  private static final double LN2_TIMES_56 = 0x1.3687ap5;

  private static final double OVERFLOW = 7.09782712893383973096e+02; // 0x1.62e42fefa39efp9

  // the rational approximation in r^2/2
  private static final double Q1 = -3.33333333333331316428e-02;
  private static final double Q2 = 1.58730158725481460165e-03;
  private static final double Q3 = -7.93650757867487942473e-05;
  private static final double Q4 = 4.00821782732936239552e-06;
  private static final double Q5 = -2.01099218183624371326e-07;

  private Expm1() {}

  static double expm1(double x) {
    double magnitude = Math.abs(x);
    if (magnitude < HALF_LN2) {
      return magnitude < 0x1p-54 ? x : ofFraction(x);
    }
    if (!(magnitude < LN2_TIMES_56)) {
      if (Double.isNaN(x)) {
        return x;
      }
      if (x < 0.0) {
        return -1.0;
      }
      if (x > OVERFLOW) {
        return Double.POSITIVE_INFINITY;
      }
    }
    int k;
    double high;
    double low;
    if (magnitude < THREE_HALVES_LN2) {
      k = x < 0.0 ? -1 : 1;
      high = x < 0.0 ? x + LN2_HIGH : x - LN2_HIGH;
      low = k * LN2_LOW;
    } else {
      k = (int) (INVERSE_LN2 * x + (x < 0.0 ? -0.5 : 0.5));
      high = Math.fma(-(double) k, LN2_HIGH, x);
      low = k * LN2_LOW;
    }
    double r = high - low;
    return scaled(k, r, (high - r) - low);
  }

  /** Returns {@code expm1(r)} for {@code |r| <= ln2/2}. */
  private static double ofFraction(double r) {
    double halfSquare = r * (0.5 * r);
    return r - Math.fma(r, ratio(r, halfSquare), -halfSquare);
  }

  /** Returns {@code expm1(k ln2 + r + c)}, k not zero. */
  private static double scaled(int k, double r, double c) {
    double halfSquare = r * (0.5 * r);
    // order fixes the last bit, in every branch; e = r - expm1(r + c)
    double e = Math.fma(ratio(r, halfSquare) - c, r, -c) - halfSquare;
    if (k == -1) {
      return Math.fma(r - e, 0.5, -0.5);
    }
    if (k == 1) {
      return r < -0.25 ? -2.0 * (e - (r + 0.5)) : Math.fma(r - e, 2.0, 1.0);
    }
    if (k <= -2 || k > 56) {
      return timesPowerOfTwo(1.0 - (e - r), k) - 1.0;
    }
    double inverse = Double.longBitsToDouble((1023L - k) << 52);
    double y = k < 20 ? (1.0 - inverse) - (e - r) : r - (e + inverse) + 1.0;
    return timesPowerOfTwo(y, k);
  }

  private static double ratio(double r, double halfSquare) {
    // order fixes the last bit: powers of h = r^2/2 summed pairwise
    double h = halfSquare;
    double q1 = Math.fma(h, Q1, 1.0);
    double h2 = h * h;
    double q23 = Math.fma(h, Q3, Q2);
    double h4 = h2 * h2;
    double q45 = Math.fma(h, Q5, Q4);
    double q = Math.fma(h4, q45, Math.fma(h2, q23, q1));
    double t = Math.fma(-(0.5 * r), q, 3.0);
    return h * ((q - t) / Math.fma(-t, r, 6.0));
  }

  /** Returns {@code 2^k y} by adding to the exponent, without the rounding of subnormals. */
  private static double timesPowerOfTwo(double y, int k) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(y) + ((long) k << 52));
  }
}

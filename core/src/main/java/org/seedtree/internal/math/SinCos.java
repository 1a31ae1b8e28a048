package org.seedtree.internal.math;

/**
 * The sine and the cosine, by the first step of IBM's Accurate Mathematical Library ({@code
 * s_sin.c}), the only step that glibc still has.
 *
 * <p>Method: x less a multiple n of pi/2, in two parts; then, by n, plus or minus the cosine or the
 * sine of the remainder, from {@link SinCosTable} at the nearest 128th and a short polynomial for
 * the rest.
 *
 * <p>Accuracy: 0.55 ulp. Special cases: both are NaN for NaN and infinities, and {@code sin(-0.0)}
 * is -0.0. From 105414350 on {@link LargeAngle} subtracts the multiple. Its result differs from the
 * reference's sum of two doubles, but no algorithm of the project reaches such angles.
 */
final class SinCos {

  private static final double HALF_PI_HIGH = 0x1.921fb54442d18p0;
  private static final double HALF_PI_LOW = 0x1.1a62633145c07p-54;

  /** 2 / pi. */
  private static final double INVERSE_HALF_PI = 0x1.45f306dc9c883p-1;

  // -pi/2 in four parts of about 26, 26, 53 and 53 bits
  private static final double MINUS_HALF_PI_1 = -0x1.921fb58p0;
  private static final double MINUS_HALF_PI_2 = 0x1.dde973cp-27;
  private static final double MINUS_HALF_PI_3 = 0x1.cb3b398p-55;
  private static final double MINUS_HALF_PI_4 = 0x1.d747f23e32ed7p-83;

  /** Adding it leaves the nearest integer in the low bits. */
  private static final double ROUNDER = 0x1.8p52;

  /** Adding it leaves the nearest 128th in the low bits. */
  private static final double ROUNDER_128 = 0x1.8p45;

  // sin(h) = h + SN3 h^3 + SN5 h^5, 1 - cos(h) = CS2 h^2 + CS4 h^4 + CS6 h^6 for |h| <= 1/256
  private static final double SN3 = -1.66666666666664880952546298448555E-01;
  private static final double SN5 = 8.33333214285722277379541354343671E-03;
  private static final double CS2 = 4.99999999999999999999950396842453E-01;
  private static final double CS4 = -4.16666666666664434524222570944589E-02;
  private static final double CS6 = 1.38888874007937613028114285595617E-03;

  // sin(x) = x + S1 x^3 + ... + S5 x^11 for |x| < 0.126
  private static final double S1 = -0x1.5555555555555p-3;
  private static final double S2 = 0x1.1111111110ecep-7;
  private static final double S3 = -0x1.a01a019db08b8p-13;
  private static final double S4 = 0x1.71de27b9a7ed9p-19;
  private static final double S5 = -0x1.addffc2fcdf59p-26;

  private static final double[] TABLE = SinCosTable.VALUES;

  private SinCos() {}

  static double sin(double x) {
    double magnitude = Math.abs(x);
    if (magnitude < 0x1.b6p-1) {
      return magnitude < 0x1p-26 ? x : sinOfSum(x, 0.0);
    }
    if (magnitude < 0x1.368fdp1) {
      return Math.copySign(cosOfSum(HALF_PI_HIGH - magnitude, HALF_PI_LOW), x);
    }
    if (magnitude < 0x1.921fbp26) {
      return reduced(x, 0);
    }
    if (magnitude < Double.POSITIVE_INFINITY) {
      double value = LargeAngle.sin(magnitude, 0);
      return x < 0.0 ? -value : value;
    }
    return Double.NaN;
  }

  static double cos(double x) {
    double magnitude = Math.abs(x);
    if (magnitude < 0x1.b6p-1) {
      return magnitude < 0x1p-27 ? 1.0 : cosOfSum(x, 0.0);
    }
    if (magnitude < 0x1.368fdp1) {
      double y = HALF_PI_HIGH - magnitude;
      double high = y + HALF_PI_LOW;
      return sinOfSum(high, (y - high) + HALF_PI_LOW);
    }
    if (magnitude < 0x1.921fbp26) {
      return reduced(x, 1);
    }
    return magnitude < Double.POSITIVE_INFINITY ? LargeAngle.sin(magnitude, 1) : Double.NaN;
  }

  /** Returns {@code sin(x + quadrants pi/2)}. */
  private static double reduced(double x, int quadrants) {
    double rounded = Math.fma(x, INVERSE_HALF_PI, ROUNDER);
    double n = rounded - ROUNDER;
    // order fixes the last bit
    double t1 = Math.fma(n, MINUS_HALF_PI_2, Math.fma(n, MINUS_HALF_PI_1, x));
    double t2 = Math.fma(n, MINUS_HALF_PI_3, t1);
    double low = Math.fma(n, MINUS_HALF_PI_3, t1 - t2);
    double high = Math.fma(n, MINUS_HALF_PI_4, t2);
    low += Math.fma(n, MINUS_HALF_PI_4, t2 - high);
    return sinOfQuadrant((int) Double.doubleToRawLongBits(rounded) + quadrants, high, low);
  }

  /** Returns {@code sin(n pi/2 + high + low)} for {@code |high| <= pi/4}. */
  static double sinOfQuadrant(int n, double high, double low) {
    double value = (n & 1) == 0 ? sinOfSum(high, low) : cosOfSum(high, low);
    return (n & 2) == 0 ? value : -value;
  }

  private static double cosOfSum(double x, double low) {
    double magnitude = Math.abs(x);
    double rounded = ROUNDER_128 + magnitude;
    int entry = 4 * (int) Double.doubleToRawLongBits(rounded);
    double h = magnitude - (rounded - ROUNDER_128) + (x < 0.0 ? -low : low);
    double h2 = h * h;
    double sine = Math.fma(h * h2, Math.fma(h2, SN5, SN3), h);
    double versine = h2 * Math.fma(h2, Math.fma(h2, CS6, CS4), CS2);
    // order fixes the last bit; the table's sine high, low, cosine high, low
    double correction = Math.fma(-sine, TABLE[entry + 1], TABLE[entry + 3]);
    correction = Math.fma(-versine, TABLE[entry + 2], correction);
    correction = Math.fma(-sine, TABLE[entry], correction);
    return TABLE[entry + 2] + correction;
  }

  private static double sinOfSum(double x, double low) {
    double magnitude = Math.abs(x);
    if (magnitude < 0.126) {
      return sinOfSmallSum(x, low);
    }
    double rounded = ROUNDER_128 + magnitude;
    int entry = 4 * (int) Double.doubleToRawLongBits(rounded);
    double h = magnitude - (rounded - ROUNDER_128);
    double rest = x < 0.0 ? -low : low;
    double h2 = h * h;
    double sine = h + Math.fma(h * h2, Math.fma(h2, SN5, SN3), rest);
    double versine = Math.fma(h, rest, h2 * Math.fma(h2, Math.fma(h2, CS6, CS4), CS2));
    // order fixes the last bit; the table's sine high, low, cosine high, low
    double correction = Math.fma(sine, TABLE[entry + 3], TABLE[entry + 1]);
    correction = Math.fma(-versine, TABLE[entry], correction);
    correction = Math.fma(sine, TABLE[entry + 2], correction);
    return Math.copySign(TABLE[entry] + correction, x);
  }

  private static double sinOfSmallSum(double x, double low) {
    double x2 = x * x;
    double p = Math.fma(x2, Math.fma(x2, Math.fma(x2, S5, S4), S3), S2);
    p = Math.fma(x2, p, S1);
    return x + Math.fma(x2, Math.fma(x, p, -(low * 0.5)), low);
  }
}

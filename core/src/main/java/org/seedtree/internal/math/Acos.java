package org.seedtree.internal.math;

/**
 * The arc cosine, by the first step of IBM's Accurate Mathematical Library ({@code uasncs.c}), the
 * only step that glibc still has.
 *
 * <p>Method: {@code pi/2 - asin x}; the arc sine from its series up to 1/8, from the polynomials of
 * {@link ArcSineTable} up to 0.96875, beyond it from {@code acos x = 2 asin(sqrt((1 - x)/2))} with
 * the root in two parts.
 *
 * <p>Accuracy: 0.52 ulp. Special cases: {@code acos(NaN)} and {@code acos(|x| > 1)} are NaN, {@code
 * acos(1)} is +0.
 */
final class Acos {

  private static final double HALF_PI_HIGH = 0x1.921fb54442d18p0;
  private static final double HALF_PI_LOW = 0x1.1a62633145c07p-54;

  // asin(x) = x + F1 x^3 + F2 x^5 + ... + F6 x^13
  private static final double F1 = 1.66666666666664110590506577996662E-01;
  private static final double F2 = 7.50000000026122686814431784722623E-02;
  private static final double F3 = 4.46428561421059750978517350006940E-02;
  private static final double F4 = 3.03821268582119319911193410625235E-02;
  private static final double F5 = 2.23551211026525610742786300334557E-02;
  private static final double F6 = 1.81382903404565056280372531963613E-02;

  // (1 - e)^(-1/2) = R0 + R1 e + R2 e^2 + R3 e^3
  private static final double R0 = 9.99999999859990725855365213134618E-01;
  private static final double R1 = 4.99999999495955425917856814202739E-01;
  private static final double R2 = 3.75017500867345182581453026130850E-01;
  private static final double R3 = 3.12523626554518656309172508769531E-01;

  private static final double[] TABLE = ArcSineTable.VALUES;

  private Acos() {}

  static double acos(double x) {
    double magnitude = Math.abs(x);
    if (magnitude < 0.125) {
      return ofSmall(x);
    }
    if (magnitude < 0.96875) {
      return fromTable(x, magnitude);
    }
    if (magnitude < 1.0) {
      return nearOne(x, magnitude);
    }
    if (magnitude == 1.0) {
      return x > 0.0 ? 0.0 : 2.0 * HALF_PI_HIGH;
    }
    return Double.NaN;
  }

  private static double ofSmall(double x) {
    double x2 = x * x;
    double high = HALF_PI_HIGH - x;
    double low = ((HALF_PI_HIGH - high) - x) + HALF_PI_LOW;
    return high + Math.fma(-series(x2), x2 * x, low);
  }

  /** {@code (asin(x) - x) / x^3} for {@code z = x^2}. */
  private static double series(double z) {
    double p = Math.fma(Math.fma(F6, z, F5), z, F4);
    return Math.fma(Math.fma(Math.fma(p, z, F3), z, F2), z, F1);
  }

  private static double fromTable(double x, double magnitude) {
    int part = (int) (magnitude * 256.0) - 32;
    int entry = 12 * part;
    double h = magnitude - (part + 32.5) * 0x1p-8;
    // the factor of h^j is at entry + 1 + j, and 0 where the reference's sum starts later
    double p = Math.fma(TABLE[entry + 11], h, TABLE[entry + 10]);
    p = Math.fma(p, h, TABLE[entry + 9]);
    p = Math.fma(p, h, TABLE[entry + 8]);
    p = Math.fma(p, h, TABLE[entry + 7]);
    p = Math.fma(p, h, TABLE[entry + 6]);
    p = Math.fma(p, h, TABLE[entry + 5]);
    p = Math.fma(p, h, TABLE[entry + 4]);
    p = Math.fma(p, h, TABLE[entry + 3]);
    // order fixes the last bit
    p = Math.fma(h * h, p, TABLE[entry + 1]);
    double low = Math.fma(TABLE[entry + 2], h, p);
    double high = TABLE[entry];
    return x > 0.0
        ? (HALF_PI_HIGH - high) + (HALF_PI_LOW - low)
        : (HALF_PI_HIGH + high) + (HALF_PI_LOW + low);
  }

  private static double nearOne(double x, double magnitude) {
    double z = 0.5 * (1.0 - magnitude);
    // order fixes the last bit; inverse = 1/sqrt(z), root = sqrt(z), high its first 26 bits
    double inverse = roughInverseRoot(z);
    double error = Math.fma(-(inverse * inverse), z, 1.0);
    inverse *= Math.fma(Math.fma(Math.fma(error, R3, R2), error, R1), error, R0);
    double root = inverse * z;
    double slope = Math.fma(-(inverse * 0.5), root, 1.5);
    double high = Math.fma(root, 0x1p27, root);
    high = Math.fma(-root, 0x1p27, high);
    double low = Math.fma(-high, high, z) / Math.fma(slope, root, high);
    double rest = series(z) * z * (high + low);
    if (x > 0.0) {
      double half = high + (low + rest);
      return half + half;
    }
    double half = (HALF_PI_HIGH - high) + ((HALF_PI_LOW - low) - rest);
    return half + half;
  }

  private static double roughInverseRoot(double z) {
    int high = (int) (Double.doubleToRawLongBits(z) >>> 32);
    double power = Double.longBitsToDouble((long) (1023 + 511 - (high >> 21)) << 52);
    return InverseRootTable.VALUES[(high & 0x1fffff) >> 14] * power;
  }
}

package org.seedtree.internal.math;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The sine of angles too large for {@link SinCos} to reduce in doubles. The multiple of pi/2 is
 * subtracted in integers, with 1216 binary digits of 2/pi, so that cancellation does not reach the
 * result: Payne and Hanek (1983), doi:10.1145/1057600.1057602, but with all digits each time.
 */
final class LargeAngle {

  private static final int INVERSE_DIGITS = 1216;

  /** 2 / pi, to {@link #INVERSE_DIGITS} binary digits. */
  private static final BigInteger INVERSE_HALF_PI =
      new BigInteger(
          "a2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea"
              + "09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbd"
              + "f9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5"
              + "f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6bab",
          16);

  private static final int HALF_PI_DIGITS = 192;

  /** pi / 2, to {@link #HALF_PI_DIGITS} binary digits. */
  private static final BigInteger HALF_PI =
      new BigInteger("1921fb54442d18469898cc51701b839a252049c1114cf98e8", 16);

  /** The number of bits of the remainder, more than two doubles have. */
  private static final int REMAINDER_BITS = 200;

  private LargeAngle() {}

  /** Returns {@code sin(x + quadrants pi/2)} of a finite angle of at least 2^26. */
  static double sin(double x, int quadrants) {
    int exponent = Math.getExponent(x) - 52;
    long fraction = Double.doubleToRawLongBits(x) & ((1L << 52) - 1);
    BigInteger turns = BigInteger.valueOf(fraction | 1L << 52).multiply(INVERSE_HALF_PI);
    int digits = INVERSE_DIGITS - exponent;
    BigInteger n = turns.add(BigInteger.ONE.shiftLeft(digits - 1)).shiftRight(digits);
    BigInteger angle = turns.subtract(n.shiftLeft(digits)).multiply(HALF_PI);
    digits += HALF_PI_DIGITS;
    int excess = angle.bitLength() - REMAINDER_BITS;
    angle = angle.shiftRight(excess);
    digits -= excess;
    double high = angle.doubleValue();
    double low = angle.subtract(new BigDecimal(high).toBigIntegerExact()).doubleValue();
    return SinCos.sinOfQuadrant(
        n.intValue() + quadrants, Math.scalb(high, -digits), Math.scalb(low, -digits));
  }
}

package org.seedtree.internal.math;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The cosine of angles too large for {@link Cos} to reduce in doubles: the multiple of pi/2 is
 * taken off in integers, exactly but for the last of 1216 binary places of 2/pi, so that no
 * cancellation reaches the result (Payne and Hanek, 1983, doi:10.1145/1057600.1057602, without its
 * economy).
 */
final class LargeAngle {

  private static final int INVERSE_PLACES = 1216;

  /** 2 / pi, to {@link #INVERSE_PLACES} binary places. */
  private static final BigInteger INVERSE_HALF_PI =
      new BigInteger(
          "a2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea"
              + "09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbd"
              + "f9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5"
              + "f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6bab",
          16);

  private static final int HALF_PI_PLACES = 192;

  /** pi / 2, to {@link #HALF_PI_PLACES} binary places. */
  private static final BigInteger HALF_PI =
      new BigInteger("1921fb54442d18469898cc51701b839a252049c1114cf98e8", 16);

  /** More bits than two doubles hold. */
  private static final int KEPT_BITS = 200;

  private LargeAngle() {}

  /** The cosine of a finite angle of at least 2^26. */
  static double cos(double x) {
    int exponent = Math.getExponent(x) - 52;
    long fraction = Double.doubleToRawLongBits(x) & ((1L << 52) - 1);
    BigInteger turns = BigInteger.valueOf(fraction | 1L << 52).multiply(INVERSE_HALF_PI);
    int places = INVERSE_PLACES - exponent;
    BigInteger n = turns.add(BigInteger.ONE.shiftLeft(places - 1)).shiftRight(places);
    BigInteger angle = turns.subtract(n.shiftLeft(places)).multiply(HALF_PI);
    places += HALF_PI_PLACES;
    int excess = angle.bitLength() - KEPT_BITS;
    angle = angle.shiftRight(excess);
    places -= excess;
    double high = angle.doubleValue();
    double low = angle.subtract(new BigDecimal(high).toBigIntegerExact()).doubleValue();
    return Cos.cosOfQuadrant(n.intValue(), Math.scalb(high, -places), Math.scalb(low, -places));
  }
}

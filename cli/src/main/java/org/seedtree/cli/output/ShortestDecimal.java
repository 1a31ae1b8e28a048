package org.seedtree.cli.output;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Computes the shortest decimal that parses to a given binary number, and of those the nearest to
 * it; the same digits on every JDK.
 *
 * <p>All reals that round to a number {@code c * 2^q} lie between the midpoints towards its two
 * neighbours. Scaled by a power of ten that makes this interval 1 to 10 units wide, it contains at
 * least one integer and at most one multiple of ten: the result is the multiple of ten if there is
 * one, else the nearest integer. The scaled value and both ends are computed with 126 bits and a
 * sticky last bit, which makes every comparison exact.
 *
 * <p>The method and the three fixed-point logarithms are those of Raffaello Giulietti, "The
 * Schubfach way to render doubles" (2020).
 */
final class ShortestDecimal {

  private static final long LOW_63 = Long.MAX_VALUE;

  private long digits;
  private int exponent;

  /** Returns the decimal digits, without trailing zeros. */
  long digits() {
    return digits;
  }

  /** Returns the power of ten by which {@link #digits} is multiplied. */
  int exponent() {
    return exponent;
  }

  /** Computes the digits of a finite {@code value > 0}. */
  void set(double value) {
    long bits = Double.doubleToRawLongBits(value);
    set(bits & 0xf_ffff_ffff_ffffL, (int) (bits >>> 52), 52, -1074);
  }

  /** Computes the digits of a finite {@code value > 0} among its float32 neighbours. */
  void set(float value) {
    int bits = Float.floatToRawIntBits(value);
    set(bits & 0x7f_ffff, bits >>> 23, 23, -149);
  }

  private void set(long fraction, int biasedExponent, int fractionBits, int minExponent) {
    boolean subnormal = biasedExponent == 0;
    long significand = subnormal ? fraction : fraction | (1L << fractionBits);
    int q = minExponent + Math.max(biasedExponent - 1, 0);
    // At a power of two the neighbour below is only half as far as the one above.
    boolean closeBelow = fraction == 0 && biasedExponent > 1;
    shorten(significand, q, closeBelow);
    while (digits % 10 == 0) {
      digits /= 10;
      exponent++;
    }
  }

  private void shorten(long significand, int q, boolean closeBelow) {
    // In quarters of the last place: the value, and the midpoints on both sides.
    long value = significand << 2;
    long low = value - (closeBelow ? 1 : 2);
    long high = value + 2;

    int k = closeBelow ? floorLog10ThreeQuartersPow2(q) : floorLog10Pow2(q);
    PowerOfTen scale = PowerOfTen.of(-k);
    int shift = q + floorLog2Pow10(-k) + 2;
    long scaled = scale.times(value << shift);
    // An even significand includes both midpoints, because ties round to it.
    long open = significand & 1;
    long scaledLow = scale.times(low << shift) + open;
    long scaledHigh = scale.times(high << shift) - open;

    exponent = k;
    long below = scaled >> 2;
    long tensBelow = below - below % 10;
    if (tensBelow > 0) {
      boolean belowFits = scaledLow <= (tensBelow << 2);
      boolean aboveFits = (tensBelow + 10) << 2 <= scaledHigh;
      if (belowFits != aboveFits) {
        digits = belowFits ? tensBelow : tensBelow + 10;
        return;
      }
    }
    boolean belowFits = scaledLow <= (below << 2);
    boolean aboveFits = (below + 1) << 2 <= scaledHigh;
    if (belowFits != aboveFits) {
      digits = belowFits ? below : below + 1;
      return;
    }
    long aboveMidpoint = scaled - (4 * below + 2);
    boolean up = aboveMidpoint > 0 || (aboveMidpoint == 0 && (below & 1) != 0);
    digits = up ? below + 1 : below;
  }

  /** Returns floor(log10(2^e)) for |e| up to 5 million: log10(2) with 41 fraction bits. */
  private static int floorLog10Pow2(int e) {
    return (int) ((e * 661_971_961_083L) >> 41);
  }

  /** Returns floor(log10(3/4 * 2^e)): log10(2) and log10(3/4) with 41 fraction bits. */
  private static int floorLog10ThreeQuartersPow2(int e) {
    return (int) ((e * 661_971_961_083L - 274_743_187_321L) >> 41);
  }

  /** Returns floor(log2(10^e)) for |e| up to 1.8 million: log2(10) with 38 fraction bits. */
  private static int floorLog2Pow10(int e) {
    return (int) ((e * 913_124_641_741L) >> 38);
  }

  /**
   * {@code floor(10^e * 2^s) + 1} with s such that it has 126 bits, as its high and low 63 bits.
   * Each power is computed when it is first needed.
   */
  private record PowerOfTen(long high, long low) {

    private static final int MIN = -292;
    private static final int MAX = 324;
    private static final @Nullable PowerOfTen[] CACHE = new @Nullable PowerOfTen[MAX - MIN + 1];

    static PowerOfTen of(int e) {
      PowerOfTen cached = CACHE[e - MIN];
      return cached != null ? cached : compute(e);
    }

    private static PowerOfTen compute(int e) {
      int s = 125 - floorLog2Pow10(e);
      BigInteger magnitude = BigInteger.TEN.pow(Math.abs(e));
      BigInteger scaled =
          e >= 0 ? magnitude.shiftLeft(s) : BigInteger.ONE.shiftLeft(s).divide(magnitude);
      BigInteger bits = scaled.add(BigInteger.ONE);
      PowerOfTen power = new PowerOfTen(bits.shiftRight(63).longValue(), bits.longValue() & LOW_63);
      CACHE[e - MIN] = power;
      return power;
    }

    /** Returns this times {@code x}, divided by 2^126; the last bit is set if bits were cut off. */
    long times(long x) {
      long lowProduct = Math.multiplyHigh(low, x);
      long middle = ((high * x) >>> 1) + lowProduct;
      long quotient = Math.multiplyHigh(high, x) + (middle >>> 63);
      long sticky = ((middle & LOW_63) + LOW_63) >>> 63;
      return quotient | sticky;
    }
  }
}

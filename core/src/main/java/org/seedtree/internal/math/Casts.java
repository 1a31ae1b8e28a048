package org.seedtree.internal.math;

/** Conversions between number types as x86-64 processors do them, on which NumPy relies. */
public final class Casts {

  private Casts() {}

  /**
   * Returns {@code k} as a double, by adding it to the bits of one. The result is exact, and up to
   * Java 21 this is faster than a cast, which depends on the previous value of its register.
   *
   * @param k below 2<sup>51</sup> in magnitude
   */
  static double ofSmall(long k) {
    return Double.longBitsToDouble(0x4338000000000000L + k) - 0x1.8p52;
  }

  /**
   * Returns {@code k} as a double, as {@link #ofSmall} does.
   *
   * @param k from 0 to 2<sup>52</sup> - 1
   */
  public static double ofUnsigned52(long k) {
    return Double.longBitsToDouble(0x4330000000000000L | k) - 0x1p52;
  }

  /**
   * Returns {@code x} without its fraction. Values out of range and NaN give -2<sup>63</sup>, as
   * the x86-64 instruction does; Java's cast would give the nearest {@code long}, and 0 for NaN.
   */
  public static long toInt64(double x) {
    return x >= -0x1p63 && x < 0x1p63 ? (long) x : Long.MIN_VALUE;
  }
}

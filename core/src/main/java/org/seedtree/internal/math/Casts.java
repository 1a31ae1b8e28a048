package org.seedtree.internal.math;

/** Conversions between number types as NumPy's processor makes them. */
public final class Casts {

  private Casts() {}

  /**
   * {@code k} as a double, by its place in the bits of one. As exact as a cast, and up to Java 21
   * faster: there the processor's conversion waits for what its register held before.
   *
   * @param k below 2<sup>51</sup> in magnitude
   */
  static double ofSmall(long k) {
    return Double.longBitsToDouble(0x4338000000000000L + k) - 0x1.8p52;
  }

  /**
   * {@code k} as a double, as {@link #ofSmall}.
   *
   * @param k from 0 to 2<sup>52</sup> - 1
   */
  public static double ofWhole(long k) {
    return Double.longBitsToDouble(0x4330000000000000L | k) - 0x1p52;
  }

  /**
   * {@code x} without its fraction. What does not fit, NaN included, gives -2<sup>63</sup>, as the
   * x86-64 instruction has it; Java's cast would give the nearest {@code long}, and 0 for NaN.
   */
  public static long toInt64(double x) {
    return x >= -0x1p63 && x < 0x1p63 ? (long) x : Long.MIN_VALUE;
  }
}

package org.seedtree.internal.math;

/** Conversions between number types as NumPy's processor makes them. */
public final class Casts {

  private Casts() {}

  /**
   * {@code x} without its fraction. What does not fit, NaN included, gives -2<sup>63</sup>, as the
   * x86-64 instruction has it; Java's cast would give the nearest {@code long}, and 0 for NaN.
   */
  public static long toInt64(double x) {
    return x >= -0x1p63 && x < 0x1p63 ? (long) x : Long.MIN_VALUE;
  }
}

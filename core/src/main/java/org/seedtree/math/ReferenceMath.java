package org.seedtree.math;

import org.seedtree.internal.math.Libm;

/**
 * Elementary functions that return, bit for bit, what the C library returns to NumPy and Python on
 * Linux, on every JVM and processor.
 *
 * <p>{@link Math} may differ from it in the last bit, and from itself from JVM to JVM. The
 * reference is glibc's variant for processors with fused multiply-add, which is the same function
 * from 2.36 to 2.43 at least, on x86-64 and AArch64.
 *
 * <p>These are C's functions and throw nothing: {@code log(0)} is negative infinity, {@code
 * log(-1)} NaN and {@code exp(1000)} infinity, where Python's {@code math} raises ValueError and
 * OverflowError. {@code np.log} and {@code np.exp} of arrays are NumPy's own vector loops, whose
 * last bit may be another.
 *
 * <p>{@link Math#sqrt}, {@link Math#floor}, {@link Math#ceil}, {@link Math#rint} and {@link
 * Math#abs} are exact everywhere and need no counterpart here.
 */
public final class ReferenceMath {

  private ReferenceMath() {}

  /** Returns the natural logarithm of {@code x}. */
  public static double log(double x) {
    return Libm.log(x);
  }

  /** Returns the natural logarithm of {@code 1 + x}. */
  public static double log1p(double x) {
    return Libm.log1p(x);
  }

  /** Returns e raised to {@code x}. */
  public static double exp(double x) {
    return Libm.exp(x);
  }

  /** Returns e raised to {@code x}, less one. */
  public static double expm1(double x) {
    return Libm.expm1(x);
  }

  /** Returns {@code x} raised to {@code y}. */
  public static double pow(double x, double y) {
    return Libm.pow(x, y);
  }

  /**
   * Returns the sine of an angle in radians. From 105414350 on, the bits may differ from the
   * reference's.
   */
  public static double sin(double x) {
    return Libm.sin(x);
  }

  /**
   * Returns the cosine of an angle in radians. From 105414350 on, the bits may differ from the
   * reference's.
   */
  public static double cos(double x) {
    return Libm.cos(x);
  }

  /** Returns the angle of 0 to pi, in radians, whose cosine is {@code x}. */
  public static double acos(double x) {
    return Libm.acos(x);
  }
}

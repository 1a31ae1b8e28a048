package org.seedtree.internal.math;

import java.util.List;

/**
 * The elementary functions on whose last bits NumPy's random numbers depend.
 *
 * <p>{@link Math} may be off by an ulp, {@link StrictMath} is fdlibm, and NumPy uses the C library
 * it runs on. These functions return, bit for bit, what glibc's variants for processors with fused
 * multiply-add return (glibc 2.36; the {@code double} functions are the same up to at least 2.43,
 * on x86-64 and AArch64), on every JVM and processor. Every NaN result stands for NaN, whatever its
 * sign and payload.
 *
 * <p>They use {@link Math#fma}, which rounds once where the reference rounds once. It is exact
 * everywhere and fast where the processor has the instruction.
 */
public final class Libm {

  private static final ArrayMath ARRAYS = ArrayMathProvider.find();

  private Libm() {}

  /** Returns the loops over arrays that are to be compiled before they are used. */
  public static List<CompilableLoop> loops() {
    return ARRAYS.loops();
  }

  /** Returns the natural logarithm. */
  public static double log(double x) {
    return Log.log(x);
  }

  /** Returns the natural logarithm of {@code 1 + x}. */
  public static double log1p(double x) {
    return Log1p.log1p(x);
  }

  /** Returns e raised to {@code x}. */
  public static double exp(double x) {
    return Exp.exp(x);
  }

  /** Returns e raised to {@code x}, less one. */
  public static double expm1(double x) {
    return Expm1.expm1(x);
  }

  /** Returns {@code x} raised to {@code y}. */
  public static double pow(double x, double y) {
    return Pow.pow(x, y);
  }

  /**
   * Returns the sine of an angle in radians. From 105414350 on, which no algorithm of the project
   * reaches, the bits may differ from the reference's.
   */
  public static double sin(double x) {
    return SinCos.sin(x);
  }

  /**
   * Returns the cosine of an angle in radians. From 105414350 on, which no algorithm of the project
   * reaches, the bits may differ from the reference's.
   */
  public static double cos(double x) {
    return SinCos.cos(x);
  }

  /** Returns the angle of 0 to pi whose cosine is {@code x}. */
  public static double acos(double x) {
    return Acos.acos(x);
  }

  /** Returns the natural logarithm, rounded as the C library's float function rounds it. */
  public static float logf(float x) {
    return FloatLog.log(x);
  }

  /**
   * Returns the natural logarithm of {@code 1 + x}, rounded as the C library's float function
   * rounds it.
   */
  public static float log1pf(float x) {
    return FloatLog1p.log1p(x);
  }

  /** Returns e raised to {@code x}, rounded as the C library's float function rounds it. */
  public static float expf(float x) {
    return FloatExp.exp(x);
  }

  /** Returns {@code x} raised to {@code y}, rounded as the C library's float function rounds it. */
  public static float powf(float x, float y) {
    return FloatPow.pow(x, y);
  }

  /** Replaces each of {@code x[from..to)} by its {@link #log(double)}. */
  public static void log(double[] x, int from, int to) {
    ARRAYS.log(x, from, to);
  }

  /** Replaces each of {@code x[from..to)} by its {@link #exp(double)}. */
  public static void exp(double[] x, int from, int to) {
    ARRAYS.exp(x, from, to);
  }

  /** Replaces each of {@code x[from..to)} by its {@link #expm1(double)}. */
  public static void expm1(double[] x, int from, int to) {
    for (int i = from; i < to; i++) {
      x[i] = Expm1.expm1(x[i]);
    }
  }

  /** Raises each of {@code x[from..to)} to {@code y}, as {@link #pow(double, double)}. */
  public static void pow(double[] x, int from, int to, double y) {
    ARRAYS.pow(x, from, to, y);
  }

  /** Replaces each of {@code x[from..to)} by its {@link #acos(double)}. */
  public static void acos(double[] x, int from, int to) {
    for (int i = from; i < to; i++) {
      x[i] = Acos.acos(x[i]);
    }
  }

  /** Returns {@code a * b + c} with one rounding, for sums that the reference fuses. */
  public static double fma(double a, double b, double c) {
    return Math.fma(a, b, c);
  }
}

package org.seedtree.internal.math;

/**
 * The elementary functions whose last bits decide NumPy's random numbers.
 *
 * <p>{@link Math} may answer within an ulp of the truth and {@link StrictMath} answers as fdlibm
 * does; NumPy answers as the C library it runs on. These functions return, bit for bit, what
 * glibc's variants for processors with fused multiply-add return (glibc 2.36; the {@code double}
 * functions are the same up to at least 2.43, on x86-64 and AArch64), on every JVM and processor.
 * Every NaN result stands for NaN, whatever its sign and payload.
 *
 * <p>{@link Math#fma} is the means: one rounding where the reference has one. It is exact
 * everywhere and fast where the processor has the instruction.
 */
public final class Libm {

  private static final ArrayMath ARRAYS = ArrayMathProvider.find();

  private Libm() {}

  /** The natural logarithm. */
  public static double log(double x) {
    return Log.log(x);
  }

  /** The natural logarithm of {@code 1 + x}. */
  public static double log1p(double x) {
    return Log1p.log1p(x);
  }

  /** e raised to {@code x}. */
  public static double exp(double x) {
    return Exp.exp(x);
  }

  /** e raised to {@code x}, less one. */
  public static double expm1(double x) {
    return Expm1.expm1(x);
  }

  /** {@code x} raised to {@code y}. */
  public static double pow(double x, double y) {
    return Pow.pow(x, y);
  }

  /**
   * The cosine of an angle in radians. From 105414350 on, where NumPy's algorithms never come, the
   * reference's bits are likely but not promised.
   */
  public static double cos(double x) {
    return Cos.cos(x);
  }

  /** The angle of 0 to pi whose cosine is {@code x}. */
  public static double acos(double x) {
    return Acos.acos(x);
  }

  /** The natural logarithm, rounded as the C library's float form rounds it. */
  public static float logf(float x) {
    return FloatLog.log(x);
  }

  /** The natural logarithm of {@code 1 + x}, rounded as the C library's float form rounds it. */
  public static float log1pf(float x) {
    return FloatLog1p.log1p(x);
  }

  /** e raised to {@code x}, rounded as the C library's float form rounds it. */
  public static float expf(float x) {
    return FloatExp.exp(x);
  }

  /** {@code x} raised to {@code y}, rounded as the C library's float form rounds it. */
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

  /** {@code a * b + c} with one rounding, for sums that the reference fuses. */
  public static double fma(double a, double b, double c) {
    return Math.fma(a, b, c);
  }
}

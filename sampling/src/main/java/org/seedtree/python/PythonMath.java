package org.seedtree.python;

import org.seedtree.math.ReferenceMath;

/**
 * The operations of Python's floats and of its module {@code math}, which raise an exception where
 * C's return an infinity or NaN.
 */
final class PythonMath {

  /** The message of ZeroDivisionError of two floats. */
  static final String DIVISION_BY_ZERO = "float division by zero";

  private PythonMath() {}

  /** {@code math.log(x)}. */
  static double log(double x) {
    if (x <= 0.0) {
      throw domainError(x);
    }
    return ReferenceMath.log(x);
  }

  /** {@code math.exp(x)}. */
  static double exp(double x) {
    double power = ReferenceMath.exp(x);
    if (power == Double.POSITIVE_INFINITY && x != Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("math range error: exp(" + x + ")");
    }
    return power;
  }

  /** {@code math.sqrt(x)}. */
  static double sqrt(double x) {
    if (x < 0.0) {
      throw domainError(x);
    }
    return Math.sqrt(x);
  }

  /** {@code math.acos(x)}. */
  static double acos(double x) {
    if (Math.abs(x) > 1.0) {
      throw domainError(x);
    }
    return ReferenceMath.acos(x);
  }

  private static IllegalArgumentException domainError(double x) {
    return new IllegalArgumentException("math domain error: " + x);
  }

  /** {@code x / y}. */
  static double divide(double x, double y) {
    if (y == 0.0) {
      throw new IllegalArgumentException(DIVISION_BY_ZERO + ": " + x + " / " + y);
    }
    return x / y;
  }

  /** {@code x ** y}, for {@code x} of at least 0, -0.0 or NaN. */
  static double pow(double x, double y) {
    if (x == 0.0 && y < 0.0) {
      throw new IllegalArgumentException("0.0 cannot be raised to a negative power: " + y);
    }
    double power = ReferenceMath.pow(x, y);
    if (Double.isInfinite(power) && !Double.isInfinite(x) && !Double.isInfinite(y)) {
      throw new IllegalArgumentException(
          "(34, 'Numerical result out of range'): " + x + " ** " + y);
    }
    return power;
  }

  /** {@code x % y}, for positive {@code y}: the sign is that of {@code y}. */
  static double mod(double x, double y) {
    double remainder = x % y;
    if (remainder == 0.0) {
      return 0.0;
    }
    return remainder < 0.0 ? remainder + y : remainder;
  }
}

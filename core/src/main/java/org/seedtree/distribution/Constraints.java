package org.seedtree.distribution;

/** Parameter checks with NumPy's treatment of signs and NaN, and its phrases. */
final class Constraints {

  /** Rejects a set sign bit, so also -0.0; NaN passes, as in NumPy. */
  static double nonNegative(String name, double value) {
    if (Double.doubleToRawLongBits(value) < 0 && !Double.isNaN(value)) {
      throw new IllegalArgumentException(name + " < 0: " + value);
    }
    return value;
  }

  /** Rejects zero and below; NaN passes, as in NumPy. */
  static double positive(String name, double value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " <= 0: " + value);
    }
    return value;
  }

  /** Rejects negative counts. */
  static long nonNegative(String name, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " < 0: " + value);
    }
    return value;
  }

  /** Rejects NaN, zero and below. */
  static double positiveNotNan(String name, double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(name + " must not be NaN: " + value);
    }
    return positive(name, value);
  }

  /** Admits [0, 1], -0.0 with it. */
  static double chance(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw outside(name, " < 0", " > 1 or " + name + " is NaN", value);
    }
    return value;
  }

  /** As {@link #chance}, in NumPy's words for an element of an array. */
  static double chanceOfArray(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw outside(name, " < 0", " > 1 or " + name + " contains NaNs", value);
    }
    return value;
  }

  /** Admits (0, 1]. */
  static double chanceNotZero(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw outside(name, " <= 0", " > 1 or " + name + " contains NaNs", value);
    }
    return value;
  }

  /** Admits [0, 1), -0.0 with it. */
  static double chanceBelowOne(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw outside(name, " < 0", " >= 1 or " + name + " is NaN", value);
    }
    return value;
  }

  /** Rejects 1 and below, and NaN. */
  static double aboveOne(String name, double value) {
    if (!(value > 1)) {
      throw new IllegalArgumentException(name + " <= 1 or " + name + " is NaN: " + value);
    }
    return value;
  }

  private static IllegalArgumentException outside(
      String name, String below, String above, double value) {
    return new IllegalArgumentException(name + below + ", " + name + above + ": " + value);
  }

  private Constraints() {}
}

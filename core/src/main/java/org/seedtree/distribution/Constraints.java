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

  private Constraints() {}
}

package org.seedtree;

/**
 * The upper bounds in [0, 1] of groups that are fractions of all keys. The bound of a group depends
 * on it and the groups before it alone.
 */
final class Fractions {

  /** The error of a sum that still counts as 1, such as that of 0.7 + 0.2 + 0.1. */
  private static final double TOLERANCE = 1e-12;

  private final double[] bounds;

  /**
   * Sums fractions.
   *
   * @throws IllegalArgumentException if one is negative or NaN, or they sum to more than 1
   */
  Fractions(double[] fractions) {
    bounds = new double[fractions.length];
    double sum = 0;
    for (int i = 0; i < fractions.length; i++) {
      if (!(fractions[i] >= 0)) {
        throw new IllegalArgumentException("fractions[" + i + "] < 0 or NaN: " + fractions[i]);
      }
      sum += fractions[i];
      if (sum > 1 + TOLERANCE) {
        throw new IllegalArgumentException("fractions sum to more than 1: " + sum);
      }
      bounds[i] = sum >= 1 - TOLERANCE ? 1 : sum;
    }
  }

  /** Returns the first group whose bound is above a value, or else the number of groups. */
  int group(double value) {
    int i = 0;
    while (i < bounds.length && value >= bounds[i]) {
      i++;
    }
    return i;
  }
}

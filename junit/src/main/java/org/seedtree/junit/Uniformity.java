package org.seedtree.junit;

import java.util.Arrays;

/**
 * Whether p-values are uniform: their largest distance from the uniform distribution, and the
 * smallest of them.
 *
 * @param n the number of p-values
 * @param distance Kolmogorov and Smirnov's D, the largest distance of the distribution functions
 * @param smallest the index of the smallest p-value
 * @param minimum the smallest p-value
 */
record Uniformity(int n, double distance, int smallest, double minimum) {

  /**
   * Compares p-values with the uniform distribution.
   *
   * @param p at least one, each of [0, 1]
   */
  static Uniformity of(double[] p) {
    int smallest = 0;
    for (int i = 1; i < p.length; i++) {
      smallest = p[i] < p[smallest] ? i : smallest;
    }
    double[] sorted = p.clone();
    Arrays.sort(sorted);
    int n = p.length;
    double distance = 0;
    for (int i = 0; i < n; i++) {
      double above = (i + 1.0) / n - sorted[i];
      double below = sorted[i] - (double) i / n;
      distance = Math.max(distance, Math.max(above, below));
    }
    return new Uniformity(n, distance, smallest, sorted[0]);
  }

  /** Returns an upper bound of the probability of at least that distance (Massart, 1990). */
  double distanceProbability() {
    return Math.min(1, 2 * Math.exp(-2 * n * distance * distance));
  }

  /** Returns the probability that the smallest of as many uniform values is at most this one. */
  double minimumProbability() {
    return -Math.expm1(n * Math.log1p(-minimum));
  }

  boolean isRejected(double alpha) {
    return distanceProbability() < alpha / 2 || minimumProbability() < alpha / 2;
  }

  @Override
  public String toString() {
    return n
        + " p-values are not uniform: distance D = "
        + distance
        + ", probability "
        + distanceProbability()
        + "; smallest p-value "
        + minimum
        + ", probability "
        + minimumProbability();
  }
}

package org.seedtree.internal.linalg;

/**
 * An equation whose roots are the eigenvalues or singular values of a matrix that two solved halves
 * and their coupling make up, one root to the right of each pole.
 *
 * <p>A root is measured from the nearer pole, by {@code t > 0}, and found by Newton's method on the
 * function times {@code t}, which has no pole there. A bracket keeps every iterate, and is halved
 * where Newton's step leaves it. LAPACK's dlasd4 and dlaed4 interpolate by rational functions (R.
 * C. Li, "Solving secular equations stably and efficiently", LAPACK Working Note 89, 1993), and
 * find the same roots up to rounding.
 */
abstract class SecularEquation {

  private static final int MAX_NEWTON_STEPS = 30;

  /** The relative change below which an iterate is the root. */
  private static final double CONVERGED = 4 * Precision.UNIT;

  /** The value of the function at the last {@code t}. */
  double value;

  /** Its derivative by {@code t}. */
  double slope;

  /** Sets {@link #value} and {@link #slope}. */
  abstract void evaluate(double t);

  /**
   * Returns the root in {@code (0, width]}.
   *
   * @param isRising whether the function rises with {@code t}
   * @param order the order of the pole at {@code t = 0}
   */
  final double root(double width, boolean isRising, int order) {
    double low = 0;
    double high = width;
    double t = width;
    for (int step = 0; ; step++) {
      evaluate(t);
      if (value >= 0 == isRising) {
        high = t;
      } else {
        low = t;
      }
      double change = t * value / (order * value + t * slope);
      if (Math.abs(change) <= CONVERGED * t) {
        return t;
      }
      double next = t - change;
      if (step >= MAX_NEWTON_STEPS || !(next > low && next < high)) {
        next = between(low, high);
        if (next <= low || next >= high) {
          return high;
        }
      }
      t = next;
    }
  }

  /** Returns a number within a bracket: the mean of the exponents first, later the mean. */
  private static double between(double low, double high) {
    if (low == 0) {
      return high > 1e-290 ? high * 0x1p-8 : high / 2;
    }
    return high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2;
  }
}

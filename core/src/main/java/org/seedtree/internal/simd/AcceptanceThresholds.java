package org.seedtree.internal.simd;

import java.util.function.LongToDoubleFunction;

/**
 * The acceptance thresholds of a rejection method whose last test depends on the count alone,
 * tabulated for a range of counts. Immutable.
 *
 * <p>Such a test compares a logarithm, or a product, with a function of the count. It and the
 * tabulated threshold agree except for their last bits. So a point is accepted up to a lower bound,
 * which is less by {@link #MARGIN}, and rejected above an upper bound, which is greater by as much;
 * the few in between are left to the test itself (docs/decisions/0007).
 */
public final class AcceptanceThresholds {

  /** Far more than the rounding errors of the tests' logarithms, none of which exceeds 1000. */
  public static final double MARGIN = 1e-9;

  /** The count of index 0. */
  final long origin;

  final double[] lower;
  final double[] upper;

  /**
   * Tabulates the thresholds; counts outside the range are left to the test itself.
   *
   * @param low the first count
   * @param high the count after the last
   * @param threshold the greatest height of a point that is accepted, except for rounding
   */
  public AcceptanceThresholds(long low, long high, LongToDoubleFunction threshold) {
    this(low, high, threshold, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /**
   * Tabulates the thresholds.
   *
   * @param low the first count
   * @param high the count after the last
   * @param threshold the greatest height of a point that is accepted, except for rounding
   * @param upperBefore the upper bound of all counts before {@code low}
   * @param upperAfter the upper bound of all counts from {@code high} on
   */
  public AcceptanceThresholds(
      long low, long high, LongToDoubleFunction threshold, double upperBefore, double upperAfter) {
    int length = (int) (high - low);
    origin = low - 1;
    lower = new double[length + 2];
    upper = new double[length + 2];
    for (int i = 1; i <= length; i++) {
      double exact = threshold.applyAsDouble(origin + i);
      lower[i] = exact - Math.abs(exact) * MARGIN;
      upper[i] = exact + Math.abs(exact) * MARGIN;
    }
    lower[0] = Double.NEGATIVE_INFINITY;
    lower[length + 1] = Double.NEGATIVE_INFINITY;
    upper[0] = upperBefore;
    upper[length + 1] = upperAfter;
  }

  /** Returns the index of {@code k} in the table; counts outside have one of the ends. */
  public int index(long k) {
    return (int) Math.max(0, Math.min(k - origin, lower.length - 1));
  }

  /** Returns the height up to which a point is accepted. */
  public double lowerBound(int index) {
    return lower[index];
  }

  /** Returns the height above which a point is rejected. */
  public double upperBound(int index) {
    return upper[index];
  }
}

package org.seedtree.internal.simd;

import java.util.function.LongToDoubleFunction;

/**
 * How high a point may lie to be accepted, noted for a run of counts: rejection whose last test
 * depends on the count alone. Immutable.
 *
 * <p>Such a test compares a logarithm, or a product, with what the count gives. It and the noted
 * height agree but for their last bits. So a point is accepted that is lower by {@link #MARGIN},
 * one that is higher by as much is not, and the few between take the test itself.
 */
public final class AcceptanceThresholds {

  /** Much more than rounding makes of the tests' logarithms, none of which exceeds 1000. */
  public static final double MARGIN = 1e-9;

  final long before;
  final double[] sure;
  final double[] possible;

  /**
   * Notes the heights that {@code height} gives. Counts outside take the test itself.
   *
   * @param low the first count
   * @param high the count after the last
   */
  public AcceptanceThresholds(long low, long high, LongToDoubleFunction height) {
    this(low, high, height, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /**
   * Notes the heights that {@code height} gives.
   *
   * @param low the first count
   * @param high the count after the last
   * @param possibleBefore above this no point is accepted at any count before {@code low}
   * @param possibleAfter above this no point is accepted at any count from {@code high} on
   */
  public AcceptanceThresholds(
      long low,
      long high,
      LongToDoubleFunction height,
      double possibleBefore,
      double possibleAfter) {
    int length = (int) (high - low);
    before = low - 1;
    sure = new double[length + 2];
    possible = new double[length + 2];
    for (int i = 1; i <= length; i++) {
      double limit = height.applyAsDouble(before + i);
      sure[i] = limit - Math.abs(limit) * MARGIN;
      possible[i] = limit + Math.abs(limit) * MARGIN;
    }
    sure[0] = Double.NEGATIVE_INFINITY;
    sure[length + 1] = Double.NEGATIVE_INFINITY;
    possible[0] = possibleBefore;
    possible[length + 1] = possibleAfter;
  }

  /** Where {@code k} stands among the notes. */
  public int at(long k) {
    return (int) Math.max(0, Math.min(k - before, sure.length - 1));
  }

  /** A point that high or lower is accepted. */
  public double sure(int at) {
    return sure[at];
  }

  /** A point that is higher is not accepted. */
  public double possible(int at) {
    return possible[at];
  }
}

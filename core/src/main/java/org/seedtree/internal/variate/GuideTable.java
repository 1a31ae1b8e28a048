package org.seedtree.internal.variate;

import java.util.Arrays;

/**
 * The breakpoints of a discrete CDF with a guide table: [0, 1) is divided into equal intervals, and
 * the search for the number of breakpoints below a uniform starts from that of its interval, so
 * that it rarely mispredicts. Breakpoints and uniforms are compared by their magnitudes, as
 * multiples of 2<sup>-53</sup>. H.-C. Chen and Y. Asau (1974); L. Devroye, "Non-Uniform Random
 * Variate Generation" (1986), III.2.4.
 */
public final class GuideTable {

  /** The magnitude of 1. */
  static final double ONE = 0x1p53;

  /** The bits of a word below its double's magnitude. */
  static final int UNUSED_BITS = 11;

  static final int INTERVAL_BITS = 9;
  static final int INTERVALS = 1 << INTERVAL_BITS;
  private static final int INTERVAL_SHIFT = 53 - INTERVAL_BITS;

  /** The breakpoints and, after them, one that nothing exceeds. */
  private final long[] breakpoints;

  /** The number of breakpoints below each interval. */
  private final short[] guide = new short[INTERVALS];

  /**
   * Creates the table.
   *
   * @param breakpoints ascending, not negative
   * @param count the number of breakpoints, below 2<sup>14</sup>
   */
  public GuideTable(double[] breakpoints, int count) {
    this.breakpoints = new long[count + 1];
    for (int i = 0; i < count; i++) {
      this.breakpoints[i] = (long) (Math.min(breakpoints[i], 1) * ONE);
    }
    this.breakpoints[count] = (long) ONE;
    int below = 0;
    for (int interval = 0; interval < INTERVALS; interval++) {
      while (first(interval) > this.breakpoints[below]) {
        below++;
      }
      guide[interval] = (short) below;
    }
  }

  /** Returns the number of breakpoints. */
  public int size() {
    return breakpoints.length - 1;
  }

  /**
   * Returns the number of breakpoints below {@code u}.
   *
   * @param u in [0, 1)
   */
  public int countBelow(double u) {
    return countBelow((long) (u * ONE));
  }

  int countBelow(long magnitude) {
    int count = guide[(int) (magnitude >>> INTERVAL_SHIFT)];
    while (magnitude > breakpoints[count]) {
      count++;
    }
    return count;
  }

  /** Returns the magnitude of a breakpoint. */
  long breakpoint(int index) {
    return breakpoints[index];
  }

  /** Returns the magnitudes of the first breakpoints, the last repeated if there are fewer. */
  long[] breakpoints(int length) {
    long[] first = Arrays.copyOf(breakpoints, length);
    if (length > size()) {
      Arrays.fill(first, size(), length, breakpoints[size() - 1]);
    }
    return first;
  }

  /** Returns the least magnitude in an interval. */
  static long first(int interval) {
    return (long) interval << INTERVAL_SHIFT;
  }

  /** Returns the greatest magnitude in an interval. */
  static long last(int interval) {
    return first(interval + 1) - 1;
  }
}

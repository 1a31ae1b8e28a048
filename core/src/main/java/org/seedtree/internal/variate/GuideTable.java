package org.seedtree.internal.variate;

import java.util.Arrays;

/**
 * A step function of a uniform: how many of some ascending limits lie below it. Inversion of a
 * discrete distribution, without a search that mispredicts. Limits and uniforms are compared as
 * multiples of 2<sup>-53</sup>, their magnitudes.
 */
public final class GuideTable {

  /** The magnitude of 1. */
  static final double ONE = 0x1p53;

  /** The bits of a word below the magnitude of its double. */
  static final int UNUSED_BITS = 11;

  static final int PART_BITS = 9;
  static final int PARTS = 1 << PART_BITS;
  private static final int PART_SHIFT = 53 - PART_BITS;

  /** The limits and, behind them, one that nothing exceeds. */
  private final long[] limits;

  /** How many limits lie below each part of [0, 1). */
  private final short[] firsts = new short[PARTS];

  /**
   * Makes the table.
   *
   * @param limits the limits, ascending, not negative
   * @param count how many of them there are, fewer than 2<sup>14</sup>
   */
  public GuideTable(double[] limits, int count) {
    this.limits = new long[count + 1];
    for (int i = 0; i < count; i++) {
      this.limits[i] = (long) (Math.min(limits[i], 1) * ONE);
    }
    this.limits[count] = (long) ONE;
    int below = 0;
    for (int part = 0; part < PARTS; part++) {
      while (first(part) > this.limits[below]) {
        below++;
      }
      firsts[part] = (short) below;
    }
  }

  /** How many limits there are. */
  public int size() {
    return limits.length - 1;
  }

  /**
   * How many limits lie below {@code u}.
   *
   * @param u in [0, 1)
   */
  public int below(double u) {
    return below((long) (u * ONE));
  }

  int below(long magnitude) {
    int count = firsts[(int) (magnitude >>> PART_SHIFT)];
    while (magnitude > limits[count]) {
      count++;
    }
    return count;
  }

  /** The magnitude of a limit. */
  long limit(int index) {
    return limits[index];
  }

  /** The magnitudes of the first limits; of the last one again if there are not so many. */
  long[] limits(int length) {
    long[] some = Arrays.copyOf(limits, length);
    if (length > size()) {
      Arrays.fill(some, size(), length, limits[size() - 1]);
    }
    return some;
  }

  /** The least magnitude in a part. */
  static long first(int part) {
    return (long) part << PART_SHIFT;
  }

  /** The greatest magnitude in a part. */
  static long last(int part) {
    return first(part + 1) - 1;
  }
}

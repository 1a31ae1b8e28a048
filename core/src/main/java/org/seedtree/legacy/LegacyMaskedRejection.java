package org.seedtree.legacy;

import org.seedtree.internal.variate.BoundedIntegerFill;

/** Rejection under the least mask of ones that covers the range, for many draws. */
final class LegacyMaskedRejection extends BoundedIntegerFill {

  private final long range;
  private final long mask;

  /**
   * @param range greatest value, unsigned, not 0
   */
  LegacyMaskedRejection(long range) {
    this.range = range;
    this.mask = -1L >>> Long.numberOfLeadingZeros(range);
  }

  @Override
  protected int accept(int[] draws, int from, int to, int low) {
    if (mask == range) {
      for (int i = from; i < to; i++) {
        draws[i] = low + (draws[i] & (int) mask);
      }
      return to;
    }
    int at = from;
    for (int i = from; i < to; i++) {
      long value = draws[i] & mask; // of 32 bits at most, or the mask would have more
      draws[at] = low + (int) value;
      at += 1 - (int) ((range - value) >>> (Long.SIZE - 1));
    }
    return at;
  }

  @Override
  protected int accept(long[] draws, int from, int to, long low) {
    if (mask == range) {
      for (int i = from; i < to; i++) {
        draws[i] = low + (draws[i] & mask);
      }
      return to;
    }
    int at = from;
    for (int i = from; i < to; i++) {
      long value = draws[i] & mask;
      draws[at] = low + value;
      at += Long.compareUnsigned(value, range) > 0 ? 0 : 1;
    }
    return at;
  }
}

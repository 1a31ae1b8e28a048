package org.seedtree.legacy;

import org.seedtree.internal.variate.BoundedIntegerFill;

/** Masked rejection in bulk: the smallest mask of ones that covers the range. */
final class LegacyMaskedRejection extends BoundedIntegerFill {

  private final long range;
  private final long mask;

  /**
   * Creates fills of integers in [0, range].
   *
   * @param range greatest value, unsigned and not 0
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
    int accepted = from;
    for (int i = from; i < to; i++) {
      long value = draws[i] & mask; // the mask has at most 32 bits here
      draws[accepted] = low + (int) value;
      accepted += 1 - (int) ((range - value) >>> (Long.SIZE - 1));
    }
    return accepted;
  }

  @Override
  protected int accept(long[] draws, int from, int to, long low) {
    if (mask == range) {
      for (int i = from; i < to; i++) {
        draws[i] = low + (draws[i] & mask);
      }
      return to;
    }
    int accepted = from;
    for (int i = from; i < to; i++) {
      long value = draws[i] & mask;
      draws[accepted] = low + value;
      accepted += Long.compareUnsigned(value, range) > 0 ? 0 : 1;
    }
    return accepted;
  }
}

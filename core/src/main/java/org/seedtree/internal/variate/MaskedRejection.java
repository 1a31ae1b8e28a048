package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;

/**
 * Unbiased integers in [0, max] by rejection under the least mask of ones that covers {@code max}.
 * Consumes no word for a {@code max} of 0, else at least one 32-bit word and at most two on
 * average.
 */
public final class MaskedRejection {

  /** Returns one value in [0, {@code max}]. */
  public static int bounded(RandomSource bits, int max) {
    if (max == 0) {
      return 0;
    }
    int mask = -1 >>> Integer.numberOfLeadingZeros(max);
    int value;
    do {
      value = bits.nextInt() & mask;
    } while (value > max);
    return value;
  }

  private MaskedRejection() {}
}

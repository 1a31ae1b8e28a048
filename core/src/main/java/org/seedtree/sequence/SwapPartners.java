package org.seedtree.sequence;

import org.seedtree.engine.BitGenerator;

/**
 * The partners of a Fisher-Yates shuffle from the top down: for i = n-1, ..., 1 an index in [0, i],
 * each by rejection under the least mask of ones that covers i (not by {@code integers}' method).
 * Draws: at least one 32-bit word per index, at most two on average.
 *
 * <p>They come in runs, so that each element type needs no more than a loop of swaps.
 */
final class SwapPartners {

  private static final int CAPACITY = 256;

  /** {@code of[k]} is the partner of {@code top - k}, for {@code k < count}. */
  final int[] of;

  int top;
  int count;
  private final BitGenerator bits;
  private final int[] words;

  /**
   * @param n how many elements are shuffled
   */
  SwapPartners(BitGenerator bits, int n) {
    this.bits = bits;
    int capacity = Math.max(0, Math.min(n - 1, CAPACITY));
    this.words = new int[capacity];
    this.of = new int[capacity];
    this.top = n - 1;
  }

  /** Makes the next run; false if the shuffle is complete. */
  boolean next() {
    top -= count;
    count = Math.min(top, of.length);
    if (count <= 0) {
      return false;
    }
    for (int made = 0; made < count; ) {
      int wanted = count - made;
      bits.fillInts(words, 0, wanted);
      made = accept(wanted, made);
    }
    return true;
  }

  private int accept(int drawn, int made) {
    for (int k = 0; k < drawn; k++) {
      int i = top - made;
      int candidate = words[k] & -1 >>> Integer.numberOfLeadingZeros(i);
      of[made] = candidate;
      made += candidate <= i ? 1 : 0;
    }
    return made;
  }
}

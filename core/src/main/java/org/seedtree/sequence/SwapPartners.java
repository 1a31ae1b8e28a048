package org.seedtree.sequence;

import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.scratch.Scratch;

/**
 * The partners of a Fisher-Yates shuffle from the top down: for i = n-1, ..., 1 an index in [0, i],
 * each by rejection under the least mask of ones that covers i (not by {@code integers}' method).
 * Draws: at least one 32-bit word per index, at most two on average.
 *
 * <p>They come in runs, so that each element type needs no more than a loop of swaps.
 */
final class SwapPartners {

  private static final int CAPACITY = 1024;

  /** Words that are looked at together. */
  private static final int GROUP = 128;

  /** From here on few candidates of a group fall between its first index and its last. */
  private static final int FAR = 64 * GROUP;

  /** {@code of[k]} is the partner of {@code top - k}, for {@code k < count}. */
  int[] of = {};

  int top;
  int count;
  private final BitGenerator bits;
  private int[] words = {};

  private SwapPartners(BitGenerator bits) {
    this.bits = bits;
  }

  /**
   * For a shuffle during which nobody else draws from the engine: the object is the engine's own.
   *
   * @param n how many elements are shuffled
   */
  static SwapPartners of(BitGenerator bits, int n) {
    Scratch scratch = Scratch.of(bits);
    SwapPartners partners = scratch.find(SwapPartners.class);
    return (partners == null ? scratch.keep(new SwapPartners(bits)) : partners).begin(n);
  }

  /** For a shuffle that calls code of others. */
  static SwapPartners alone(BitGenerator bits, int n) {
    return new SwapPartners(bits).begin(n);
  }

  private SwapPartners begin(int n) {
    int capacity = Math.max(0, Math.min(n - 1, CAPACITY));
    if (of.length < capacity) {
      of = new int[capacity];
      words = new int[capacity];
    }
    top = n - 1;
    count = 0;
    return this;
  }

  /** Makes the next run; false if the shuffle is complete. */
  boolean next() {
    top -= count;
    count = Math.min(top, of.length);
    if (count <= 0) {
      return false;
    }
    for (int made = 0; made < count; ) {
      int drawn = count - made;
      bits.fillInts(words, 0, drawn);
      for (int from = 0; from < drawn; from += GROUP) {
        made = accept(from, Math.min(drawn, from + GROUP), made);
      }
    }
    return true;
  }

  /** Makes partners of {@code words[from..to)}; returns how many there are then. */
  private int accept(int from, int to, int made) {
    int first = top - made;
    int beforeLast = first - (to - from);
    int mask = maskOf(first);
    return first >= FAR && mask == maskOf(beforeLast) && allClear(from, to, beforeLast, first, mask)
        ? acceptFar(from, to, made, first, mask)
        : acceptNear(from, to, made);
  }

  /** Whether each candidate is one, or is none, for all indices in (low, high]. */
  private boolean allClear(int from, int to, int low, int high, int mask) {
    int unclear = 0;
    for (int k = from; k < to; k++) {
      int candidate = words[k] & mask;
      unclear |= (low - candidate) & ~(high - candidate);
    }
    return unclear >= 0;
  }

  private int acceptFar(int from, int to, int before, int first, int mask) {
    int[] partners = of;
    int made = before;
    for (int k = from; k < to; k++) {
      int candidate = words[k] & mask;
      partners[made] = candidate;
      made += 1 - ((first - candidate) >>> (Integer.SIZE - 1));
    }
    return made;
  }

  private int acceptNear(int from, int to, int before) {
    int made = before;
    for (int k = from; k < to; k++) {
      int i = top - made;
      int candidate = words[k] & maskOf(i);
      of[made] = candidate;
      made += candidate <= i ? 1 : 0;
    }
    return made;
  }

  private static int maskOf(int i) {
    return -1 >>> Integer.numberOfLeadingZeros(i);
  }
}

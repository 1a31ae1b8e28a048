package org.seedtree.sequence;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.simd.Lanes;

/**
 * The partners of a Fisher-Yates shuffle from the top down: for i = n-1, ..., 1 an index in [0, i],
 * each by rejection under the least mask of ones that covers i (not by {@code integers}' method).
 * Draws: at least one 32-bit word per index, at most two on average.
 *
 * <p>They come in runs, so that each element type needs no more than a loop of swaps.
 */
final class SwapPartners {

  private static final int CAPACITY = 2048;

  /** Words that are looked at together, far from the end and nearer to it. */
  private static final int LARGE_GROUP = 128;

  private static final int SMALL_GROUP = Lanes.GROUP;

  /** From so many groups on few candidates of one fall between its first index and its last. */
  private static final int FAR = 64;

  private static final int UNCLEAR = Lanes.UNCLEAR;

  /** {@code of[k]} is the partner of {@code top - k}, for {@code k < count}; the rest is room. */
  int[] of = {};

  int top;
  int count;
  private final RandomSource bits;
  private int[] words = {};

  private SwapPartners(RandomSource bits) {
    this.bits = bits;
  }

  /**
   * For a shuffle during which nobody else draws from the engine: the object is the engine's own.
   *
   * @param n how many elements are shuffled
   */
  static SwapPartners of(RandomSource bits, int n) {
    Scratch scratch = bits.scratch();
    SwapPartners partners = scratch.find(SwapPartners.class);
    return (partners == null ? scratch.attach(new SwapPartners(bits)) : partners).begin(n);
  }

  /** For a shuffle that calls code of others. */
  static SwapPartners alone(RandomSource bits, int n) {
    return new SwapPartners(bits).begin(n);
  }

  private SwapPartners begin(int n) {
    int capacity = Math.max(0, Math.min(n - 1, CAPACITY));
    if (words.length < capacity) {
      of = new int[capacity + Lanes.GROUP];
      words = new int[capacity];
    }
    top = n - 1;
    count = 0;
    return this;
  }

  /** Makes the next run, of what a block of words gives; false if the shuffle is complete. */
  boolean next() {
    top -= count;
    count = 0;
    while (top > 0 && count == 0) {
      int drawn = Math.min(top, words.length);
      bits.fillInts(words, 0, drawn);
      accept(drawn);
    }
    return count > 0;
  }

  /** Makes partners of so many words. */
  private void accept(int drawn) {
    boolean inLanes = Lanes.FOUND.pays(Lanes.Loop.PARTNERS, drawn);
    int farForLarge = inLanes ? Integer.MAX_VALUE : FAR * LARGE_GROUP;
    int made = 0;
    for (int from = 0, to; from < drawn; from = to) {
      int first = top - made;
      to = Math.min(drawn, from + (first < farForLarge ? SMALL_GROUP : LARGE_GROUP));
      int low = first - (to - from);
      int mask = maskOf(first);
      int after = UNCLEAR;
      if (first >= FAR * SMALL_GROUP && mask == maskOf(low)) {
        after =
            inLanes && to - from == SMALL_GROUP
                ? Lanes.FOUND.partners(words, from, of, made, low, first, mask)
                : acceptFar(words, from, to, of, made, low, first, mask);
      }
      made = after == UNCLEAR ? acceptNear(from, to, made) : after;
    }
    count = made;
  }

  /**
   * Makes partners of {@code words[from..to)} by comparing all with {@code high}, as the first one
   * is. That is right if no candidate lies between it and {@code low}, the last one's bound or
   * less.
   *
   * @return how many there are then, or {@link #UNCLEAR}
   */
  private static int acceptFar(
      int[] words, int from, int to, int[] partners, int before, int low, int high, int mask) {
    int unclear = 0;
    for (int k = from; k < to; k++) {
      int candidate = words[k] & mask;
      unclear |= (low - candidate) & ~(high - candidate);
    }
    if (unclear < 0) {
      return UNCLEAR;
    }
    int end = high + 1;
    int made = before;
    for (int k = from; k < to; k++) {
      int candidate = words[k] & mask;
      partners[made] = candidate;
      made += (candidate - end) >>> (Integer.SIZE - 1);
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

package org.seedtree.sequence;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.simd.ShufflePartnersKernel;
import org.seedtree.internal.simd.Simd;
import org.seedtree.internal.variate.DetachedSource;

/**
 * The swap partners of a Fisher-Yates shuffle from the top down: for i = n-1, ..., 1 an index in
 * [0, i], each by masked rejection, with the smallest mask of ones that covers i ({@code integers}
 * uses another method). Words consumed: at least one 32-bit word per index, at most two on average.
 *
 * <p>They are made in blocks, so that each element type needs only a loop of swaps.
 */
final class SwapPartners implements Scratch.Attachment {

  private static final int CAPACITY = 2048;

  /** The number of words that are compared with one bound: while i is large, and after that. */
  private static final int LARGE_GROUP = 128;

  private static final int SMALL_GROUP = ShufflePartnersKernel.WORDS;

  /**
   * From so many groups on, few proposals of a group are between the bounds of its first and its
   * last index.
   */
  private static final int FAR = 64;

  private static final int UNCLEAR = ShufflePartnersKernel.UNDECIDED;

  /** {@code of[k]} is the partner of {@code top - k}, for {@code k < count}; the rest is unused. */
  int[] of = {};

  int top;
  int count;
  private RandomSource bits;
  private int[] words = {};

  private SwapPartners(RandomSource bits) {
    this.bits = bits;
  }

  /**
   * Returns the partners of a shuffle during which nothing else draws from the source: the object
   * is the source's working memory.
   *
   * @param n number of elements to shuffle
   */
  static SwapPartners of(RandomSource bits, int n) {
    Scratch scratch = bits.scratch();
    SwapPartners partners = scratch.find(SwapPartners.class);
    if (partners == null) {
      partners = scratch.attach(new SwapPartners(bits));
    }
    partners.bits = bits;
    return partners.start(n);
  }

  @Override
  public void detach() {
    bits = DetachedSource.INSTANCE;
  }

  /** Returns the partners of a shuffle that calls foreign code, which may draw from the source. */
  static SwapPartners unshared(RandomSource bits, int n) {
    return new SwapPartners(bits).start(n);
  }

  private SwapPartners start(int n) {
    int capacity = Math.max(0, Math.min(n - 1, CAPACITY));
    if (words.length < capacity) {
      of = new int[capacity + ShufflePartnersKernel.WORDS];
      words = new int[capacity];
    }
    top = n - 1;
    count = 0;
    return this;
  }

  /** Makes the next block of partners from a block of words; false if the shuffle is complete. */
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

  /** Makes partners of the first {@code drawn} words. */
  private void accept(int drawn) {
    ShufflePartnersKernel kernel = Simd.PROVIDER.shufflePartners(drawn);
    int farForLarge = kernel != null ? Integer.MAX_VALUE : FAR * LARGE_GROUP;
    int made = 0;
    for (int from = 0, to; from < drawn; from = to) {
      int first = top - made;
      to = Math.min(drawn, from + (first < farForLarge ? SMALL_GROUP : LARGE_GROUP));
      int low = first - (to - from);
      int mask = maskOf(first);
      int after = UNCLEAR;
      if (first >= FAR * SMALL_GROUP && mask == maskOf(low)) {
        after =
            kernel != null && to - from == SMALL_GROUP
                ? kernel.accept(words, from, of, made, low, first)
                : acceptFar(words, from, to, of, made, low, first, mask);
      }
      made = after == UNCLEAR ? acceptNear(from, to, made) : after;
    }
    count = made;
  }

  /**
   * Makes partners of {@code words[from..to)} by comparing all proposals with {@code high}, the
   * bound of the first one. This is right if no proposal is between it and {@code low}, the bound
   * of the last one or less.
   *
   * @return the number of partners after it, or {@link #UNCLEAR}
   */
  private static int acceptFar(
      int[] words, int from, int to, int[] partners, int before, int low, int high, int mask) {
    int unclear = 0;
    for (int k = from; k < to; k++) {
      int proposal = words[k] & mask;
      unclear |= (low - proposal) & ~(high - proposal);
    }
    if (unclear < 0) {
      return UNCLEAR;
    }
    int end = high + 1;
    int made = before;
    for (int k = from; k < to; k++) {
      int proposal = words[k] & mask;
      partners[made] = proposal;
      made += (proposal - end) >>> (Integer.SIZE - 1);
    }
    return made;
  }

  private int acceptNear(int from, int to, int before) {
    int made = before;
    for (int k = from; k < to; k++) {
      int i = top - made;
      int proposal = words[k] & maskOf(i);
      of[made] = proposal;
      made += proposal <= i ? 1 : 0;
    }
    return made;
  }

  private static int maskOf(int i) {
    return -1 >>> Integer.numberOfLeadingZeros(i);
  }
}

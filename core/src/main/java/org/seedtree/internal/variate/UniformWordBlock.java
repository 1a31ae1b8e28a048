package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;

/**
 * A block of doubles taken ahead, as {@link UniformBlock}, for distributions that only compare
 * them: each is the upper 53 bits of a word. The other bits mean nothing.
 */
final class UniformWordBlock {

  static final int CAPACITY = 1024;

  /** The words. */
  final long[] words = new long[CAPACITY];

  /** Room for a list of places. */
  final int[] places = new int[CAPACITY];

  private final RandomSource bits;
  private final boolean ofWords;

  private UniformWordBlock(RandomSource bits, boolean ofWords) {
    this.bits = bits;
    this.ofWords = ofWords;
  }

  /** The engine's own block; one fill at a time uses it. */
  static UniformWordBlock of(RandomSource bits) {
    Scratch scratch = bits.scratch();
    UniformWordBlock block = scratch.find(UniformWordBlock.class);
    return block != null
        ? block
        : scratch.attach(new UniformWordBlock(bits, bits.hasUpperBitDoubles()));
  }

  /** Takes the next doubles, as {@link UniformBlock#take}. */
  int take(long wanted) {
    int n = (int) Math.min(wanted, CAPACITY);
    if (ofWords) {
      bits.fillLongs(words, 0, n);
    } else {
      takeDoubles(n);
    }
    return n;
  }

  private void takeDoubles(int n) {
    double[] doubles = UniformBlock.of(bits).values;
    bits.fillDoubles(doubles, 0, n);
    for (int i = 0; i < n; i++) {
      words[i] = (long) (doubles[i] * GuideTable.ONE) << GuideTable.UNUSED_BITS;
    }
  }
}

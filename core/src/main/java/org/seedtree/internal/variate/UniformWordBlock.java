package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;

/**
 * A block of uniforms as words, for distributions that only compare them: each uniform is the upper
 * 53 bits of a word, whose other bits have no meaning. It never overdraws, as {@link UniformBlock}.
 */
final class UniformWordBlock {

  static final int CAPACITY = 1024;

  /** The words. */
  final long[] words = new long[CAPACITY];

  /** Positions of words, listed by whoever uses the block. */
  final int[] positions = new int[CAPACITY];

  private final RandomSource bits;
  private final boolean doublesAreUpperBits;

  private UniformWordBlock(RandomSource bits, boolean doublesAreUpperBits) {
    this.bits = bits;
    this.doublesAreUpperBits = doublesAreUpperBits;
  }

  /** Returns the block that belongs to {@code bits}; one fill at a time uses it. */
  static UniformWordBlock of(RandomSource bits) {
    Scratch scratch = bits.scratch();
    UniformWordBlock block = scratch.find(UniformWordBlock.class);
    return block != null
        ? block
        : scratch.attach(new UniformWordBlock(bits, bits.hasUpperBitDoubles()));
  }

  /**
   * Takes the next uniforms, from index 0.
   *
   * @param wanted the number of uniforms that will be consumed at least
   * @return the number of uniforms taken, at most {@code wanted}
   */
  int take(long wanted) {
    int n = (int) Math.min(wanted, CAPACITY);
    if (doublesAreUpperBits) {
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

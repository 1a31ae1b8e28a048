package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;

/**
 * A block of uniforms as words, for distributions that only compare them: each uniform is the upper
 * 53 bits of a word, whose other bits have no meaning. It never overdraws, as {@link UniformBlock}.
 */
final class UniformWordBlock implements Scratch.Attachment {

  static final int CAPACITY = 1024;

  /** The words. */
  final long[] words = new long[CAPACITY];

  /** Positions of words, listed by whoever uses the block. */
  final int[] positions = new int[CAPACITY];

  private RandomSource bits = DetachedSource.INSTANCE;
  private boolean doublesAreUpperBits;

  private UniformWordBlock() {}

  @Override
  public void detach() {
    bits = DetachedSource.INSTANCE;
  }

  /** Returns the block of the working arrays lent for the call; one fill at a time uses it. */
  static UniformWordBlock of(RandomSource bits) {
    Scratch scratch = bits.scratch();
    UniformWordBlock block = scratch.find(UniformWordBlock.class);
    if (block == null) {
      block = scratch.attach(new UniformWordBlock());
    }
    block.bits = bits;
    block.doublesAreUpperBits = bits.hasUpperBitDoubles();
    return block;
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

package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;

/**
 * A block of doubles taken ahead, for distributions that draw nothing else.
 *
 * <p>A filler never overdraws: it asks for no more doubles than the values that are still wanted
 * are bound to consume, and uses up what it took. At its end the engine then stands where single
 * draws would have left it.
 */
public final class UniformBlock {

  /** Even, so that pairs end with the block; two columns' worth. */
  public static final int CAPACITY = 2 * BatchBuffers.LENGTH;

  /** Below this many values a block costs more than it saves. */
  public static final int MIN_VALUES = 16;

  /** The doubles. */
  public final double[] values = new double[CAPACITY];

  private final RandomSource bits;

  private UniformBlock(RandomSource bits) {
    this.bits = bits;
  }

  /** The engine's own block; one fill at a time uses it. */
  public static UniformBlock of(RandomSource bits) {
    Scratch scratch = bits.scratch();
    UniformBlock block = scratch.find(UniformBlock.class);
    return block != null ? block : scratch.attach(new UniformBlock(bits));
  }

  /**
   * Takes the next doubles into {@link #values}, from its start.
   *
   * @param wanted how many will be consumed at least
   * @return how many there are now, at most {@code wanted}
   */
  public int take(long wanted) {
    int n = (int) Math.min(wanted, CAPACITY);
    bits.fillDoubles(values, 0, n);
    return n;
  }
}

package org.seedtree.internal.variate;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.simd.ProposalBatch;

/**
 * A block of uniform doubles drawn in bulk, for distributions that draw nothing else.
 *
 * <p>A block never overdraws: a fill asks for no more doubles than the values still wanted are
 * certain to consume, and uses all it has taken. So the engine ends in the state that single draws
 * would leave.
 */
public final class UniformBlock implements Scratch.Attachment {

  /** The most doubles; even, so that pairs end with the block. */
  public static final int CAPACITY = 2 * BatchBuffers.LENGTH;

  /** The fewest values for which a block is profitable. */
  public static final int MIN_VALUES = 16;

  /** The doubles. */
  public final double[] values = new double[CAPACITY];

  private RandomSource bits = DetachedSource.INSTANCE;
  private @Nullable ProposalBatch proposals;

  private UniformBlock() {}

  @Override
  public void detach() {
    bits = DetachedSource.INSTANCE;
  }

  /** Returns the block of the working arrays lent for the call; one fill at a time uses it. */
  public static UniformBlock of(RandomSource bits) {
    Scratch scratch = bits.scratch();
    UniformBlock block = scratch.find(UniformBlock.class);
    if (block == null) {
      block = scratch.attach(new UniformBlock());
    }
    block.bits = bits;
    return block;
  }

  /**
   * Takes the next doubles into {@link #values}, from index 0.
   *
   * @param wanted the number of doubles that will be consumed at least
   * @return the number of doubles taken, at most {@code wanted}
   */
  public int take(long wanted) {
    int n = (int) Math.min(wanted, CAPACITY);
    bits.fillDoubles(values, 0, n);
    return n;
  }

  /** Returns the first {@code count} pairs of doubles as proposals. */
  ProposalBatch proposals(int count) {
    ProposalBatch batch = proposals;
    if (batch == null) {
      batch = new ProposalBatch(values, CAPACITY / 2);
      proposals = batch;
    }
    batch.proposals = count;
    return batch;
  }
}

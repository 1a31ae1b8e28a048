package org.seedtree.internal.parallel;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.seedtree.concurrent.CooperativeTask;
import org.seedtree.engine.BitGenerator;

/** A fill of values that come in blocks of one size, each block from an engine of its own. */
public final class BlockFill<A> extends CooperativeTask {

  private final LongFunction<BitGenerator> engines;
  private final int blockSize;
  private final OutputRange<A> output;
  private final long first;
  private final long end;
  private final AtomicLong next;

  /**
   * Creates the fill of a range.
   *
   * @param engines creates the engine of a block from its number
   * @param blockSize values of a block
   * @param output takes the values, one element each
   * @param first index of the first value in the sequence of all blocks' values
   */
  public BlockFill(
      LongFunction<BitGenerator> engines, int blockSize, OutputRange<A> output, long first) {
    super("filling an array");
    this.engines = engines;
    this.blockSize = blockSize;
    this.output = output;
    this.first = first;
    this.end = first + output.values();
    this.next = new AtomicLong(first / blockSize);
  }

  /** Returns the number of blocks that have a value in the range. */
  public long blocks() {
    return end == first ? 0 : (end - 1) / blockSize - first / blockSize + 1;
  }

  @Override
  protected void work() {
    while (!shouldStop()) {
      long block = next.getAndIncrement();
      if (block > (end - 1) / blockSize) {
        return;
      }
      fill(block);
    }
  }

  private void fill(long block) {
    ArraySampler<A> sampler = output.sampler();
    long start = block * blockSize;
    int skipped = (int) Math.max(0, first - start);
    int drawn = (int) Math.min(blockSize, end - start);
    BitGenerator bits = engines.apply(block);
    if (skipped == 0) {
      int index = (int) (output.from() + start - first);
      sampler.fill(bits, output.array(), index, index + drawn);
    } else {
      A values = sampler.newArray(drawn);
      sampler.fill(bits, values, 0, drawn);
      sampler.copy(values, skipped, output.array(), output.from(), drawn - skipped);
    }
  }
}

package org.seedtree.internal.parallel;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.seedtree.concurrent.CooperativeTask;
import org.seedtree.engine.BitGenerator;

/** A fill of blocks that have an engine each. */
public final class BlockFill<A> extends CooperativeTask {

  private final LongFunction<BitGenerator> engine;
  private final int blockSize;
  private final Draw<A> draw;
  private final long first;
  private final A out;
  private final int from;
  private final long end;
  private final AtomicLong next;

  /**
   * @param engine of a block's number
   * @param first number of the value that goes to {@code out[from]}
   */
  public BlockFill(
      LongFunction<BitGenerator> engine,
      int blockSize,
      Draw<A> draw,
      long first,
      A out,
      int from,
      int to) {
    super("filling an array");
    this.engine = engine;
    this.blockSize = blockSize;
    this.draw = draw;
    this.first = first;
    this.out = out;
    this.from = from;
    this.end = first + to - from;
    this.next = new AtomicLong(first / blockSize);
  }

  /** How many blocks have a value in the range. */
  public long blocks() {
    return end == first ? 0 : (end - 1) / blockSize - first / blockSize + 1;
  }

  @Override
  protected void work() throws InterruptedException {
    while (!failed()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long block = next.getAndIncrement();
      if (block > (end - 1) / blockSize) {
        return;
      }
      fill(block);
    }
  }

  private void fill(long block) {
    long start = block * blockSize;
    int skipped = (int) Math.max(0, first - start);
    int drawn = (int) Math.min(blockSize, end - start);
    int index = (int) (from + start - first);
    BitGenerator bits = engine.apply(block);
    if (skipped == 0) {
      draw.fill(bits, out, index, index + drawn);
    } else {
      A values = draw.newArray(drawn);
      draw.fill(bits, values, 0, drawn);
      draw.copy(values, skipped, out, from, drawn - skipped);
    }
  }
}

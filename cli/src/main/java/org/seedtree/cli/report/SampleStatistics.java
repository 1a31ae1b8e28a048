package org.seedtree.cli.report;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.seedtree.catalog.DType;
import org.seedtree.cli.output.ByteSink;
import org.seedtree.cli.run.RunStatistics;

/**
 * The statistics of sampled values, with the same bits for any number of threads: those of each
 * block are accumulated in order, and the blocks are combined in order.
 */
public final class SampleStatistics implements ByteSink {

  private final DType dtype;
  private final long size;
  private final long blockSize;
  private final Map<Long, Block> pending = new HashMap<>();
  private final RunStatistics all;
  private long next;

  private static final class Block {
    final RunStatistics statistics;
    long missing;

    Block(RunStatistics statistics, long missing) {
      this.statistics = statistics;
      this.missing = missing;
    }
  }

  /**
   * Creates the statistics of no values.
   *
   * @param dtype the dtype of the values
   * @param size the number of values
   * @param blockSize the number of values of each block but the last, which arrive in order
   */
  public SampleStatistics(DType dtype, long size, long blockSize) {
    this.dtype = dtype;
    this.size = size;
    this.blockSize = Math.max(1, blockSize);
    this.all = new RunStatistics(size, false);
  }

  @Override
  public void write(long index, ByteBuffer bytes) {
    ByteBuffer values = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(bytes.limit());
    long at = index;
    while (values.hasRemaining()) {
      long block = at / blockSize;
      long end = Math.min(size, (block + 1) * blockSize);
      int n = (int) Math.min(end - at, values.remaining() / dtype.bytes());
      Block current = block(block, end - block * blockSize);
      for (int i = 0; i < n; i++) {
        current.statistics.add(value(values));
      }
      at += n;
      received(current, n);
    }
  }

  /** Returns a block, which one thread at a time adds to. */
  private synchronized Block block(long block, long items) {
    return pending.computeIfAbsent(block, b -> new Block(new RunStatistics(size, false), items));
  }

  /** Counts values of a block, and combines the blocks that are complete. */
  private synchronized void received(Block block, int n) {
    block.missing -= n;
    Block following = pending.get(next);
    while (following != null && following.missing == 0) {
      all.add(following.statistics);
      pending.remove(next++);
      following = pending.get(next);
    }
  }

  private double value(ByteBuffer in) {
    return switch (dtype) {
      case FLOAT64 -> in.getDouble();
      case FLOAT32 -> in.getFloat();
      case INT64 -> in.getLong();
      case UINT64 -> unsigned(in.getLong());
      case INT32 -> in.getInt();
      case UINT32 -> Integer.toUnsignedLong(in.getInt());
      case INT16 -> in.getShort();
      case UINT16 -> Short.toUnsignedInt(in.getShort());
      case INT8 -> in.get();
      case UINT8, BOOL -> Byte.toUnsignedInt(in.get());
    };
  }

  private static double unsigned(long word) {
    return word >= 0 ? word : ((word >>> 1) | (word & 1)) * 2.0;
  }

  /** Returns the statistics, once all values have been received. */
  public RunStatistics statistics() {
    return all;
  }
}

package org.seedtree.sql;

import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.engine.BitGenerator;
import org.seedtree.sql.TableSpec.Column;

/** Draws the values of a column in order, from some row on. */
public final class ColumnStream {

  /** The number of values that are discarded at once. */
  private static final int DISCARDED = 4096;

  private final DistributionSpec distribution;
  private final StreamSeed seed;
  private final Sampler sampler;
  private final int blockSize;
  private long block;
  private int indexInBlock;
  private long discarded;
  private ArrayFill<Object> call;

  /**
   * Opens the stream at a row.
   *
   * @param column the column
   * @param blockSize the number of values of each child of the column's seed; 0 if all values come
   *     from the seed itself
   * @param row the first row
   * @param position the position of the first row; not used with blocks
   */
  public ColumnStream(Column column, int blockSize, long row, StreamPosition position) {
    this.distribution = column.distribution();
    this.seed = column.seed();
    this.sampler = distribution.sampler();
    this.blockSize = blockSize;
    if (blockSize == 0) {
      call = startCall(position.open(seed), position.values());
    } else {
      block = row / blockSize;
      indexInBlock = (int) (row % blockSize);
      call = startCall(seed.child(block).newEngine(), indexInBlock);
    }
  }

  private ArrayFill<Object> startCall(BitGenerator bits, long discard) {
    ArrayFill<Object> started = sampler.on(bits);
    discard(started, distribution, discard);
    discarded += discard;
    return started;
  }

  /** Draws and discards that many values. */
  public static void discard(ArrayFill<Object> call, DistributionSpec distribution, long values) {
    int length = (int) Math.min(values, DISCARDED);
    Object array = distribution.dtype().newArray(length);
    for (long left = values; left > 0; left -= length) {
      call.fill(array, 0, (int) Math.min(left, length));
    }
  }

  /** Returns the number of values that were drawn only to reach the first row. */
  public long discarded() {
    return discarded;
  }

  /** Fills an array of the column's dtype from index 0 up to {@code count}, exclusive. */
  public void fill(Object array, int count) {
    int index = 0;
    while (index < count) {
      if (blockSize > 0 && indexInBlock == blockSize) {
        block++;
        indexInBlock = 0;
        call = startCall(seed.child(block).newEngine(), 0);
      }
      int n = blockSize == 0 ? count - index : Math.min(count - index, blockSize - indexInBlock);
      call.fill(array, index, index + n);
      index += n;
      indexInBlock += blockSize == 0 ? 0 : n;
    }
  }
}

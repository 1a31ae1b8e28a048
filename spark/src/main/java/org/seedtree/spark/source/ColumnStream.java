package org.seedtree.spark.source;

import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.engine.BitGenerator;
import org.seedtree.spark.source.TableSpec.Column;

/** The values of a column from some row on, in order. */
final class ColumnStream {

  private final DistributionSpec distribution;
  private final StreamSeed seed;
  private final Sampler sampler;
  private final int blockSize;
  private long block;
  private int inBlock;
  private long dropped;
  private ArrayFill<Object> call;

  /**
   * @param blockSize values from each child of the column's seed; 0 where all come from the seed
   * @param row the first
   * @param place of the first
   */
  ColumnStream(Column column, int blockSize, long row, StreamPosition place) {
    this.distribution = column.distribution();
    this.seed = column.seed();
    this.sampler = distribution.sampler();
    this.blockSize = blockSize;
    if (blockSize == 0) {
      call = started(place.open(seed), place.values());
    } else {
      block = row / blockSize;
      inBlock = (int) (row % blockSize);
      call = started(seed.child(block).start(), inBlock);
    }
  }

  private ArrayFill<Object> started(BitGenerator bits, long drop) {
    ArrayFill<Object> started = sampler.on(bits);
    drop(started, distribution, drop);
    dropped += drop;
    return started;
  }

  /** Draws values for nothing. */
  static void drop(ArrayFill<Object> call, DistributionSpec distribution, long values) {
    int length = (int) Math.min(values, SeedtreeReader.BATCH);
    Object array = distribution.dtype().newArray(length);
    for (long left = values; left > 0; left -= length) {
      call.fill(array, 0, (int) Math.min(left, length));
    }
  }

  /** How many values had to be drawn to reach the first. */
  long dropped() {
    return dropped;
  }

  /** Fills an array of the column's dtype up to {@code count}. */
  void fill(Object array, int count) {
    int at = 0;
    while (at < count) {
      if (blockSize > 0 && inBlock == blockSize) {
        block++;
        inBlock = 0;
        call = started(seed.child(block).start(), 0);
      }
      int n = blockSize == 0 ? count - at : Math.min(count - at, blockSize - inBlock);
      call.fill(array, at, at + n);
      at += n;
      inBlock += blockSize == 0 ? 0 : n;
    }
  }
}

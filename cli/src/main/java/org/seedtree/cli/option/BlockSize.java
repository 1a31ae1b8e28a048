package org.seedtree.cli.option;

/** Chooses the size of the blocks whose digests a manifest holds. */
public final class BlockSize {

  private static final long MIN_BLOCK_SIZE = 1 << 16;
  private static final long MAX_BLOCKS = 1 << 12;

  private BlockSize() {}

  /**
   * Returns the number of values in each block but the last: large enough that a manifest has at
   * most 4096 blocks, and for several streams a multiple of {@code perStream}, so that each block
   * can be sampled without the others.
   *
   * @param streams the number of streams, at least 1
   * @param perStream the number of values of each stream, at least 0
   */
  public static long of(long streams, long perStream) {
    if (perStream == 0) {
      return MIN_BLOCK_SIZE;
    }
    if (streams == 1) {
      long size = MIN_BLOCK_SIZE;
      while ((perStream - 1) / size >= MAX_BLOCKS) {
        size *= 2;
      }
      return size;
    }
    long streamsPerBlock = Math.max(MIN_BLOCK_SIZE / perStream, (streams - 1) / MAX_BLOCKS + 1);
    return Math.max(1, Math.min(streams, streamsPerBlock)) * perStream;
  }
}

package org.seedtree.cli.option;

/** How large the blocks of a manifest are. */
public final class BlockSize {

  private static final long LEAST = 1 << 16;
  private static final long MOST_BLOCKS = 1 << 12;

  private BlockSize() {}

  /**
   * Values of each block: so many that a manifest stays small, and of several streams whole ones,
   * so that each block can be drawn by itself.
   */
  public static long of(long streams, long perStream) {
    if (perStream == 0) {
      return LEAST;
    }
    if (streams == 1) {
      long size = LEAST;
      while ((perStream - 1) / size >= MOST_BLOCKS) {
        size *= 2;
      }
      return size;
    }
    long together = Math.max(LEAST / perStream, (streams - 1) / MOST_BLOCKS + 1);
    return Math.max(1, Math.min(streams, together)) * perStream;
  }
}

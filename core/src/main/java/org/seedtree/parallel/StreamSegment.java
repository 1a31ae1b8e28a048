package org.seedtree.parallel;

import java.io.Serializable;

/**
 * The offsets at which values start in a segment of a stream's words, found from one or two
 * possible offsets of its first value; see {@link StreamIndex}. Immutable, and serializable because
 * it is mostly found on another machine.
 */
public final class StreamSegment implements Serializable {

  private static final long serialVersionUID = 1;

  final long firstBlock;
  final int blocks;

  /** Whether the distribution consumes 32-bit words. */
  final boolean consumesInts;

  final Parse[] parses;

  StreamSegment(long firstBlock, int blocks, boolean consumesInts, Parse... parses) {
    this.firstBlock = firstBlock;
    this.blocks = blocks;
    this.consumesInts = consumesInts;
    this.parses = parses;
  }

  /**
   * The offsets at which values start if the first starts at a given one. Offsets are counted in
   * 32-bit words from the start of a block.
   *
   * @param checkpoints some of the offsets in the first block, ascending
   * @param checkpointCounts values that start before each of them
   * @param offsets of the first value in each block and in the block after the segment
   * @param counts values that start before each of these
   */
  record Parse(int[] checkpoints, int[] checkpointCounts, int[] offsets, long[] counts)
      implements Serializable {}
}

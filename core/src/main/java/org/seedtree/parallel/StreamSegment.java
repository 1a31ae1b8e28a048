package org.seedtree.parallel;

import java.io.Serializable;

/**
 * What was found in a stretch of a stream's words, from one or two places where its first value may
 * start; see {@link StreamIndex}. Serializable, because it is mostly made on another machine.
 */
public final class StreamSegment implements Serializable {

  private static final long serialVersionUID = 1;

  final long firstBlock;
  final int blocks;
  final boolean halves;
  final Outcome[] outcomes;

  StreamSegment(long firstBlock, int blocks, boolean halves, Outcome... outcomes) {
    this.firstBlock = firstBlock;
    this.blocks = blocks;
    this.halves = halves;
    this.outcomes = outcomes;
  }

  /**
   * Where values start if the first starts at a given place. Places are halves of words.
   *
   * @param markPlaces some of the places in the first block, ascending
   * @param markCounts how many values start before each of them
   * @param places of the first value in each block, from that block's start, and in the block after
   *     the stretch
   * @param counts how many values start before each of them
   */
  record Outcome(int[] markPlaces, int[] markCounts, int[] places, long[] counts)
      implements Serializable {}
}

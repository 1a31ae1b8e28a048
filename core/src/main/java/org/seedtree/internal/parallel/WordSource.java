package org.seedtree.internal.parallel;

import org.seedtree.engine.BitGenerator;

/** The blocks of a stream of words, for any number of tapes. */
public final class WordSource {

  private final BitGenerator start;
  private final int block;

  /** Where one thread at a time makes the words, and the number of the next block. */
  private final BitGenerator shared;

  private long next;

  /**
   * @param start the engine where the stream starts, which is not moved
   * @param block words of a block
   */
  WordSource(BitGenerator start, int block) {
    this.start = start;
    this.block = block;
    this.shared = start.copy();
  }

  /** Whether a tape can get any block, not just the next. */
  public boolean moves() {
    return start.canDiscardInConstantTime();
  }

  WordStream tape() {
    return moves() ? new SeekableWordStream(this) : new CachedWordStream(this);
  }

  BitGenerator start() {
    return start;
  }

  int block() {
    return block;
  }

  /** Makes the next block's words; returns its number. */
  synchronized long make(CachedWordStream tape) {
    tape.hold(shared);
    return next++;
  }
}

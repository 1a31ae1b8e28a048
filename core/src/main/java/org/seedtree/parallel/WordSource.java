package org.seedtree.parallel;

import java.util.concurrent.atomic.AtomicLong;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.PCG64DXSM;
import org.seedtree.engine.Philox;

/** The blocks of a stream of words, handed out in order to any number of tapes. */
final class WordSource {

  private final BitGenerator start;
  private final int block;
  private final AtomicLong next = new AtomicLong();

  /** Where one thread at a time makes the words. */
  private final BitGenerator shared;

  /**
   * @param start the engine where the stream starts, which is not moved
   * @param block words of a block
   */
  WordSource(BitGenerator start, int block) {
    this.start = start;
    this.block = block;
    this.shared = start.copy();
  }

  /** Whether it takes no time to drop any number of the engine's words. */
  static boolean moves(BitGenerator bits) {
    return bits instanceof PCG64 || bits instanceof PCG64DXSM || bits instanceof Philox;
  }

  Tape tape() {
    return moves(start) ? new EngineTape(this) : new HeldTape(this);
  }

  BitGenerator start() {
    return start;
  }

  int block() {
    return block;
  }

  /** The number of the next block. */
  long next() {
    return next.getAndIncrement();
  }

  /** Makes the next block's words; returns its number. */
  synchronized long make(HeldTape tape) {
    tape.load(shared);
    return next();
  }
}

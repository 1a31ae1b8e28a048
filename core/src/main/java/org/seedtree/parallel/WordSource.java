package org.seedtree.parallel;

import java.util.concurrent.atomic.AtomicLong;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.PCG64DXSM;
import org.seedtree.engine.Philox;

/**
 * The words of a stream, by blocks that are handed out in order. Where an engine can be moved in no
 * time each thread makes its own words; otherwise one thread at a time does.
 */
final class WordSource {

  private final BitGenerator start;
  private final boolean moves;
  private final AtomicLong next = new AtomicLong();
  private final Object lock = new Object();
  private final BitGenerator shared;

  WordSource(BitGenerator start) {
    this.start = start;
    this.moves = moves(start);
    this.shared = start.copy();
  }

  /** Whether it takes no time to drop any number of the engine's words. */
  static boolean moves(BitGenerator bits) {
    return bits instanceof PCG64 || bits instanceof PCG64DXSM || bits instanceof Philox;
  }

  /** What one thread takes blocks by. */
  Cursor cursor(int block) {
    return new Cursor(block);
  }

  /** One thread's access. */
  final class Cursor {

    private final int block;
    private final BitGenerator own;
    private long ownBlock;

    private Cursor(int block) {
      this.block = block;
      this.own = moves ? start.copy() : start;
    }

    /** Puts the next block into the window; returns its number, from 0 on. */
    long loadNext(WordWindow window) {
      if (moves) {
        long number = next.getAndIncrement();
        own.discardRaw((number - ownBlock) * block);
        window.load(own, block);
        ownBlock = number + 1;
        return number;
      }
      synchronized (lock) {
        window.load(shared, block);
        return next.getAndIncrement();
      }
    }
  }
}

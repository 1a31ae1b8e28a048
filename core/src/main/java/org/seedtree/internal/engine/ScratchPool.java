package org.seedtree.internal.engine;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The working arrays that no call is using. There are two places for each processor; a thread
 * always tries the same two, so that it mostly gets back the arrays that are in its processor's
 * cache. Arrays for which there is no place are garbage.
 *
 * <p>The pool belongs to the class and not to threads, so that many (virtual) threads need no more
 * memory than few, and so that it is unloaded with the library's class loader.
 */
final class ScratchPool {

  /** The distance between two places: 64 bytes at least, so that no cache line has two. */
  private static final int DISTANCE = 16;

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /** The number of pairs of places, a power of two. */
  private static final int PAIRS = Integer.highestOneBit(2 * Math.min(PROCESSORS, 256) - 1);

  private static final AtomicReferenceArray<@Nullable Scratch> PLACES =
      new AtomicReferenceArray<>(2 * PAIRS * DISTANCE);

  private ScratchPool() {}

  /**
   * Returns arrays for a source that the thread of this id draws from.
   *
   * @param isForCall whether they will be given back at the end of a call
   */
  static Scratch take(long threadId, boolean isForCall) {
    int place = place(threadId);
    Scratch found = take(place);
    if (found == null) {
      found = take(place + DISTANCE);
    }
    if (found == null) {
      found = new Scratch();
    }
    found.lend(threadId, isForCall);
    return found;
  }

  private static @Nullable Scratch take(int place) {
    return PLACES.get(place) == null ? null : PLACES.getAndSet(place, null);
  }

  /** Takes back the arrays from the thread of this id. */
  static void giveBack(Scratch scratch, long threadId) {
    scratch.detach();
    int place = place(threadId);
    PLACES.setRelease(PLACES.get(place) == null ? place : place + DISTANCE, scratch);
  }

  private static int place(long threadId) {
    return (int) (threadId & (PAIRS - 1)) * 2 * DISTANCE;
  }
}

package org.seedtree.internal.parallel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides which segment a thread works on next. The segment at the frontier comes first, then those
 * whose values are to be moved, then new ones; every n-th of these, with n threads, is left to the
 * thread at the frontier, which so never waits.
 *
 * <p>Not thread-safe: guarded by the fill's monitor.
 *
 * @param <P> array of parts
 */
final class SegmentSchedule<P> {

  private static final int SEGMENTS_PER_THREAD = 2;

  private final Frontier frontier;
  private final boolean isSeekable;
  private final int wanted;
  private final int threads;
  private final Supplier<Segment<P>> factory;

  /** The first segment that no thread has passed over or taken. */
  private long next;

  /** Segments before {@link #next} that are left to the thread at the frontier, ascending. */
  private final Deque<Long> leftToFrontier = new ArrayDeque<>();

  /** Segments parsed beyond the frontier, by number. */
  private final Map<Long, Segment<P>> parsedAhead = new HashMap<>();

  /** Segments that the frontier has passed and whose values are to be moved. */
  private final Deque<Segment<P>> passed = new ArrayDeque<>();

  private final Deque<Segment<P>> free = new ArrayDeque<>();
  private int allocated;

  /**
   * Creates the schedule of a fill.
   *
   * @param isSeekable whether any segment can be taken, not only the next one
   * @param wanted values of the fill
   * @param factory creates segments, which are then reused
   */
  SegmentSchedule(
      Frontier frontier,
      boolean isSeekable,
      int wanted,
      int threads,
      Supplier<Segment<P>> factory) {
    this.frontier = frontier;
    this.isSeekable = isSeekable;
    this.wanted = wanted;
    this.threads = threads;
    this.factory = factory;
  }

  /**
   * Takes a segment to parse or one to move.
   *
   * @param isFinished whether no segment is to be parsed any more
   * @return null if there is none at present
   */
  @Nullable Segment<P> poll(boolean isFinished) {
    boolean isAtFrontier = !isFinished && isSeekable && isFrontierFree();
    if (!isAtFrontier && !passed.isEmpty()) {
      return passed.remove();
    }
    if (isFinished) {
      return null;
    }
    return isAtFrontier || (hasFree() && isLikelyWanted()) ? take(isAtFrontier) : null;
  }

  private boolean isFrontierFree() {
    Long left = leftToFrontier.peek();
    return (left != null && left == frontier.segment()) || next == frontier.segment();
  }

  private boolean hasFree() {
    return !free.isEmpty() || allocated < SEGMENTS_PER_THREAD * threads;
  }

  /** Returns whether the next segment has some of the values, going by those before. */
  private boolean isLikelyWanted() {
    long before = frontier.segment();
    return before == 0 || !isSeekable || next * frontier.values() < wanted * before;
  }

  private Segment<P> take(boolean isAtFrontier) {
    Segment<P> segment;
    if (free.isEmpty()) {
      segment = factory.get();
      allocated++;
    } else {
      segment = free.pop();
    }
    if (isAtFrontier && frontier.segment() < next) {
      segment.number = leftToFrontier.remove();
    } else if (isSeekable) {
      if (!isAtFrontier && next % threads == 0) {
        leftToFrontier.add(next++);
      }
      segment.number = next++;
    }
    return segment;
  }

  /** Keeps a segment that was parsed beyond the frontier. */
  void addParsedAhead(Segment<P> segment) {
    parsedAhead.put(segment.number, segment);
  }

  /** Removes the segment at the frontier; null if it is not parsed yet. */
  @Nullable Segment<P> removeAtFrontier() {
    return parsedAhead.remove(frontier.segment());
  }

  /** Keeps a segment whose values are to be moved. */
  void addPassed(Segment<P> segment) {
    passed.add(segment);
  }

  /** Returns a segment to those that can be given other words. */
  void release(Segment<P> segment) {
    segment.isPassed = false;
    free.push(segment);
  }
}

package org.seedtree.internal.parallel;

import org.seedtree.engine.BitGenerator;

/**
 * The segments of a word stream, for any number of threads that have a {@link WordStream} each.
 *
 * <p>Where the engine advances in constant time each thread generates the words of its segments
 * itself; otherwise one thread at a time generates those of the next segment, which are cached.
 */
final class SegmentSource {

  private final BitGenerator start;
  private final int segmentWords;
  private final boolean isSeekable;

  /** Generates words that are cached; {@code next} is the segment that it is at. */
  private final BitGenerator generator;

  private long next;

  /**
   * Creates the source of the segments of a stream.
   *
   * @param start the engine at the start of the stream, which is not moved
   * @param segmentWords 64-bit words of a segment
   */
  SegmentSource(BitGenerator start, int segmentWords) {
    this.start = start;
    this.segmentWords = segmentWords;
    this.isSeekable = start.canDiscardInConstantTime();
    this.generator = start.copy();
  }

  /** Returns whether a stream can be moved to any segment, not only to the next. */
  boolean isSeekable() {
    return isSeekable;
  }

  /** Creates a stream at the start of the first segment. */
  WordStream newStream() {
    return isSeekable
        ? new SeekableWordStream(start, segmentWords)
        : new CachedWordStream(this, start, segmentWords);
  }

  /** Generates the words of the next segment; returns its number. */
  synchronized long generateNext(CachedWordStream stream) {
    stream.generate(generator);
    return next++;
  }
}

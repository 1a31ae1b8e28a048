package org.seedtree.internal.parallel;

import org.jspecify.annotations.Nullable;
import org.seedtree.concurrent.CooperativeTask;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.parallel.OutputRegions.Region;
import org.seedtree.internal.parallel.WordStream.Consumption;

/**
 * A fill of values that consume any number of words each, by speculative parsing of the word
 * stream's segments; the package's documentation explains the algorithm.
 *
 * <p>One thread is at the frontier at a time. It parses the segment there in place, or corrects it
 * if another thread has parsed it already, and moves the frontier to the next segment. All other
 * threads parse segments beyond the frontier or move values of passed segments to their elements.
 *
 * <p>The fill ends at a known position of the stream, which may be some values before the last one;
 * it ends early if too many segments do not resynchronise. The caller draws the rest.
 *
 * @param <P> array of parts
 * @param <A> array of values
 */
public final class SpeculativeFill<P, A> extends CooperativeTask {

  /** If more than one segment out of so many is parsed twice, one thread is as fast. */
  private static final int SEGMENTS_PER_FAILURE = 4;

  /** A shorter segment may not resynchronise because its values are long. */
  private static final int LONG_SEGMENT = 1 << 12;

  private final OutputRange<A> output;
  private final Decomposition<P, A> decomposition;
  private final int segmentWords;
  private final boolean hasBufferedUint32;
  private final Frontier frontier = new Frontier();
  private final OutputRegions regions;
  private final SegmentSchedule<P> schedule;

  /** Segments that were parsed twice. */
  private long failures;

  private Consumption consumption = Consumption.NONE;
  private boolean isCrowded;
  private @Nullable BitGenerator end;

  /**
   * Creates the fill of a range.
   *
   * @param start the engine at the start of the stream, which is not moved
   * @param output takes the values
   * @param decomposition of the output's distribution
   * @param segmentWords 64-bit words of a segment
   * @param threads that are expected to take part
   * @param reservesRegions whether segments beyond the frontier are parsed into {@link
   *     OutputRegions}, if the values can be moved
   */
  public SpeculativeFill(
      BitGenerator start,
      OutputRange<A> output,
      Decomposition<P, A> decomposition,
      int segmentWords,
      int threads,
      boolean reservesRegions) {
    super("filling an array");
    this.output = output;
    this.decomposition = decomposition;
    this.segmentWords = segmentWords;
    this.hasBufferedUint32 = start.bufferedUint32().isPresent();
    boolean isMovable = decomposition.partsAreValues() && !(output.array() instanceof Object[]);
    int valuesPerSegment =
        reservesRegions && isMovable ? segmentWords * output.sampler().valuesPerWord() : 0;
    this.regions = new OutputRegions(frontier, output.values(), valuesPerSegment);
    SegmentSource source = new SegmentSource(start, segmentWords);
    this.schedule =
        new SegmentSchedule<>(
            frontier, source.isSeekable(), output.values(), threads, () -> newSegment(source));
  }

  private Segment<P> newSegment(SegmentSource source) {
    WordStream stream = source.newStream();
    return new Segment<>(
        stream,
        new SpeculativeParser<>(
            decomposition.parts(), decomposition.partsPerValue(), stream, segmentWords));
  }

  /** Returns the number of values that were drawn. */
  public int values() {
    return frontier.values();
  }

  /** Returns whether the fill has ended early because a segment had more values than its region. */
  public boolean isCrowded() {
    return isCrowded;
  }

  /** Returns an engine after the values that were drawn. */
  public BitGenerator end() {
    if (end == null) {
      throw new IllegalStateException("not run");
    }
    return end;
  }

  @Override
  protected void work() {
    for (Segment<P> segment = next(); segment != null; segment = next()) {
      if (segment.isPassed) {
        copyToOutput(segment, segment.firstElement, segment.parser.count());
        release(segment);
      } else {
        parse(segment);
      }
    }
  }

  /** A thread that stops here has no segment, so that the others can complete the fill. */
  private synchronized @Nullable Segment<P> next() {
    while (!shouldStop()) {
      Segment<P> segment = schedule.poll(end != null);
      if (segment != null || end != null) {
        return segment;
      }
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return null;
  }

  private void parse(Segment<P> segment) {
    segment.number = segment.stream.startSegment(segment.number);
    Segment<P> atFrontier =
        isAtFrontier(segment) && canParseInPlace(segment)
            ? parseInPlace(segment)
            : parseAhead(segment);
    while (atFrontier != null) {
      atFrontier = pass(atFrontier);
    }
  }

  private synchronized boolean isAtFrontier(Segment<P> segment) {
    return segment.number == frontier.segment();
  }

  /** In the first segment it is not known whether a buffered uint32 is consumed. */
  private boolean canParseInPlace(Segment<P> segment) {
    return decomposition.partsAreValues() && !(segment.number == 0 && hasBufferedUint32);
  }

  /**
   * Parses the segment at the frontier; returns the next one if that is parsed.
   *
   * <p>Parts that are values are in an array of values.
   */
  @SuppressWarnings("unchecked")
  private @Nullable Segment<P> parseInPlace(Segment<P> segment) {
    SpeculativeParser<P> parser = segment.parser;
    int first = frontier.values();
    int most = mostAtFrontier();
    parser.parseInPlace(frontierOffset(segment), (P) output.array(), output.element(first), most);
    agreeOnConsumption(segment);
    int count = parser.count();
    if (count < most) {
      Segment<P> next = advanceFrontier(parser.end(), first + count);
      release(segment);
      return next;
    }
    isCrowded = first + most < output.values();
    if (parser.isComplete()) {
      finish(first + count, segment.stream.engineAt(parser.end()));
    } else {
      finishWithin(segment, most);
    }
    return null;
  }

  /** Parses a segment beyond the frontier; returns it if the frontier has reached it meanwhile. */
  private @Nullable Segment<P> parseAhead(Segment<P> segment) {
    if (!parseIntoRegion(segment)) {
      segment.parser.parseIntoBuffer();
    }
    synchronized (this) {
      if (segment.number == frontier.segment()) {
        return segment;
      }
      schedule.addParsedAhead(segment);
      return null;
    }
  }

  /**
   * Parses a segment into a region of the output, if it gets one that is large enough.
   *
   * <p>Parts that are values are in an array of values.
   */
  @SuppressWarnings("unchecked")
  private boolean parseIntoRegion(Segment<P> segment) {
    Region region = reserveRegion(segment.number);
    if (region == null) {
      return false;
    }
    int from = output.element(region.first());
    boolean fits = segment.parser.parseIntoRegion((P) output.array(), from, region.size());
    if (!fits) {
      releaseRegion(segment.number);
    }
    return fits;
  }

  /** Corrects the segment at the frontier; returns the next one if that is parsed. */
  private @Nullable Segment<P> pass(Segment<P> segment) {
    SpeculativeParser<P> parser = segment.parser;
    int offset = frontierOffset(segment);
    agreeOnConsumption(segment);
    if (!parser.resynchronise(offset) && segmentWords >= LONG_SEGMENT) {
      failures++;
    }
    int first = frontier.values();
    int most = mostAtFrontier();
    boolean isFull = parser.count() >= most;
    if (isFull || hasTooManyFailures()) {
      isCrowded = isFull && first + most < output.values();
      copyToOutput(segment, output.element(first), parser.countUpTo(most));
      finishWithin(segment, most);
      return null;
    }
    segment.firstElement = output.element(first);
    segment.isPassed = true;
    parser.parts().saveTail(segment.firstElement);
    Segment<P> next = advanceFrontier(parser.end(), first + parser.count());
    addPassed(segment);
    return next;
  }

  private void copyToOutput(Segment<P> segment, int element, int values) {
    segment.parser.parts().copyTo(decomposition, output.array(), element, values);
  }

  /** Ends the fill at the last checkpoint of the segment before {@code most} values. */
  private void finishWithin(Segment<P> segment, int most) {
    int count = segment.parser.countUpTo(most);
    int offset = segment.parser.offsetAfter(count);
    finish(frontier.values() + count, segment.stream.engineAt(offset));
  }

  private int frontierOffset(Segment<P> segment) {
    boolean consumesInts =
        segment.stream.consumption() == Consumption.INTS || consumption == Consumption.INTS;
    return segment.number == 0 && hasBufferedUint32 && consumesInts
        ? WordStream.BUFFERED
        : frontier.offset();
  }

  private boolean hasTooManyFailures() {
    return failures > 1 && failures * SEGMENTS_PER_FAILURE > frontier.segment();
  }

  /** All segments must be consumed by 64-bit words, or all by 32-bit words. */
  private void agreeOnConsumption(Segment<P> segment) {
    Consumption ofSegment = segment.stream.consumption();
    if (consumption != Consumption.NONE && consumption != ofSegment) {
      throw NotSplittableException.mixedWords();
    }
    consumption = ofSegment;
  }

  private synchronized @Nullable Segment<P> advanceFrontier(int segmentEnd, int values) {
    regions.release(frontier.segment());
    frontier.advance(segmentEnd - 2 * segmentWords, values);
    notifyAll();
    return end != null || hasFailed() ? null : schedule.removeAtFrontier();
  }

  private synchronized void finish(int values, BitGenerator engine) {
    frontier.end(values);
    end = engine;
    notifyAll();
  }

  private synchronized void addPassed(Segment<P> segment) {
    schedule.addPassed(segment);
    notifyAll();
  }

  private synchronized void release(Segment<P> segment) {
    schedule.release(segment);
    notifyAll();
  }

  private synchronized @Nullable Region reserveRegion(long segment) {
    return regions.reserve(segment);
  }

  private synchronized void releaseRegion(long segment) {
    regions.release(segment);
  }

  private synchronized int mostAtFrontier() {
    return regions.mostAtFrontier();
  }
}

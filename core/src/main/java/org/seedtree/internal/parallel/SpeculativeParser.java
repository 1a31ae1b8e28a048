package org.seedtree.internal.parallel;

import org.seedtree.distribution.ArrayFill;

/**
 * Parses one segment of a word stream: draws the parts that start in it.
 *
 * <p>A speculative parse assumes that the first part starts at the segment's first word, and adds
 * checkpoints. {@link #resynchronise} corrects it when the true first offset is known: it draws
 * parts from there until one starts at a checkpoint. From that offset on both parses are the same,
 * because a part depends on nothing but the words from its start.
 *
 * @param <P> array of parts
 */
final class SpeculativeParser<P> {

  private static final int MAX_BATCH = 1 << 12;

  /** The number of parts after which no checkpoint is expected to be reached any more. */
  private static final int MAX_RESYNCHRONISATION = ParsedParts.MAX_REPLACEMENTS;

  /** Standard deviations by which a segment may have fewer parts than the one before. */
  private static final int SPREAD = 4;

  private final ArraySampler<P> sampler;
  private final int partsPerValue;
  private final WordStream stream;
  private final int segmentEnd;
  private final Checkpoints checkpoints = new Checkpoints();
  private final ParsedParts<P> parts;
  private ArrayFill<P> call;

  /** The offset after the last parsed part. */
  private int parsedEnd;

  /** Parts per 32-bit word in the segment before; 0 if none is known. */
  private double density;

  /** The true offset of the first part, the number of parts, and the offset after the last. */
  private int start;

  private int count;
  private int end;

  /**
   * Creates a parser of the segments of a stream.
   *
   * @param sampler of the parts
   * @param stream which is moved
   * @param segmentWords 64-bit words of a segment
   */
  SpeculativeParser(
      ArraySampler<P> sampler, int partsPerValue, WordStream stream, int segmentWords) {
    this.sampler = sampler;
    this.partsPerValue = partsPerValue;
    this.stream = stream;
    this.segmentEnd = 2 * segmentWords;
    this.parts = new ParsedParts<>(sampler);
    this.call = sampler.on(stream);
  }

  /** Parses the stream's segment from its first word into memory of its own. */
  void parseIntoBuffer() {
    seek(0);
    parseRestIntoBuffer();
  }

  private void parseRestIntoBuffer() {
    parts.startInBuffer(segmentEnd / 2 * sampler.valuesPerWord() + MAX_BATCH);
    parse(1, MAX_BATCH);
  }

  /**
   * Parses the stream's segment from its first word into a region of the output, near to where its
   * parts belong.
   *
   * @param from the region's first element
   * @param size of the region, in parts
   * @return whether the segment has fewer parts
   */
  boolean parseIntoRegion(P out, int from, int size) {
    call = sampler.on(stream);
    parts.startIn(out, from, size);
    parse(1, size);
    return parts.remaining() > 0;
  }

  /**
   * Parses the stream's segment, or its first {@code most} parts, into the elements of the output
   * where they belong.
   *
   * @param offset of the first part
   */
  void parseInPlace(int offset, P out, int from, int most) {
    start = offset;
    seek(offset);
    int batch = certainBatch(offset, most);
    parts.startIn(out, from, most);
    parse(batch, Math.max(batch, MAX_BATCH));
    count = parts.parsed();
    end = Math.max(offset, parsedEnd);
  }

  /**
   * Draws parts in batches until one ends at or after the segment's end. A batch that would draw a
   * part of the next segment is drawn again with half as many parts.
   *
   * @param firstBatch parts before the second checkpoint
   * @param maxBatch the greatest number of parts between two checkpoints
   */
  private void parse(int firstBatch, int maxBatch) {
    checkpoints.clear();
    int n = firstBatch;
    while (stream.offset() < segmentEnd && parts.remaining() > 0) {
      int offset = stream.offset();
      checkpoints.add(offset, parts.parsed());
      n = Math.min(n, parts.remaining());
      int drawn = draw(n);
      if (stream.offset() >= segmentEnd && n > 1) {
        seek(offset); // the last part may start in the next segment
        checkpoints.removeLast();
        n = n >> 1;
      } else {
        parts.accept(drawn);
        n = Math.min(Math.min(4 * n, maxBatch), likelyBatch(stream.offset()));
      }
    }
    parsedEnd = stream.offset();
    density = (double) parts.parsed() / segmentEnd;
  }

  /**
   * Returns the number of parts that certainly end in a segment like the one before; 1 if that is
   * not known, or if the segment has all parts that are wanted: then some offset among them has to
   * be a checkpoint.
   */
  private int certainBatch(int offset, int most) {
    double expected = density * (segmentEnd - offset);
    return expected < most ? Math.max(1, (int) (expected - SPREAD * Math.sqrt(expected))) : 1;
  }

  /** Returns a number of parts that are likely to end in the segment. */
  private int likelyBatch(int offset) {
    double expected = (double) (segmentEnd - offset) * parts.parsed() / offset;
    return Math.max(1, (int) (0.9 * expected) - 4);
  }

  /** Draws {@code n} parts, and more until no sub-word is buffered; returns their number. */
  private int draw(int n) {
    int offset = stream.offset();
    parts.draw(call, parts.parsed(), n);
    if (stream.offset() == offset) {
      throw NotSplittableException.noWords();
    }
    int drawn = n;
    while (!call.isComplete() && drawn < parts.remaining()) {
      parts.draw(call, parts.parsed() + drawn++, 1);
    }
    return drawn;
  }

  private void seek(int offset) {
    stream.seek(offset);
    call = sampler.on(stream);
  }

  /**
   * Corrects a speculative parse: the first part starts at {@code offset}.
   *
   * @return whether a checkpoint was reached; otherwise the segment was parsed once more
   */
  boolean resynchronise(int offset) {
    start = offset;
    boolean reached = offset == 0 || reachCheckpoint(offset);
    if (!reached) {
      seek(offset);
      parseRestIntoBuffer();
    }
    count = parts.count();
    end = offset < segmentEnd ? parsedEnd : offset;
    completeLastValue();
    return reached;
  }

  private boolean reachCheckpoint(int offset) {
    if (offset >= segmentEnd) {
      parts.dropFirst(parts.parsed());
      return true;
    }
    seek(offset);
    int next = 0;
    while (stream.offset() < segmentEnd && parts.replacementCount() < MAX_RESYNCHRONISATION) {
      next = checkpoints.firstFrom(next, stream.offset());
      if (next < checkpoints.size()
          && checkpoints.offset(next) == stream.offset()
          && call.isComplete()) {
        parts.dropFirst(checkpoints.count(next));
        return true;
      }
      parts.drawReplacement(call);
    }
    return false;
  }

  /** Draws those parts of the last value that start in the next segment. */
  private void completeLastValue() {
    while (count % partsPerValue != 0) {
      if (stream.offset() != end) {
        seek(end);
      }
      parts.draw(call, parts.parsed(), 1);
      parts.accept(1);
      count++;
      end = stream.offset();
    }
  }

  /** Returns the number of the segment's values. */
  int count() {
    return count / partsPerValue;
  }

  /** Returns the offset after the last of them. */
  int end() {
    return end;
  }

  /** Returns whether no sub-word is buffered after the last part. */
  boolean isComplete() {
    return call.isComplete();
  }

  /**
   * Returns the greatest number of values, at most {@code most}, after which the offset is known;
   * {@link #offsetAfter} returns it.
   */
  int countUpTo(int most) {
    for (int i = checkpoints.size() - 1; i >= 0 && checkpoints.count(i) >= parts.dropped(); i--) {
      int before = partsBefore(i);
      if (before % partsPerValue == 0 && before / partsPerValue <= most) {
        return before / partsPerValue;
      }
    }
    return 0;
  }

  /** Returns the offset after a number of values that {@link #countUpTo} has returned. */
  int offsetAfter(int values) {
    if (values == 0) {
      return start;
    }
    int checkpoint = checkpoints.size() - 1;
    while (partsBefore(checkpoint) != values * partsPerValue) {
      checkpoint--;
    }
    return checkpoints.offset(checkpoint);
  }

  private int partsBefore(int checkpoint) {
    return checkpoints.count(checkpoint) - parts.dropped() + parts.replacementCount();
  }

  /** Returns where the segment's parts are. */
  ParsedParts<P> parts() {
    return parts;
  }
}

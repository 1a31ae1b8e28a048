package org.seedtree.internal.parallel;

import org.seedtree.distribution.ArrayFill;

/**
 * The parts that were parsed from one segment, and the memory that they are in: a buffer of the
 * segment's own, or a range of the array that is filled.
 *
 * <p>The segment's parts are the replacements, followed by the parsed parts without the first
 * {@link #dropped}. In a buffer there is space before the parsed parts for the replacements. The
 * last parts of a range of the output may have been saved, because that memory belongs to the next
 * segment; the saved copies count.
 *
 * @param <P> array of parts
 */
final class ParsedParts<P> {

  /** The number of parts that may be replaced. */
  static final int MAX_REPLACEMENTS = 1 << 11;

  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final ArraySampler<P> sampler;
  private final int width;

  private P buffer;
  private int bufferCapacity;

  /** The array of the parsed parts, the element of the first of them, and how many it can take. */
  private P target;

  private int targetStart;
  private int limit;
  private int parsed;
  private int dropped;

  private P replacements;
  private int replacementCapacity;
  private int replacementCount;

  private P savedTail;
  private int savedCapacity;
  private int savedCount;

  ParsedParts(ArraySampler<P> sampler) {
    this.sampler = sampler;
    this.width = sampler.width();
    this.buffer = sampler.newArray(0);
    this.target = buffer;
    this.replacements = buffer;
    this.savedTail = buffer;
  }

  /**
   * Starts anew, with any number of parts in the segment's own buffer.
   *
   * @param expected parts for which memory is allocated the first time
   */
  void startInBuffer(int expected) {
    if (bufferCapacity == 0) {
      bufferCapacity = MAX_REPLACEMENTS + expected;
      buffer = sampler.newArray(bufferCapacity * width);
    }
    start(buffer, MAX_REPLACEMENTS * width, UNLIMITED);
  }

  /**
   * Starts anew, with parts in a range of the array that is filled.
   *
   * @param from the first element
   * @param most the number of parts that the range can take
   */
  void startIn(P out, int from, int most) {
    start(out, from, most);
  }

  private void start(P array, int from, int most) {
    target = array;
    targetStart = from;
    limit = most;
    parsed = 0;
    dropped = 0;
    replacementCount = 0;
    savedCount = 0;
  }

  private boolean isBuffered() {
    return target == buffer;
  }

  /** Returns the number of parsed parts, dropped ones included. */
  int parsed() {
    return parsed;
  }

  /** Returns the number of parts that can still be parsed. */
  int remaining() {
    return limit - parsed;
  }

  /** Returns the number of the segment's parts. */
  int count() {
    return parsed - dropped + replacementCount;
  }

  int dropped() {
    return dropped;
  }

  int replacementCount() {
    return replacementCount;
  }

  /**
   * Draws parts that count only after {@link #accept}.
   *
   * @param index of the first of them, from the number of parsed parts on
   */
  void draw(ArrayFill<P> call, int index, int n) {
    ensureCapacity(index + n);
    int first = targetStart + index * width;
    call.fill(target, first, first + n * width);
  }

  /** Counts {@code n} more parts that were drawn. */
  void accept(int n) {
    parsed += n;
  }

  /** Draws one more of the parts that stand for the first parsed ones. */
  void drawReplacement(ArrayFill<P> call) {
    if (replacementCount == replacementCapacity) {
      replacementCapacity = Math.max(16, 2 * replacementCapacity);
      replacements = copyOf(replacements, replacementCount, replacementCapacity);
    }
    int first = replacementCount++ * width;
    call.fill(replacements, first, first + width);
  }

  /** Drops the first parsed parts, for which the replacements stand. */
  void dropFirst(int n) {
    dropped = n;
    if (isBuffered()) {
      sampler.copy(replacements, 0, buffer, firstBufferElement(), replacementCount * width);
    }
  }

  private int firstBufferElement() {
    return (MAX_REPLACEMENTS + dropped - replacementCount) * width;
  }

  /**
   * Saves the last parts, if they are in memory of the output that belongs to the next segment once
   * this one's first part is to be moved to element {@code from}.
   */
  void saveTail(int from) {
    int distance = targetStart + dropped * width - (from + replacementCount * width);
    if (isBuffered() || distance <= 0) {
      return;
    }
    savedCount = Math.min(distance / width, parsed - dropped);
    if (savedCount > savedCapacity) {
      savedCapacity = 2 * savedCount;
      savedTail = sampler.newArray(savedCapacity * width);
    }
    int first = targetStart + (parsed - savedCount) * width;
    sampler.copy(target, first, savedTail, 0, savedCount * width);
  }

  /** Puts the segment's first values into the output, from element {@code from} on. */
  <A> void copyTo(Decomposition<P, A> decomposition, A out, int from, int values) {
    if (isBuffered()) {
      decomposition.assembler().assemble(buffer, firstBufferElement(), out, from, values);
    } else {
      moveTo(from, values);
    }
  }

  private void moveTo(int from, int values) {
    int replaced = Math.min(replacementCount, values);
    int rest = values - replaced;
    int moved = Math.min(rest, parsed - dropped - savedCount);
    int to = from + replaced * width;
    sampler.copy(target, targetStart + dropped * width, target, to, moved * width);
    sampler.copy(savedTail, 0, target, to + moved * width, (rest - moved) * width);
    sampler.copy(replacements, 0, target, from, replaced * width);
  }

  private void ensureCapacity(int needed) {
    if (limit == UNLIMITED && MAX_REPLACEMENTS + needed > bufferCapacity) {
      int used = bufferCapacity;
      bufferCapacity = 2 * (MAX_REPLACEMENTS + needed);
      buffer = copyOf(buffer, used, bufferCapacity);
      target = buffer;
    }
  }

  private P copyOf(P array, int parts, int capacity) {
    P copy = sampler.newArray(capacity * width);
    sampler.copy(array, 0, copy, 0, parts * width);
    return copy;
  }
}

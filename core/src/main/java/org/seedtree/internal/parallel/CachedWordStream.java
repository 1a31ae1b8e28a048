package org.seedtree.internal.parallel;

import java.util.Arrays;
import java.util.Objects;
import org.seedtree.engine.BitGenerator;

/**
 * A word stream whose words are generated once, a segment at a time and by one thread at a time,
 * and cached. Words beyond the segment's end are generated when they are first wanted.
 */
final class CachedWordStream extends WordStream {

  private static final int EXTENSION = 64;

  private final SegmentSource source;
  private final int segmentWords;
  private BitGenerator segmentStart;

  /** Generates the words after the cached ones. */
  private BitGenerator continuation;

  private long[] words;
  private int size;

  CachedWordStream(SegmentSource source, BitGenerator start, int segmentWords) {
    super(start);
    this.source = source;
    this.segmentWords = segmentWords;
    this.segmentStart = start;
    this.continuation = start;
    this.words = new long[initialCapacity()];
  }

  private int initialCapacity() {
    return segmentWords + (segmentWords >> 2) + 2 * EXTENSION;
  }

  @Override
  public long startSegment(long segment) {
    if (words.length > 2 * initialCapacity()) {
      words = new long[initialCapacity()];
    }
    setOffset(0);
    size = segmentWords;
    return source.generateNext(this);
  }

  /** Caches the next segment's words of an engine, which no other thread uses meanwhile. */
  void generate(BitGenerator generator) {
    segmentStart = generator.copy();
    generator.fillLongs(words, 0, segmentWords);
    continuation = generator.copy();
  }

  @Override
  BitGenerator segmentStart() {
    return segmentStart;
  }

  @Override
  public void seek(int offset) {
    setOffset(offset);
  }

  @Override
  public long nextLong() {
    int index = offset() >> 1;
    consumeLongs(1);
    if (index >= size) {
      extend(index + 1);
    }
    return words[index];
  }

  @Override
  public double nextDouble() {
    return wordToDouble(nextLong());
  }

  @Override
  public int nextInt() {
    int offset = offset();
    consumeInts(1);
    if (offset < 0) {
      return bufferedUint32();
    }
    int index = offset >> 1;
    if (index >= size) {
      extend(index + 1);
    }
    return uint32(offset);
  }

  /** Returns the 32-bit word at an offset: the low half of a word first, MT19937's high half. */
  private int uint32(int offset) {
    long word = words[offset >> 1];
    boolean isLow = (offset & 1) == 0 ^ hasNative32();
    return (int) (isLow ? word : word >>> 32);
  }

  @Override
  public void fillLongs(long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int first = consumeCached(to - from);
    System.arraycopy(words, first, out, from, to - from);
  }

  @Override
  public void fillDoubles(double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int first = consumeCached(to - from);
    for (int i = from; i < to; i++) {
      out[i] = wordToDouble(words[first + i - from]);
    }
  }

  @Override
  public void fillInts(int[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int i = from;
    if (i < to && offset() < 0) {
      out[i++] = nextInt();
    }
    int offset = offset();
    consumeInts(to - i);
    int end = offset() + 1 >> 1;
    if (end > size) {
      extend(end);
    }
    for (; i < to; i++) {
      out[i] = uint32(offset++);
    }
  }

  /** Moves over 64-bit words, which are cached afterwards; returns the index of the first. */
  private int consumeCached(int count) {
    int first = offset() >> 1;
    consumeLongs(count);
    if (first + count > size) {
      extend(first + count);
    }
    return first;
  }

  private void extend(int end) {
    int newSize = end + EXTENSION;
    if (newSize > words.length) {
      words = Arrays.copyOf(words, newSize + (newSize >> 1));
    }
    continuation.fillLongs(words, size, newSize);
    size = newSize;
  }
}

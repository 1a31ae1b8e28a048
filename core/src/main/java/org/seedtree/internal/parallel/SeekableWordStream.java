package org.seedtree.internal.parallel;

import java.util.Objects;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.BitGeneratorState;

/**
 * A word stream that generates its words where it stands, and moves by advancing an engine. Fast
 * for engines that advance in constant time; MT19937 takes milliseconds for each {@link #seek}.
 */
public final class SeekableWordStream extends WordStream {

  private final int segmentWords;
  private final BitGenerator start;

  /** Stands where the stream does, with a buffered uint32 only if that is within a 64-bit word. */
  private BitGenerator bits;

  /** The state of {@link #bits} at the start of the stream. */
  private final BitGeneratorState firstState;

  /** 64-bit words before the segment. */
  private long base;

  private BitGenerator savedBits;
  private int savedOffset;

  /**
   * Creates a stream at the start of its first segment.
   *
   * @param start the engine at the start of the stream, which is not moved
   * @param segmentWords 64-bit words of a segment
   */
  public SeekableWordStream(BitGenerator start, int segmentWords) {
    super(start);
    this.segmentWords = segmentWords;
    this.start = start;
    this.bits = start.copy();
    if (bits.bufferedUint32().isPresent()) {
      bits.nextInt(); // nextInt returns it at offset BUFFERED
    }
    this.firstState = bits.state();
    this.savedBits = bits;
  }

  @Override
  public long startSegment(long segment) {
    seek(Math.multiplyExact(segment, (long) segmentWords), 0);
    return segment;
  }

  /** Continues at the current word, whose offset is from now on counted from the next segment. */
  public void enterNextSegment() {
    base += segmentWords;
    setOffset(offset() - 2 * segmentWords);
  }

  @Override
  BitGenerator segmentStart() {
    BitGenerator engine = start.copy();
    engine.discardRaw(hasNative32() ? 2 * base : base);
    return engine;
  }

  @Override
  public void seek(int offset) {
    seek(base, offset);
  }

  private void seek(long newBase, int newOffset) {
    if (hasNative32()) {
      bits.setState(firstState);
      bits.discardRaw(Math.addExact(Math.multiplyExact(newBase, 2L), newOffset));
    } else {
      seekWords(Math.addExact(newBase, Math.max(0, newOffset) >> 1));
      if (newOffset > 0 && (newOffset & 1) != 0) {
        bits.nextInt();
      }
    }
    base = newBase;
    setOffset(newOffset);
  }

  private void seekWords(long words) {
    long distance = words - base - (offset() >> 1);
    if (consumption() != Consumption.LONGS || distance < 0) {
      bits.setState(firstState);
      distance = words;
    }
    bits.discardRaw(distance);
  }

  /** Saves the offset for {@link #restore}. */
  public void save() {
    savedBits = bits.copy();
    savedOffset = offset();
  }

  /** Returns to the saved offset of this segment; once for each {@link #save}. */
  public void restore() {
    bits = savedBits;
    setOffset(savedOffset);
  }

  @Override
  public long nextLong() {
    consumeLongs(1);
    return bits.nextLong();
  }

  @Override
  public double nextDouble() {
    consumeLongs(1);
    return bits.nextDouble();
  }

  @Override
  public int nextInt() {
    boolean isBuffered = offset() == BUFFERED;
    consumeInts(1);
    return isBuffered ? bufferedUint32() : bits.nextInt();
  }

  @Override
  public void fillLongs(long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    consumeLongs(to - from);
    bits.fillLongs(out, from, to);
  }

  @Override
  public void fillDoubles(double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    consumeLongs(to - from);
    bits.fillDoubles(out, from, to);
  }

  @Override
  public void fillInts(int[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int i = from;
    if (i < to && offset() == BUFFERED) {
      out[i++] = nextInt();
    }
    consumeInts(to - i);
    bits.fillInts(out, i, to);
  }

  @Override
  public void fillFloats(float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int i = from;
    if (i < to && offset() == BUFFERED) {
      out[i++] = nextFloat();
    }
    consumeInts(to - i);
    bits.fillFloats(out, i, to);
  }
}

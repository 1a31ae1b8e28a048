package org.seedtree.internal.parallel;

import java.util.OptionalInt;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.RandomSource;

/**
 * A replayable stream of words that is read segment by segment: each from any offset, any number of
 * times, and beyond its end. Offsets are counted in 32-bit words from the segment's start.
 *
 * <p>A distribution may consume 64-bit words or 32-bit words, but not both: how a buffered uint32
 * and 64-bit words interleave depends on all that was drawn before.
 */
public abstract class WordStream extends RandomSource {

  /** The words that a distribution consumes. */
  public enum Consumption {
    /** None yet. */
    NONE,
    /** 64-bit words: {@code nextLong} and {@code nextDouble}. */
    LONGS,
    /** 32-bit words: {@code nextInt} and {@code nextFloat}. */
    INTS
  }

  /** The offset of the uint32 that was buffered at the start of the stream. */
  static final int BUFFERED = -1;

  private final BitGenerator start;
  private final boolean hasNative32;
  private final OptionalInt buffered;
  private Consumption consumption = Consumption.NONE;
  private int offset;

  /**
   * Creates a stream at the start of its first segment.
   *
   * @param start the engine at the start of the stream, which is not moved
   */
  WordStream(BitGenerator start) {
    this.start = start;
    this.hasNative32 = start.wordBits() == Integer.SIZE;
    this.buffered = start.bufferedUint32();
  }

  /**
   * Moves to the start of a segment.
   *
   * @param segment its number, from 0 on; a stream of cached words moves to the next one that is to
   *     be generated instead
   * @return the number of the segment
   */
  public abstract long startSegment(long segment);

  /** Moves to an offset in the segment. */
  public abstract void seek(int offset);

  /** Returns the engine at the start of the segment, which is not moved. */
  abstract BitGenerator segmentStart();

  /** Returns the offset of the next word. */
  public final int offset() {
    return offset;
  }

  final void setOffset(int newOffset) {
    offset = newOffset;
  }

  /** Returns the words that were consumed so far, over all segments. */
  public final Consumption consumption() {
    return consumption;
  }

  /** Moves the offset over 64-bit words. */
  final void consumeLongs(int count) {
    if (consumption != Consumption.LONGS) {
      startConsuming(Consumption.LONGS);
    }
    offset += 2 * count;
  }

  /** Moves the offset over 32-bit words. */
  final void consumeInts(int count) {
    if (consumption != Consumption.INTS) {
      startConsuming(Consumption.INTS);
    }
    offset += count;
  }

  private void startConsuming(Consumption now) {
    if (consumption != Consumption.NONE) {
      throw NotSplittableException.mixedWords();
    }
    consumption = now;
  }

  final boolean hasNative32() {
    return hasNative32;
  }

  final int bufferedUint32() {
    return buffered.getAsInt();
  }

  /** Returns a new engine in the state that drawing up to an offset would have left it in. */
  final BitGenerator engineAt(int end) {
    BitGenerator bits = segmentStart().copy();
    if (end == BUFFERED) {
      return bits;
    }
    if (hasNative32) {
      bits.discardRaw(end);
      return bits;
    }
    if (consumption != Consumption.INTS) {
      bits.discardRaw(end >> 1);
      return bits;
    }
    if (buffered.isPresent()) {
      bits.nextInt();
    }
    if (end > 0) {
      bits.discardRaw((end - 1) >> 1); // all words but the last, whose high half may be buffered
      bits.nextInt();
      if ((end & 1) == 0) {
        bits.nextInt();
      }
    }
    return bits;
  }

  @Override
  public final void wordsToDoubles(long[] words, double[] out, int from, int to) {
    start.wordsToDoubles(words, out, from, to);
  }

  @Override
  public final double wordToDouble(long word) {
    return start.wordToDouble(word);
  }

  @Override
  public final boolean hasUpperBitDoubles() {
    return start.hasUpperBitDoubles();
  }
}

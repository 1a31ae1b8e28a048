package org.seedtree.internal.parallel;

import java.util.OptionalInt;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.RandomSource;

/**
 * A stream of words, block by block, each of which can be read from any place, any number of times,
 * and beyond its end. Places are counted in halves of words from the block's start.
 *
 * <p>A distribution may take whole words or halves, not both: how a kept half and whole words
 * interleave depends on all that was drawn before.
 */
public abstract class WordStream extends RandomSource {

  /** How a distribution takes its words. */
  public enum Kind {
    NOTHING,
    WORDS,
    HALVES
  }

  /** The place of a half word that was kept where the stream starts. */
  static final int CARRIED = -1;

  private final BitGenerator converter;

  /** What {@link #CARRIED} is. */
  private final OptionalInt carried;

  private Kind kind = Kind.NOTHING;
  private int at;

  /**
   * @param start the engine where the stream starts
   */
  WordStream(BitGenerator start) {
    this.converter = start;
    this.carried = start.bufferedUint32();
  }

  /**
   * Goes to the start of a block.
   *
   * @param number from 0 on; where words are made in order, the tape gets the next that is made
   * @return the number that it has got
   */
  abstract long load(long number);

  /** Goes to a place of the block. */
  abstract void seek(int place);

  /** The engine where the block starts. */
  abstract BitGenerator beginning();

  public final int at() {
    return at;
  }

  public final void at(int place) {
    at = place;
  }

  /** How words were taken so far, over all blocks. */
  public final Kind kind() {
    return kind;
  }

  /** Moves over so many whole words. */
  final void takeWords(int count) {
    if (kind != Kind.WORDS) {
      begin(Kind.WORDS);
    }
    at += 2 * count;
  }

  /** Moves over so many halves. */
  final void takeHalves(int count) {
    if (kind != Kind.HALVES) {
      begin(Kind.HALVES);
    }
    at += count;
  }

  private void begin(Kind now) {
    if (kind != Kind.NOTHING) {
      throw new NotSplittableException("a distribution that takes words and halves of words");
    }
    kind = now;
  }

  final int carried() {
    return carried.getAsInt();
  }

  /** A new engine, at a place, as drawing up to it would have left it. */
  final BitGenerator engineAt(int place) {
    BitGenerator bits = beginning().copy();
    if (place == CARRIED) {
      return bits;
    }
    if (bits.wordBits() == Integer.SIZE) {
      bits.discardRaw(place);
      return bits;
    }
    if (kind != Kind.HALVES) {
      bits.discardRaw(place >> 1);
      return bits;
    }
    if (carried.isPresent()) {
      bits.nextInt();
    }
    if (place > 0) {
      bits.discardRaw((place - 1) >> 1); // all words but the last, whose high half may be kept
      bits.nextInt();
      if ((place & 1) == 0) {
        bits.nextInt();
      }
    }
    return bits;
  }

  @Override
  public final void wordsToDoubles(long[] from, double[] out, int first, int end) {
    converter.wordsToDoubles(from, out, first, end);
  }

  @Override
  public final double wordToDouble(long word) {
    return converter.wordToDouble(word);
  }

  @Override
  public final boolean hasUpperBitDoubles() {
    return converter.hasUpperBitDoubles();
  }
}

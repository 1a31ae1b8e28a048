package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;

/**
 * An engine seen through a block of 32-bit words taken ahead, the half of a 64-bit word that the
 * engine has kept among them: what bulk loops over 32-bit words draw from.
 *
 * <p>The block never overdraws. A filler asks for no more words than it has values left to make,
 * and every value consumes at least one word, so at its end the engine stands where single draws
 * would have left it. When the block runs dry within a value, words come from the engine itself.
 */
public final class Word32Block extends RandomSource {

  private static final int CAPACITY = 2048;

  /** Below this many values a block costs more than it saves. */
  public static final int MIN_VALUES = 16;

  /** The words; those from {@link #position} on to {@link #end} are still to be used. */
  public int[] words = {};

  /** Index of the next word. */
  public int position;

  /** Index after the last word. */
  public int end;

  private final RandomSource bits;

  private Word32Block(RandomSource bits) {
    this.bits = bits;
  }

  /**
   * The engine's own block, empty: one fill at a time uses it. Nobody else draws from the engine
   * while there are words in it, so that a fill within a fill finds it empty and leaves it so.
   *
   * @param values how many values will be made in all
   */
  public static Word32Block of(RandomSource bits, int values) {
    Scratch scratch = bits.scratch();
    Word32Block block = scratch.find(Word32Block.class);
    if (block == null) {
      block = scratch.attach(new Word32Block(bits));
    }
    int length = Math.min(values, CAPACITY);
    if (block.words.length < length) {
      block.words = new int[length];
    }
    block.position = 0;
    block.end = 0;
    return block;
  }

  /** Takes the next words, at most one for each value still wanted. The block must be empty. */
  public void refill(int valuesWanted) {
    end = Math.min(valuesWanted, words.length);
    position = 0;
    bits.fillInts(words, 0, end);
  }

  @Override
  public int nextInt() {
    return position < end ? words[position++] : bits.nextInt();
  }

  /**
   * Rejects the call: words taken ahead cannot be joined without losing the order of the stream.
   */
  @Override
  public long nextLong() {
    throw new UnsupportedOperationException("a block of 32-bit words has no 64-bit words");
  }
}

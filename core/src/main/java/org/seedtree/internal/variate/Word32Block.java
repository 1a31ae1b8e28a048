package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;

/**
 * A block of 32-bit words drawn in bulk from an engine, its buffered uint32 included, which bulk
 * loops sample from in its place.
 *
 * <p>A block never overdraws: a fill asks for no more words than values are still wanted, each of
 * which consumes one at least, so that the engine ends in the state that single draws would leave.
 * If the block is used up within a value, words come from the engine itself.
 */
public final class Word32Block extends RandomSource implements Scratch.Attachment {

  private static final int CAPACITY = 2048;

  /** The fewest values for which a block is profitable. */
  public static final int MIN_VALUES = 16;

  /** The words; those from {@link #position} to {@link #end} are still to be used. */
  public int[] words = {};

  /** The index of the next word. */
  public int position;

  /** The index after the last word. */
  public int end;

  private RandomSource bits = DetachedSource.INSTANCE;

  private Word32Block() {}

  @Override
  public void detach() {
    bits = DetachedSource.INSTANCE;
  }

  /**
   * Returns the block of the working arrays lent for the call, empty. One fill at a time uses it. A
   * fill within a fill gets the same block, which is legal only where the outer one has used all
   * its words: others would be lost.
   *
   * @param bits the source of the block's words
   * @param values the number of values that will be made in all
   */
  public static Word32Block of(RandomSource bits, int values) {
    Scratch scratch = bits.scratch();
    Word32Block block = scratch.find(Word32Block.class);
    if (block == null) {
      block = scratch.attach(new Word32Block());
    }
    block.bits = bits;
    int length = Math.min(values, CAPACITY);
    if (block.words.length < length) {
      block.words = new int[length];
    }
    block.position = 0;
    block.end = 0;
    return block;
  }

  /** Takes the next words into the block, which must be empty, at most one per value wanted. */
  public void refill(int valuesWanted) {
    end = Math.min(valuesWanted, words.length);
    position = 0;
    bits.fillInts(words, 0, end);
  }

  @Override
  public int nextInt() {
    return position < end ? words[position++] : bits.nextInt();
  }

  /** Returns a float in the source's own conversion; what follows a ziggurat's first word. */
  @Override
  public float nextFloat() {
    return position < end ? bits.wordToFloat(words[position++]) : bits.nextFloat();
  }

  @Override
  public float logOfComplement(float u) {
    return bits.logOfComplement(u);
  }

  /**
   * Rejects the call: words taken ahead cannot be joined without losing the order of the stream.
   */
  @Override
  public long nextLong() {
    throw new UnsupportedOperationException("a block of 32-bit words has no 64-bit words");
  }
}

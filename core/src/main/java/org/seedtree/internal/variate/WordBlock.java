package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.simd.CandidateBatch;
import org.seedtree.internal.simd.DrawCursor;
import org.seedtree.internal.simd.InterleavedDrawsKernel;
import org.seedtree.internal.simd.InterleavedWordSource;
import org.seedtree.internal.simd.PrefetchingZigguratKernel;
import org.seedtree.internal.simd.Simd;
import org.seedtree.internal.simd.ZigguratLayers;

/**
 * A block of 64-bit words drawn in bulk from an engine, which bulk loops sample from in its place.
 *
 * <p>A block never overdraws: a fill asks for no more words than the values still wanted consume at
 * least, so that the engine ends in the state that single draws would leave. If the block is used
 * up within a value, words come from the engine itself (docs/decisions/0006).
 */
public final class WordBlock extends RandomSource implements Scratch.Attachment {

  static final int CAPACITY = 1024;

  /** The fewest values for which a block is profitable. */
  static final int MIN_VALUES = 16;

  /** The words; those from {@link #position} to {@link #end} are still to be used. */
  public long[] words = {};

  /** The doubles of the same words, after {@link #refillWithDoubles}. */
  public double[] doubles = {};

  /** The index of the next word. */
  public int position;

  /** The index after the last word. */
  public int end;

  /** The state of a ziggurat that makes its candidates from this block. */
  final CandidateBatch batch = new CandidateBatch(CAPACITY);

  private final DrawCursor cursor = new DrawCursor();
  private int capacity;

  /** The prefetched words of the next block, if {@code endOfNext > 0}. */
  private long[] next = {};

  private int positionInNext;
  private int endOfNext;
  private boolean hasDoubles;
  private RandomSource bits = DetachedSource.INSTANCE;

  private WordBlock() {}

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
  public static WordBlock of(RandomSource bits, int values) {
    Scratch scratch = bits.scratch();
    WordBlock block = scratch.find(WordBlock.class);
    if (block == null) {
      block = scratch.attach(new WordBlock());
    }
    block.bits = bits;
    int length = Math.min(values, CAPACITY);
    if (block.capacity < length) {
      block.words = new long[length + InterleavedDrawsKernel.PADDING];
      block.capacity = length;
    }
    block.position = 0;
    block.end = 0;
    block.positionInNext = 0;
    block.endOfNext = 0;
    return block;
  }

  /**
   * Returns the block as {@link #of(RandomSource, int)} does, for values of which each consumes at
   * least {@code minWords} words.
   */
  public static WordBlock of(RandomSource bits, int values, int minWords) {
    return of(bits, Math.min(values, CAPACITY) * Math.min(minWords, CAPACITY));
  }

  /**
   * Takes the next words into the block, which must be empty.
   *
   * @param wordsWanted the number of words that the values still wanted consume at least
   */
  public void refill(long wordsWanted) {
    end = (int) Math.min(wordsWanted, capacity);
    position = 0;
    hasDoubles = false;
    bits.fillLongs(words, 0, end);
  }

  /** Does as {@link #refill}, and converts the words to doubles as well. */
  public void refillWithDoubles(long wordsWanted) {
    refill(wordsWanted);
    if (doubles.length < words.length) {
      doubles = new double[words.length];
    }
    bits.wordsToDoubles(words, doubles, 0, end);
    hasDoubles = true;
  }

  /**
   * Refills the block if it is empty.
   *
   * @param valuesWanted the number of values still wanted, each of which consumes a word at least
   */
  public void refillIfEmpty(int valuesWanted) {
    if (position == end) {
      refillWithDoubles(valuesWanted);
    }
  }

  /**
   * Makes the candidates of all words and prefetches as many words of the engine, if it has an
   * {@link InterleavedWordSource} and that cannot overdraw: this block gives at most a value per
   * word, and all other values consume a word at least. The block must be full.
   *
   * @param valuesWanted the number of values still wanted, those of this block included
   * @param out receives the candidates from index {@code at} on
   * @return whether it has been done
   */
  boolean prefetch(ZigguratLayers layers, int valuesWanted, double[] out, int at) {
    if (end < CAPACITY || valuesWanted < 2 * CAPACITY) {
      return false;
    }
    InterleavedWordSource source = bits.interleavedWords();
    PrefetchingZigguratKernel kernel =
        source != null ? Simd.PROVIDER.prefetchingZiggurat(end) : null;
    if (source == null || kernel == null) {
      return false;
    }
    if (next.length == 0) {
      next = new long[CAPACITY + InterleavedDrawsKernel.PADDING];
    }
    batch.words = words;
    batch.count = end;
    kernel.candidates(layers, batch, source, next, out, at);
    endOfNext = end;
    return true;
  }

  /** Continues with the prefetched words that have not been used yet. */
  void continueWithPrefetched() {
    long[] used = words;
    words = next;
    next = used;
    position = positionInNext;
    end = endOfNext;
    hasDoubles = false;
    positionInNext = 0;
    endOfNext = 0;
  }

  /** Returns a cursor at the block's position, which must have doubles. */
  DrawCursor cursor(int draw) {
    cursor.words = words;
    cursor.doubles = doubles;
    cursor.position = position;
    cursor.end = end;
    cursor.draw = draw;
    return cursor;
  }

  @Override
  public long nextLong() {
    return position < end ? words[position++] : nextAfterBlock();
  }

  private long nextAfterBlock() {
    return positionInNext < endOfNext ? next[positionInNext++] : bits.nextLong();
  }

  @Override
  public double nextDouble() {
    if (position < end) {
      return hasDoubles ? doubles[position++] : bits.wordToDouble(words[position++]);
    }
    return positionInNext < endOfNext
        ? bits.wordToDouble(next[positionInNext++])
        : bits.nextDouble();
  }

  @Override
  public double wordToDouble(long word) {
    return bits.wordToDouble(word);
  }

  @Override
  public double logOfComplement(double u) {
    return bits.logOfComplement(u);
  }

  @Override
  public boolean hasUpperBitDoubles() {
    return bits.hasUpperBitDoubles();
  }

  /** Rejects the call: words drawn ahead cannot be split without losing the order of the stream. */
  @Override
  public int nextInt() {
    throw new UnsupportedOperationException("a block of 64-bit words has no 32-bit words");
  }
}

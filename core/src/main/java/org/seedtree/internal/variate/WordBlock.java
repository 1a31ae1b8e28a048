package org.seedtree.internal.variate;

import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.simd.InterleavedWordSource;
import org.seedtree.internal.simd.Lanes;
import org.seedtree.internal.simd.ZigguratLayers;

/**
 * An engine seen through a block of 64-bit words taken ahead: what bulk loops draw from.
 *
 * <p>The block never overdraws. A filler asks for no more words than it has values left to make,
 * and every value consumes at least one word, so at its end the engine stands where single draws
 * would have left it. When the block runs dry within a value, words come from the engine itself.
 */
public final class WordBlock extends RandomSource {

  static final int CAPACITY = 1024;

  /** Below this many values a block costs more than it saves. */
  static final int MIN_VALUES = 16;

  public long[] words = {};

  /** What the words are as doubles, after {@link #refillWithDoubles}. */
  public double[] doubles = {};

  /**
   * Which words are not accepted at once, after {@link Ziggurat#candidates}: bit i % 64 of i / 64.
   */
  final long[] flags = new long[CAPACITY / Long.SIZE];

  /** Which of their values stay, in the same order of bits. */
  final long[] kept = new long[CAPACITY / Long.SIZE];

  /** Which words are flagged, after {@link #listFlagged}. */
  final int[] places = new int[CAPACITY + 2];

  final int[] room = new int[Lanes.ROOM];

  public int position;
  public int end;
  private int capacity;

  /** The block after this one, if that is being made; of it {@code next[usedOfNext..)} is left. */
  private long[] next = {};

  private int usedOfNext;
  private int endOfNext;
  private boolean converted;
  private final RandomSource bits;

  private WordBlock(RandomSource bits) {
    this.bits = bits;
  }

  /**
   * The engine's own block, empty: one fill at a time uses it. Nobody else draws from the engine
   * while there are words in it, so that a fill within a fill finds it empty and leaves it so.
   *
   * @param values how many values will be made in all
   */
  public static WordBlock of(RandomSource bits, int values) {
    Scratch scratch = bits.scratch();
    WordBlock block = scratch.find(WordBlock.class);
    if (block == null) {
      block = scratch.attach(new WordBlock(bits));
    }
    int length = Math.min(values, CAPACITY);
    if (block.capacity < length) {
      block.words = new long[length + Lanes.SLACK];
      block.capacity = length;
    }
    block.position = 0;
    block.end = 0;
    block.usedOfNext = 0;
    block.endOfNext = 0;
    return block;
  }

  /**
   * As {@link #of(RandomSource, int)}, for values of which each takes at least {@code each} words.
   */
  public static WordBlock of(RandomSource bits, int values, int each) {
    return of(bits, Math.min(values, CAPACITY) * Math.min(each, CAPACITY));
  }

  /**
   * Takes the next words. The block must be empty.
   *
   * @param wordsWanted how many words the values still wanted will take at least
   */
  public void refill(long wordsWanted) {
    end = (int) Math.min(wordsWanted, capacity);
    position = 0;
    converted = false;
    bits.fillLongs(words, 0, end);
  }

  /** A {@link #refill} that makes the words' doubles as well. */
  public void refillWithDoubles(long wordsWanted) {
    refill(wordsWanted);
    if (doubles.length < words.length) {
      doubles = new double[words.length];
    }
    bits.wordsToDoubles(words, doubles, 0, end);
    converted = true;
  }

  /** Refills an empty block; before each value, with the number still wanted, this one included. */
  public void refillIfEmpty(int valuesWanted) {
    if (position == end) {
      refillWithDoubles(valuesWanted);
    }
  }

  /**
   * Has the next block made beside the candidates of this one, if that is not to overdraw: this one
   * makes at most a value of each word, and all others take a word at least.
   *
   * @param valuesWanted the values still wanted before any is made of this block
   * @return whether it will be made
   */
  boolean isToBeFollowed(int valuesWanted) {
    return end == CAPACITY
        && valuesWanted >= 2 * CAPACITY
        && bits.scratch().interleavedWords() != null
        && Lanes.FOUND.pays(Lanes.Loop.ZIGGURAT_BESIDE, end);
  }

  /** {@link Lanes#candidatesBeside} for the whole block; then it is followed by another one. */
  void candidatesBeside(ZigguratLayers layers, double[] out, int at) {
    InterleavedWordSource engine = Objects.requireNonNull(bits.scratch().interleavedWords());
    if (next.length == 0) {
      next = new long[CAPACITY + Lanes.SLACK];
    }
    Lanes.FOUND.candidatesBeside(engine, next, layers, words, end, out, at, flags, room);
    endOfNext = end;
  }

  /** Goes on to the block made beside this one, as far as its words are not used. */
  void follow() {
    long[] used = words;
    words = next;
    next = used;
    position = usedOfNext;
    end = endOfNext;
    converted = false;
    usedOfNext = 0;
    endOfNext = 0;
  }

  /** Lists the words whose flags are set; two of a group without a branch, for there are few. */
  int listFlagged() {
    int count = 0;
    for (int group = 0; group * Long.SIZE < end; group++) {
      long left = flags[group];
      int base = group * Long.SIZE;
      places[count] = base + Long.numberOfTrailingZeros(left);
      count += (int) ((left | -left) >>> (Long.SIZE - 1));
      left &= left - 1;
      places[count] = base + Long.numberOfTrailingZeros(left);
      count += (int) ((left | -left) >>> (Long.SIZE - 1));
      for (left &= left - 1; left != 0; left &= left - 1) {
        places[count++] = base + Long.numberOfTrailingZeros(left);
      }
    }
    return count;
  }

  @Override
  public long nextLong() {
    return position < end ? words[position++] : nextAfterBlock();
  }

  private long nextAfterBlock() {
    return usedOfNext < endOfNext ? next[usedOfNext++] : bits.nextLong();
  }

  @Override
  public double nextDouble() {
    if (position < end) {
      return converted ? doubles[position++] : bits.wordToDouble(words[position++]);
    }
    return usedOfNext < endOfNext ? bits.wordToDouble(next[usedOfNext++]) : bits.nextDouble();
  }

  @Override
  public double wordToDouble(long word) {
    return bits.wordToDouble(word);
  }

  @Override
  public boolean hasUpperBitDoubles() {
    return bits.hasUpperBitDoubles();
  }

  /** Rejects the call: words taken ahead cannot be split without losing the order of the stream. */
  @Override
  public int nextInt() {
    throw new UnsupportedOperationException("a block of 64-bit words has no 32-bit words");
  }
}

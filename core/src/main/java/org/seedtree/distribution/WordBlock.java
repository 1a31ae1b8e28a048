package org.seedtree.distribution;

import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.internal.lanes.Lanes;
import org.seedtree.internal.scratch.Scratch;
import org.seedtree.seed.ISeedSequence;

/**
 * An engine seen through a block of 64-bit words taken ahead: what bulk loops draw from.
 *
 * <p>The block never overdraws. A filler asks for no more words than it has values left to make,
 * and every value consumes at least one word, so at its end the engine stands where single draws
 * would have left it. When the block runs dry within a value, words come from the engine itself.
 */
final class WordBlock extends BitGenerator {

  static final int CAPACITY = 1024;

  /** Below this many values a block costs more than it saves. */
  static final int WORTHWHILE = 16;

  long[] words = {};

  /** What the words are as doubles, after {@link #refillBoth}. */
  double[] doubles = {};

  /**
   * Which words are not accepted at once, after {@link Ziggurat#candidates}: bit i % 64 of i / 64.
   */
  final long[] flags = new long[CAPACITY / Long.SIZE];

  /** Which of their values stay, in the same order of bits. */
  final long[] kept = new long[CAPACITY / Long.SIZE];

  final int[] room = new int[Lanes.ROOM];

  int position;
  int end;
  private int capacity;
  private boolean converted;
  private final BitGenerator bits;

  private WordBlock(BitGenerator bits) {
    super(null);
    this.bits = bits;
  }

  /**
   * The engine's own block, empty: one fill at a time uses it. Nobody else draws from the engine
   * while there are words in it, so that a fill within a fill finds it empty and leaves it so.
   *
   * @param values how many values will be made in all
   */
  static WordBlock of(BitGenerator bits, int values) {
    Scratch scratch = Scratch.of(bits);
    WordBlock block = scratch.find(WordBlock.class);
    if (block == null) {
      block = scratch.keep(new WordBlock(bits));
    }
    int length = Math.min(values, CAPACITY);
    if (block.capacity < length) {
      block.words = new long[length + Lanes.SLACK];
      block.capacity = length;
    }
    block.position = 0;
    block.end = 0;
    return block;
  }

  /**
   * As {@link #of(BitGenerator, int)}, for values of which each takes at least {@code each} words.
   */
  static WordBlock of(BitGenerator bits, int values, int each) {
    return of(bits, Math.min(values, CAPACITY) * Math.min(each, CAPACITY));
  }

  /**
   * Takes the next words. The block must be empty.
   *
   * @param wordsWanted how many words the values still wanted will take at least
   */
  void refill(long wordsWanted) {
    end = (int) Math.min(wordsWanted, capacity);
    position = 0;
    converted = false;
    bits.fillLongs(words, 0, end);
  }

  /** A {@link #refill} that makes the words' doubles as well. */
  void refillBoth(long wordsWanted) {
    refill(wordsWanted);
    if (doubles.length < words.length) {
      doubles = new double[words.length];
    }
    bits.wordsToDoubles(words, doubles, 0, end);
    converted = true;
  }

  /** Refills an empty block; before each value, with the number still wanted, this one included. */
  void ensure(int valuesWanted) {
    if (position == end) {
      refillBoth(valuesWanted);
    }
  }

  @Override
  public long nextLong() {
    return position < end ? words[position++] : bits.nextLong();
  }

  @Override
  public double nextDouble() {
    if (position < end) {
      return converted ? doubles[position++] : bits.wordToDouble(words[position++]);
    }
    return bits.nextDouble();
  }

  @Override
  public double wordToDouble(long word) {
    return bits.wordToDouble(word);
  }

  @Override
  public String name() {
    return bits.name();
  }

  @Override
  public int nextInt() {
    throw onlyWords();
  }

  @Override
  public long nextRaw() {
    throw onlyWords();
  }

  @Override
  public BitGenerator copy() {
    throw onlyWords();
  }

  @Override
  public BitGeneratorState state() {
    throw onlyWords();
  }

  @Override
  public void setState(BitGeneratorState state) {
    throw onlyWords();
  }

  @Override
  protected BitGenerator reseeded(ISeedSequence seed) {
    throw onlyWords();
  }

  private static UnsupportedOperationException onlyWords() {
    return new UnsupportedOperationException("a block gives 64-bit words and doubles only");
  }
}

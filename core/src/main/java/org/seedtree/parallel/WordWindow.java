package org.seedtree.parallel;

import java.util.Arrays;
import java.util.Objects;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.engine.MT19937;
import org.seedtree.seed.ISeedSequence;

/**
 * A block of an engine's words that can be read from any place, any number of times, and beyond its
 * end. Places are counted in halves of words from the block's start.
 *
 * <p>A law may take whole words or halves, not both: how a kept half and whole words interleave
 * depends on all that was drawn before.
 */
final class WordWindow extends BitGenerator {

  /** How a law takes its words. */
  enum Kind {
    NOTHING,
    WORDS,
    HALVES
  }

  private static final int EXTENSION = 64;

  private final int block;
  private final boolean highHalfFirst;

  /** The half word that was kept where the stream starts, handed out at place -1. */
  private final int carried;

  private final BitGenerator converter;
  private BitGenerator beginning;
  private BitGenerator beyond;
  private long[] words;
  private int size;
  private int at;
  private Kind kind = Kind.NOTHING;

  /**
   * @param start the engine where the stream starts
   * @param block words of a block
   */
  WordWindow(BitGenerator start, int block) {
    super(null);
    this.block = block;
    this.highHalfFirst = start instanceof MT19937;
    this.carried = HalfWord.of(start).value();
    this.converter = start;
    this.beginning = start;
    this.beyond = start;
    this.words = new long[room()];
  }

  private int room() {
    return block + (block >> 2) + 2 * EXTENSION;
  }

  /** Takes the next {@code count} words from {@code source}. */
  void load(BitGenerator source, int count) {
    if (words.length > 2 * room()) {
      words = new long[room()];
    }
    beginning = source.copy();
    source.fillLongs(words, 0, count);
    beyond = source.copy();
    size = count;
    at = 0;
  }

  /** The engine that {@link #load} was given, where it stood then. */
  BitGenerator beginning() {
    return beginning;
  }

  int at() {
    return at;
  }

  void seek(int place) {
    at = place;
  }

  /** How words were taken so far, over all blocks. */
  Kind kind() {
    return kind;
  }

  @Override
  public long nextLong() {
    reserve(1);
    long word = words[at >> 1];
    at += 2;
    return word;
  }

  @Override
  public double nextDouble() {
    return converter.wordToDouble(nextLong());
  }

  @Override
  public double wordToDouble(long word) {
    return converter.wordToDouble(word);
  }

  @Override
  public void fillLongs(long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    reserve(to - from);
    System.arraycopy(words, at >> 1, out, from, to - from);
    at += 2 * (to - from);
  }

  @Override
  public void fillDoubles(double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    reserve(to - from);
    int first = at >> 1;
    for (int i = from; i < to; i++) {
      out[i] = converter.wordToDouble(words[first + i - from]);
    }
    at += 2 * (to - from);
  }

  @Override
  public int nextInt() {
    if (kind != Kind.HALVES) {
      begin(Kind.HALVES);
    }
    int place = at++;
    if (place < 0) {
      return carried;
    }
    int index = place >> 1;
    if (index >= size) {
      extend(index + 1);
    }
    long word = words[index];
    boolean low = (place & 1) == 0 ^ highHalfFirst;
    return (int) (low ? word : word >>> 32);
  }

  /** Sees to it that the next {@code count} words are there. */
  private void reserve(int count) {
    if (kind != Kind.WORDS) {
      begin(Kind.WORDS);
    }
    int end = (at >> 1) + count;
    if (end > size) {
      extend(end);
    }
  }

  private void begin(Kind now) {
    if (kind != Kind.NOTHING) {
      throw new UnsplittableException("a law that takes words and halves of words");
    }
    kind = now;
  }

  private void extend(int end) {
    int newSize = end + EXTENSION;
    if (newSize > words.length) {
      words = Arrays.copyOf(words, newSize + (newSize >> 1));
    }
    beyond.fillLongs(words, size, newSize);
    size = newSize;
  }

  @Override
  public String name() {
    return converter.name();
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

  private static UnsplittableException onlyWords() {
    return new UnsplittableException("a law that asks its engine for more than words");
  }
}

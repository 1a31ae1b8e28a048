package org.seedtree;

import java.util.stream.LongStream;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.seed.ISeedSequence;

/**
 * An engine that gives listed 64-bit words, again from the first when they are used up. A 32-bit
 * word is a half of one, the low one first; the other is kept, as engines of 64-bit words do.
 */
public class ListedWords extends BitGenerator {

  private final long[] words;
  private long taken;
  private boolean kept;
  private int half;

  public ListedWords(long... words) {
    super(null);
    this.words = words.clone();
  }

  /** Of pairs of 32-bit words. */
  public static ListedWords ofInts(int... ints) {
    return new ListedWords(
        LongStream.range(0, ints.length / 2)
            .map(i -> ((long) ints[(int) (2 * i + 1)] << 32) | (ints[(int) (2 * i)] & 0xffffffffL))
            .toArray());
  }

  /** How many words have been taken. */
  public final long taken() {
    return taken;
  }

  /** Where it stands: the words taken, and whether half of the last one is kept. */
  public final String place() {
    return taken + (kept ? " and a half " + half : "");
  }

  @Override
  public int wordBits() {
    return 64;
  }

  @Override
  public java.util.OptionalInt bufferedUint32() {
    return kept ? java.util.OptionalInt.of(half) : java.util.OptionalInt.empty();
  }

  @Override
  public boolean canAdvance() {
    return false;
  }

  @Override
  public boolean canDiscardInConstantTime() {
    return false;
  }

  @Override
  public String name() {
    return "ListedWords";
  }

  @Override
  public long nextLong() {
    return words[(int) (taken++ % words.length)];
  }

  @Override
  public int nextInt() {
    if (kept) {
      kept = false;
      return half;
    }
    long word = nextLong();
    kept = true;
    half = (int) (word >>> 32);
    return (int) word;
  }

  @Override
  public double nextDouble() {
    return wordToDouble(nextLong());
  }

  @Override
  public double wordToDouble(long word) {
    return (word >>> 11) * 0x1.0p-53;
  }

  @Override
  public long nextRaw() {
    return nextLong();
  }

  @Override
  public BitGenerator copy() {
    ListedWords copy = new ListedWords(words);
    copy.taken = taken;
    copy.kept = kept;
    copy.half = half;
    return copy;
  }

  @Override
  public BitGeneratorState state() {
    throw new UnsupportedOperationException("see place()");
  }

  @Override
  public void setState(BitGeneratorState state) {
    throw new UnsupportedOperationException("make a new one");
  }

  @Override
  protected BitGenerator reseeded(ISeedSequence seed) {
    throw new UnsupportedOperationException("not seeded");
  }
}

package org.seedtree;

import java.util.stream.LongStream;
import org.seedtree.engine.RandomSource;

/**
 * A source of listed 64-bit words, which starts again from the first when they are used up. As an
 * engine of 64-bit words does, it splits a word into its low half and a buffered high half.
 */
public class ListedWords extends RandomSource {

  private final long[] words;
  private long taken;
  private boolean hasUint32;
  private int uinteger;

  public ListedWords(long... words) {
    this.words = words.clone();
  }

  /** Lists pairs of 32-bit words. */
  public static ListedWords ofInts(int... ints) {
    return new ListedWords(
        LongStream.range(0, ints.length / 2)
            .map(i -> ((long) ints[(int) (2 * i + 1)] << 32) | (ints[(int) (2 * i)] & 0xffffffffL))
            .toArray());
  }

  /** Returns the number of words taken. */
  public final long taken() {
    return taken;
  }

  /** Returns the number of words taken and the buffered uint32. */
  public final String position() {
    return taken + (hasUint32 ? " and buffered " + uinteger : "");
  }

  @Override
  public long nextLong() {
    return words[(int) (taken++ % words.length)];
  }

  @Override
  public int nextInt() {
    if (hasUint32) {
      hasUint32 = false;
      return uinteger;
    }
    long word = nextLong();
    hasUint32 = true;
    uinteger = (int) (word >>> 32);
    return (int) word;
  }
}

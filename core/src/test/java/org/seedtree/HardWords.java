package org.seedtree;

import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/** Words that force the rare branches of the ziggurats. */
public final class HardWords {

  private HardWords() {}

  /**
   * Returns words of which a proportion is replaced.
   *
   * @param unchanged the proportion of words that are not replaced
   * @param hard replaces a word by one that forces a rare branch
   */
  public static long[] of(Random random, double unchanged, LongUnaryOperator hard) {
    return LongStream.generate(random::nextLong)
        .map(word -> random.nextDouble() < unchanged ? word : hard.applyAsLong(word))
        .limit(1500)
        .toArray();
  }

  /** Returns a word of the tail of both distributions: the largest magnitudes of layer 0. */
  public static long inTail(long word) {
    return (word & ~0x7ffL) | ~(-1L >>> 8);
  }

  /** Returns a word of layer 1 of the normal, which accepts nothing on the first word. */
  public static long inWedge(long word) {
    return (word & ~0xffL) | 1;
  }

  /** Returns a word of layer 1 of the exponential. */
  public static long inExponentialWedge(long word) {
    return (word & ~0x7f8L) | 1 << 3;
  }
}

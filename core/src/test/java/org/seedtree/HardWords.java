package org.seedtree;

import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/** Words that lead ziggurats off their usual way. */
public final class HardWords {

  private HardWords() {}

  /**
   * Words of which most of the others are made hard.
   *
   * @param granted the share of words that are left as they come
   */
  public static long[] of(Random random, double granted, LongUnaryOperator hard) {
    return LongStream.generate(random::nextLong)
        .map(word -> random.nextDouble() < granted ? word : hard.applyAsLong(word))
        .limit(1500)
        .toArray();
  }

  /** Beyond layer 0 of both distributions: its largest magnitudes. */
  public static long inTail(long word) {
    return (word & ~0x7ffL) | ~(-1L >>> 8);
  }

  /** In layer 1 of the normal, where nothing is accepted at once. */
  public static long inWedge(long word) {
    return (word & ~0xffL) | 1;
  }

  /** In layer 1 of the exponential. */
  public static long inExponentialWedge(long word) {
    return (word & ~0x7f8L) | 1 << 3;
  }
}

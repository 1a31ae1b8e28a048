package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Words;

/**
 * Unbiased integers in [0, range] by multiplication: D. Lemire, "Fast random integer generation in
 * an interval", ACM TOMACS 29 (2019). One draw, and with a chance below {@code range / 2^width}
 * more.
 */
public final class Lemire {

  /**
   * At the width of the pieces.
   *
   * @param range greatest value, in [1, 2<sup>width</sup> - 2]
   */
  public static long bounded(SubWords pieces, long range) {
    long mask = pieces.mask();
    long values = range + 1;
    long product = pieces.next() * values;
    if ((product & mask) < values) {
      long threshold = (mask - range) % values;
      while ((product & mask) < threshold) {
        product = pieces.next() * values;
      }
    }
    return product >>> pieces.width();
  }

  /**
   * At 64 bits.
   *
   * @param range greatest value, unsigned, in [1, 2<sup>64</sup> - 2]
   */
  public static long bounded64(RandomSource bits, long range) {
    long values = range + 1;
    long word = bits.nextLong();
    long low = word * values;
    if (Long.compareUnsigned(low, values) < 0) {
      long threshold = Long.remainderUnsigned(~range, values);
      while (Long.compareUnsigned(low, threshold) < 0) {
        word = bits.nextLong();
        low = word * values;
      }
    }
    return Words.unsignedMultiplyHigh(word, values);
  }

  private Lemire() {}
}

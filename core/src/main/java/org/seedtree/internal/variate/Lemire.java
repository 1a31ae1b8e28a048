package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Words;

/**
 * Unbiased integers in [0, range] by multiplication. Source: D. Lemire, "Fast random integer
 * generation in an interval", ACM TOMACS 29 (2019), <a
 * href="https://doi.org/10.1145/3230636">doi:10.1145/3230636</a>. Consumes one draw, and further
 * ones with a probability below {@code range / 2^width}.
 */
public final class Lemire {

  private static final long MASK_32 = 0xffffffffL;

  /**
   * Returns one value, from sub-words.
   *
   * @param range the greatest value, in [1, 2<sup>width</sup> - 2]
   */
  public static long bounded(SubWords subWords, long range) {
    long mask = subWords.mask();
    long values = range + 1;
    long product = subWords.next() * values;
    if ((product & mask) < values) {
      long threshold = (mask - range) % values;
      while ((product & mask) < threshold) {
        product = subWords.next() * values;
      }
    }
    return product >>> subWords.width();
  }

  /**
   * Returns one value, from 32-bit words.
   *
   * @param range the greatest value, in [1, 2<sup>32</sup> - 2]
   */
  public static long bounded32(RandomSource bits, long range) {
    long values = range + 1;
    long product = (bits.nextInt() & MASK_32) * values;
    if ((product & MASK_32) < values) {
      product = accepted32(bits, product, values);
    }
    return product >>> Integer.SIZE;
  }

  private static long accepted32(RandomSource bits, long first, long values) {
    long product = first;
    while (isRejected32(product, values)) {
      product = (bits.nextInt() & MASK_32) * values;
    }
    return product;
  }

  private static boolean isRejected32(long product, long values) {
    return (product & MASK_32) < (MASK_32 + 1 - values) % values;
  }

  /**
   * Returns one value, from 64-bit words.
   *
   * @param range the greatest value, unsigned, in [1, 2<sup>64</sup> - 2]
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

  /**
   * Fills {@code out[0..count)} with values in [0, range], [0, range + step], [0, range + 2 step],
   * ..., from 32-bit words; all of these intervals have more than one value.
   */
  public static void fillChanging(RandomSource bits, int range, int step, int[] out, int count) {
    for (int made = 0; made < count; ) {
      bits.fillInts(out, made, count);
      made = accept(range, step, out, made, count);
    }
  }

  /** Replaces words by the values of those that are accepted; returns the index after the last. */
  private static int accept(int range, int step, int[] out, int from, int to) {
    long values = range + 1L + (long) step * from;
    int made = from;
    for (int i = from; i < to; i++) {
      long product = (out[i] & MASK_32) * values;
      if ((product & MASK_32) < values && isRejected32(product, values)) {
        continue;
      }
      out[made++] = (int) (product >>> Integer.SIZE);
      values += step;
    }
    return made;
  }

  private Lemire() {}
}

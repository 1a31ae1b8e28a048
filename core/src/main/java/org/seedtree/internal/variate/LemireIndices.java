package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;

/**
 * Unbiased integers in [0, last] from 32-bit words by multiplication: D. Lemire, "Fast random
 * integer generation in an interval", ACM TOMACS 29 (2019); for bounds that change from value to
 * value. Draws: one word, and with a chance below {@code last / 2^32} more.
 */
public final class LemireIndices {

  private static final long MASK = 0xffffffffL;

  /**
   * One value.
   *
   * @param last greatest value, in [1, 2<sup>32</sup> - 2]
   */
  public static long upTo(RandomSource bits, long last) {
    long values = last + 1;
    long product = (bits.nextInt() & MASK) * values;
    if ((product & MASK) < values) {
      product = accepted(bits, product, values);
    }
    return product >>> Integer.SIZE;
  }

  private static long accepted(RandomSource bits, long first, long values) {
    long product = first;
    while (isRejected(product, values)) {
      product = (bits.nextInt() & MASK) * values;
    }
    return product;
  }

  private static boolean isRejected(long product, long values) {
    return (product & MASK) < (MASK + 1 - values) % values;
  }

  /**
   * Values in [0, last], [0, last + step], [0, last + 2 step], ..., all of which have more than one
   * value.
   *
   * @param out takes them from its beginning
   */
  public static void fill(RandomSource bits, int last, int step, int[] out, int count) {
    for (int made = 0; made < count; ) {
      bits.fillInts(out, made, count);
      made = accept(last, step, out, made, count);
    }
  }

  /** Turns words into values; returns the index after the last one. */
  private static int accept(int last, int step, int[] out, int from, int to) {
    long values = last + 1L + (long) step * from;
    int made = from;
    for (int i = from; i < to; i++) {
      long product = (out[i] & MASK) * values;
      if ((product & MASK) < values && isRejected(product, values)) {
        continue;
      }
      out[made++] = (int) (product >>> Integer.SIZE);
      values += step;
    }
    return made;
  }

  private LemireIndices() {}
}

package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;

/**
 * The binomial distribution of the rarer outcome in {@code n} trials, as NumPy draws it: by
 * {@linkplain BinomialInversion inversion} up to an expected count of 30, by {@link Btpe} above.
 */
public abstract sealed class BinomialKernel permits BinomialInversion, Btpe {

  /** The greatest expected count for which inversion is used. */
  private static final double MAX_INVERSION_MEAN = 30;

  /** Returns one count. */
  public abstract long sample(RandomSource bits);

  /** Returns one count of many, by a table if the method has one. */
  public long sampleByTable(RandomSource bits) {
    return sample(bits);
  }

  /** Fills {@code out[from..to)} with what as many calls of {@link #sample} would give. */
  public void fill(RandomSource bits, long[] out, int from, int to) {
    for (int i = from; i < to; i++) {
      out[i] = sample(bits);
    }
  }

  /**
   * Returns the distribution of a fixed {@code n} and {@code p}.
   *
   * @param p at most 0.5
   * @param correctedStirling whether the last test of BTPE has Stirling's series as published,
   *     which NumPy has from 2.5 on
   */
  public static BinomialKernel of(long n, double p, boolean correctedStirling) {
    return usesInversion(n, p) ? new BinomialInversion(n, p) : new Btpe(n, p, correctedStirling);
  }

  static boolean usesInversion(long n, double p) {
    return p * n <= MAX_INVERSION_MEAN;
  }
}

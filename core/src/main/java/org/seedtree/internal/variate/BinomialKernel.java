package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;

/**
 * Successes in {@code n} trials, as NumPy draws them: of the rarer outcome, by {@linkplain
 * BinomialInversion inversion} up to an expected count of 30, by {@link Btpe} above.
 */
public abstract sealed class BinomialKernel permits BinomialInversion, Btpe {

  private static final double INVERTED_UP_TO = 30;

  /** One count. */
  public abstract long sample(RandomSource bits);

  /** As {@link #sample}, for one of many values; with a table where there is one to make. */
  public long sampleByTable(RandomSource bits) {
    return sample(bits);
  }

  /** As many calls of {@link #sample}. */
  public void fill(RandomSource bits, long[] out, int from, int to) {
    for (int i = from; i < to; i++) {
      out[i] = sample(bits);
    }
  }

  /**
   * For a fixed {@code n} and {@code p}.
   *
   * @param p at most 0.5
   * @param correctedStirling whether the last test of BTPE has Stirling's series as published, as
   *     from NumPy 2.5 on
   */
  public static BinomialKernel of(long n, double p, boolean correctedStirling) {
    return p * n <= INVERTED_UP_TO
        ? new BinomialInversion(n, p)
        : new Btpe(n, p, correctedStirling);
  }

  /**
   * One count for an {@code n} and {@code p} that are used once.
   *
   * @param p rounding may have put it outside [0, 1]: above 1 it gives {@code n}, below 0 nothing
   */
  public static long sample(RandomSource bits, long n, double p, boolean correctedStirling) {
    if (n == 0 || p == 0) {
      return 0;
    }
    return p <= 0.5
        ? of(n, p, correctedStirling).sample(bits)
        : n - of(n, 1 - p, correctedStirling).sample(bits);
  }
}

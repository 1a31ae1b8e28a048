package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

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
   * @param release whose counts are drawn
   */
  public static BinomialKernel of(long n, double p, NumpyRelease release) {
    return usesInversion(n, p)
        ? new BinomialInversion(n, p, release.has(NumpyChange.BINOMIAL_LOG1P))
        : new Btpe(n, p, BtpeForm.of(release));
  }

  /** Returns whether a release draws the same counts as the reference. */
  public static boolean drawsAsReference(NumpyRelease release) {
    return release.hasAsDefault(NumpyChange.BINOMIAL_LOG1P)
        && release.hasAsDefault(NumpyChange.BINOMIAL_COUNTS_AS_DOUBLES)
        && release.hasAsDefault(NumpyChange.BINOMIAL_CORRECTED_STIRLING);
  }

  static boolean usesInversion(long n, double p) {
    return p * n <= MAX_INVERSION_MEAN;
  }
}

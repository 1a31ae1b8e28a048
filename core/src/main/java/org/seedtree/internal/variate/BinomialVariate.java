package org.seedtree.internal.variate;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;

/**
 * Binomial counts of an {@code n} and {@code p} that change from count to count, as {@link
 * BinomialKernel} draws them. Allocates nothing after the first count. For one thread at a time.
 */
public final class BinomialVariate {

  private final boolean correctedStirling;
  private @Nullable Btpe btpe;

  /**
   * Creates the variate.
   *
   * @param correctedStirling whether the last test of BTPE has Stirling's series as published
   */
  public BinomialVariate(boolean correctedStirling) {
    this.correctedStirling = correctedStirling;
  }

  /**
   * Returns one count.
   *
   * @param p a probability, except for rounding: above 1 it gives {@code n}, below 0 it gives 0
   */
  public long sample(RandomSource bits, long n, double p) {
    if (n == 0 || p == 0) {
      return 0;
    }
    return p <= 0.5 ? rarer(bits, n, p) : n - rarer(bits, n, 1 - p);
  }

  private long rarer(RandomSource bits, long n, double p) {
    if (BinomialKernel.usesInversion(n, p)) {
      return BinomialInversion.sample(bits, n, p);
    }
    Btpe method = btpe;
    if (method == null) {
      method = new Btpe(correctedStirling);
      btpe = method;
    }
    method.set(n, p);
    return method.sample(bits);
  }
}

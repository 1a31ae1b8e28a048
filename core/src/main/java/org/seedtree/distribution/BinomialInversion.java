package org.seedtree.distribution;

import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;

/**
 * Binomial counts by sequential search from 0; V. Kachitvichyanukul and B. W. Schmeiser, "Binomial
 * random variate generation", CACM 31 (1988), algorithm BINV. Draws: one double, rarely more.
 */
final class BinomialInversion extends BinomialKernel {

  private final long n;
  private final double p;
  private final double q;

  /** The chance of none. */
  private final double none;

  /** Ten deviations above the mean; a search that comes here starts again. */
  private final long bound;

  BinomialInversion(long n, double p) {
    this.n = n;
    this.p = p;
    q = 1 - p;
    none = Libm.exp(n * Libm.log1p(-p));
    double mean = n * p;
    bound = Casts.toInt64(Math.min((double) n, mean + 10 * Math.sqrt(mean * q + 1)));
  }

  @Override
  long sample(BitGenerator bits) {
    long k = 0;
    double chance = none;
    double u = bits.nextDouble();
    while (u > chance) {
      k++;
      if (k > bound) {
        k = 0;
        chance = none;
        u = bits.nextDouble();
      } else {
        u -= chance;
        chance = (n - k + 1) * p * chance / (k * q); // order fixes the last bit
      }
    }
    return k;
  }
}

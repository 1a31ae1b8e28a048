package org.seedtree.legacy;

import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.NumpyRelease;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;

/**
 * What a RandomState remembers of its last binomial: the constants for one {@code n} and {@code p}.
 *
 * <p>{@code binomial} and the binomials within {@code multinomial} share it, although they would
 * compute the chance of no success differently; whichever comes first decides for the other one,
 * too. Neither a seed nor a state resets it. That is NumPy's.
 *
 * <p>Draws: one double, rarely more, with at most 30 successes expected; above, as {@link
 * Binomial}.
 */
final class BinomialCache {

  private static final double INVERTED_UP_TO = 30;

  private long n;
  private double p = Double.NaN; // equal to none
  private double none;
  private long bound;
  private @Nullable Binomial rejection;

  /** As {@code binomial} counts: none of the parameters is a case of its own. */
  long binomial(BitGenerator bits, long trials, double chance) {
    return count(bits, trials, chance, false);
  }

  /** As {@code multinomial} counts: without trials or chance it draws nothing. */
  long ofMultinomial(BitGenerator bits, long trials, double chance) {
    return trials == 0 || chance == 0 ? 0 : count(bits, trials, chance, true);
  }

  /** Counts the rarer outcome; {@code exact} says how the chance of none is computed. */
  private long count(BitGenerator bits, long trials, double chance, boolean exact) {
    return chance <= 0.5
        ? rarer(bits, trials, chance, exact)
        : trials - rarer(bits, trials, 1 - chance, exact);
  }

  private long rarer(BitGenerator bits, long trials, double chance, boolean exact) {
    if (trials != n || chance != p) {
      n = trials;
      p = chance;
      if (chance * trials <= INVERTED_UP_TO) {
        rejection = null;
        double mean = trials * chance;
        double q = 1 - chance;
        none = Libm.exp(trials * (exact ? Libm.log1p(-chance) : Libm.log(q)));
        bound = Casts.toInt64(Math.min(trials, mean + 10 * Math.sqrt(mean * q + 1)));
      } else {
        rejection = new Binomial(trials, chance, NumpyRelease.NUMPY_2_4);
      }
    }
    return rejection == null ? inversion(bits) : rejection.sample(bits);
  }

  private long inversion(BitGenerator bits) {
    double q = 1 - p;
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

package org.seedtree.legacy;

import org.seedtree.distribution.Binomial;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.variate.BinomialVariate;
import org.seedtree.internal.variate.BtpeForm;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The binomials of a RandomState, with the cached constants of the last {@code n} and {@code p}.
 *
 * <p>{@code binomial} and the binomials of {@code multinomial} share the cache, as in NumPy,
 * although they compute the probability of no success by different expressions: the call that comes
 * first decides for the other one. Neither a seed nor a state clears it.
 *
 * <p>Words consumed: one double, rarely more, if at most 30 successes are expected; otherwise those
 * of {@link Binomial}.
 */
final class BinomialCache {

  /** The greatest mean that is drawn by inversion; above it, BTPE. */
  private static final double INVERSION_MAX_MEAN = 30;

  private long n;
  private double p = Double.NaN; // NaN equals no parameter
  private double probabilityOfZero;
  private long bound;

  /** Draws what inversion does not. */
  private final BinomialVariate btpe;

  private final boolean alwaysDraws;
  private final boolean multinomialAlwaysDraws;
  private final boolean multinomialLog1p;

  BinomialCache(NumpyRelease release) {
    btpe = new BinomialVariate(BtpeForm.ofRandomState(release));
    alwaysDraws = release.has(NumpyChange.RANDOM_STATE_BINOMIAL_ALWAYS_DRAWS);
    multinomialAlwaysDraws = release.has(NumpyChange.RANDOM_STATE_MULTINOMIAL_OWN_BINOMIAL);
    multinomialLog1p = release.has(NumpyChange.RANDOM_STATE_MULTINOMIAL_LOG1P);
  }

  /** Draws for {@code binomial}, which from 1.17.3 on has no special case for any parameters. */
  long binomial(RandomSource bits, long trials, double probability) {
    return !alwaysDraws && (trials == 0 || probability == 0)
        ? 0
        : sample(bits, trials, probability, false);
  }

  /**
   * Draws for {@code multinomial}, which up to 2.4 consumes nothing if trials or probability are 0.
   */
  long ofMultinomial(RandomSource bits, long trials, double probability) {
    return !multinomialAlwaysDraws && (trials == 0 || probability == 0)
        ? 0
        : sample(bits, trials, probability, multinomialLog1p);
  }

  /** Draws the rarer outcome; {@code log1p} selects the expression of the constant. */
  private long sample(RandomSource bits, long trials, double probability, boolean log1p) {
    return probability <= 0.5
        ? rarer(bits, trials, probability, log1p)
        : trials - rarer(bits, trials, 1 - probability, log1p);
  }

  private long rarer(RandomSource bits, long trials, double probability, boolean log1p) {
    boolean inverts = probability * trials <= INVERSION_MAX_MEAN;
    if (trials != n || probability != p) {
      n = trials;
      p = probability;
      if (inverts) {
        double mean = trials * probability;
        double q = 1 - probability;
        probabilityOfZero = Libm.exp(trials * (log1p ? Libm.log1p(-probability) : Libm.log(q)));
        bound = Casts.toInt64(Math.min(trials, mean + 10 * Math.sqrt(mean * q + 1)));
      }
    }
    return inverts ? inversion(bits) : btpe.sample(bits, trials, probability);
  }

  private long inversion(RandomSource bits) {
    double q = 1 - p;
    long k = 0;
    double probability = probabilityOfZero; // of k
    double u = bits.nextDouble();
    while (u > probability) {
      k++;
      if (k > bound) {
        k = 0;
        probability = probabilityOfZero;
        u = bits.nextDouble();
      } else {
        u -= probability;
        probability = (n - k + 1) * p * probability / (k * q); // order fixes the last bit
      }
    }
    return k;
  }
}

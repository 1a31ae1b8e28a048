package org.seedtree.legacy;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.EarlierLogGamma;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.math.LogGamma;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The hypergeometric distribution of RandomState. Samples of up to 10 are drawn one by one, each
 * element with a double; larger samples by the ratio of uniforms, HRUA* of E. Stadlober (1989), two
 * doubles per proposal. As in NumPy, the width of the latter depends on the sample size, whereas
 * Generator's depends on the smaller of the sample and the remainder.
 */
final class LegacyHypergeometric {

  private static final long ONE_BY_ONE_MAX_SAMPLE = 10;

  /** 2 sqrt(2 / e) and 3 - 2 sqrt(3 / e). */
  private static final double D1 = 1.7155277699214135;

  private static final double D2 = 0.8989161620588988;

  // assigned together
  private long good;
  private long bad;
  private long sample;
  private long smaller;
  private long larger;

  // constants of the ratio of uniforms
  private long m;
  private double center;
  private double width;
  private double modeLogFactorials;
  private double bound;

  private final boolean earlierLogGamma;

  /** Creates the method of a release without parameters, for {@link #set}. */
  LegacyHypergeometric(NumpyRelease release) {
    earlierLogGamma = !release.has(NumpyChange.LOGGAM_ROUNDING);
  }

  LegacyHypergeometric(long good, long bad, long sample) {
    this(NumpyRelease.DEFAULT);
    set(good, bad, sample);
  }

  /** Computes the constants of parameters unless it has them; allocates nothing. */
  void set(long good, long bad, long sample) {
    if (good == this.good && bad == this.bad && sample == this.sample) {
      return;
    }
    this.good = good;
    this.bad = bad;
    this.sample = sample;
    smaller = Math.min(good, bad);
    larger = Math.max(good, bad);
    if (sample > ONE_BY_ONE_MAX_SAMPLE) {
      prepare();
    }
  }

  // order fixes the last bit
  private void prepare() {
    long all = good + bad;
    m = Math.min(sample, all - sample);
    double proportion = (double) smaller / all;
    double other = 1 - proportion;
    center = m * proportion + 0.5;
    double standardDeviation =
        Math.sqrt((double) (all - m) * sample * proportion * other / (all - 1) + 0.5);
    width = D1 * standardDeviation + D2;
    long mode = Casts.toInt64(Math.floor((double) (m + 1) * (smaller + 1) / (all + 2)));
    modeLogFactorials = logFactorials(mode);
    bound = Math.min(Math.min(m, smaller) + 1.0, Math.floor(center + 16 * standardDeviation));
  }

  /** Returns the logarithm of the factorials in the denominator of the probability of {@code k}. */
  private double logFactorials(long k) {
    return logGamma(k + 1)
        + logGamma(smaller - k + 1)
        + logGamma(m - k + 1)
        + logGamma(larger - m + k + 1);
  }

  private double logGamma(long x) {
    return earlierLogGamma ? EarlierLogGamma.of(x) : LogGamma.logGamma(x);
  }

  long sample(RandomSource bits) {
    return sample > ONE_BY_ONE_MAX_SAMPLE ? ratioOfUniforms(bits) : oneByOne(bits);
  }

  private long oneByOne(RandomSource bits) {
    long notSampled = bad + good - sample;
    double remaining = smaller;
    for (long k = sample; remaining > 0 && k > 0; k--) {
      double u = bits.nextDouble();
      remaining -= Casts.toInt64(Math.floor(u + remaining / (notSampled + k)));
    }
    long drawn = Casts.toInt64(smaller - remaining);
    return good > bad ? sample - drawn : drawn;
  }

  private long ratioOfUniforms(RandomSource bits) {
    long k = accepted(bits);
    if (good > bad) {
      k = m - k;
    }
    return m < sample ? good - k : k;
  }

  private long accepted(RandomSource bits) {
    while (true) {
      double x = bits.nextDouble();
      double y = bits.nextDouble();
      double w = center + width * (y - 0.5) / x; // order fixes the last bit
      if (!(w >= 0 && w < bound)) { // or NaN, for which NumPy's call would not return
        continue;
      }
      long k = Casts.toInt64(Math.floor(w));
      double t = modeLogFactorials - logFactorials(k);
      if (x * (4 - x) - 3 <= t) {
        return k;
      }
      if (!(x * (x - t) >= 1) && 2 * Libm.log(x) <= t) {
        return k;
      }
    }
  }
}

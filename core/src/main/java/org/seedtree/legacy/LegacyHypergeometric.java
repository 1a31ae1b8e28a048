package org.seedtree.legacy;

import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.math.LogGamma;

/**
 * Good ones in a sample without replacement, as RandomState counts them: up to 10 taken, one by one
 * with a double each; above, by ratio of uniforms, HRUA* of E. Stadlober (1989), two doubles per
 * attempt. The scale of the latter comes from the sample itself where the modern one takes the
 * smaller of sample and rest; that is NumPy's.
 */
final class LegacyHypergeometric {

  private static final long ONE_BY_ONE_UP_TO = 10;

  /** 2 sqrt(2 / e) and 3 - 2 sqrt(3 / e). */
  private static final double D1 = 1.7155277699214135;

  private static final double D2 = 0.8989161620588988;

  private final long good;
  private final long bad;
  private final long sample;
  private final long fewer;
  private final long more;

  // of the ratio of uniforms
  private long m;
  private double center;
  private double width;
  private double peak;
  private double bound;

  LegacyHypergeometric(long good, long bad, long sample) {
    this.good = good;
    this.bad = bad;
    this.sample = sample;
    fewer = Math.min(good, bad);
    more = Math.max(good, bad);
    if (sample > ONE_BY_ONE_UP_TO) {
      prepare();
    }
  }

  // order fixes the last bit
  private void prepare() {
    long all = good + bad;
    m = Math.min(sample, all - sample);
    double share = (double) fewer / all;
    double other = 1 - share;
    center = m * share + 0.5;
    double deviation = Math.sqrt((double) (all - m) * sample * share * other / (all - 1) + 0.5);
    width = D1 * deviation + D2;
    long mode = Casts.toInt64(Math.floor((double) (m + 1) * (fewer + 1) / (all + 2)));
    peak = logarithm(mode);
    bound = Math.min(Math.min(m, fewer) + 1.0, Math.floor(center + 16 * deviation));
  }

  /** Of the product of factorials in the denominator of the chance of {@code k}. */
  private double logarithm(long k) {
    return LogGamma.logGamma(k + 1)
        + LogGamma.logGamma(fewer - k + 1)
        + LogGamma.logGamma(m - k + 1)
        + LogGamma.logGamma(more - m + k + 1);
  }

  long draw(BitGenerator bits) {
    return sample > ONE_BY_ONE_UP_TO ? byRatio(bits) : oneByOne(bits);
  }

  private long oneByOne(BitGenerator bits) {
    long rest = bad + good - sample;
    double left = fewer;
    for (long k = sample; left > 0 && k > 0; k--) {
      double u = bits.nextDouble();
      left -= Casts.toInt64(Math.floor(u + left / (rest + k)));
    }
    long taken = Casts.toInt64(fewer - left);
    return good > bad ? sample - taken : taken;
  }

  private long byRatio(BitGenerator bits) {
    long k = accepted(bits);
    if (good > bad) {
      k = m - k;
    }
    return m < sample ? good - k : k;
  }

  private long accepted(BitGenerator bits) {
    while (true) {
      double x = bits.nextDouble();
      double y = bits.nextDouble();
      double w = center + width * (y - 0.5) / x; // order fixes the last bit
      if (!(w >= 0 && w < bound)) { // NaN, too, for which NumPy would not return
        continue;
      }
      long k = Casts.toInt64(Math.floor(w));
      double t = peak - logarithm(k);
      if (x * (4 - x) - 3 <= t) {
        return k;
      }
      if (!(x * (x - t) >= 1) && 2 * Libm.log(x) <= t) {
        return k;
      }
    }
  }
}

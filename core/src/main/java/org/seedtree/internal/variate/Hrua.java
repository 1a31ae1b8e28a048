package org.seedtree.internal.variate;

import static org.seedtree.internal.math.LogFactorial.logFactorial;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.simd.AcceptanceThresholds;
import org.seedtree.internal.simd.ProposalKernel;
import org.seedtree.internal.simd.RatioOfUniformsHat;
import org.seedtree.internal.simd.Simd;

/**
 * Hypergeometric counts by the ratio of uniforms, algorithm HRUA. Source: E. Stadlober, "The ratio
 * of uniforms approach for generating discrete random variates", Journal of Computational and
 * Applied Mathematics 31 (1990), <a
 * href="https://doi.org/10.1016/0377-0427(90)90349-5">doi:10.1016/0377-0427(90)90349-5</a>.
 * Consumes two doubles per proposal.
 *
 * <p>The method draws the smaller of the sample and the rest, counts the rarer kind in it, and
 * converts that count to the number of successes in the sample.
 */
public final class Hrua extends ThresholdRejection<RatioOfUniformsHat> {

  /** 2 sqrt(2 / e). */
  private static final double D1 = 1.7155277699214135;

  /** 3 - 2 sqrt(3 / e). */
  private static final double D2 = 0.8989161620588988;

  /** An upper bound below every uniform. */
  private static final double NONE = -1;

  /** A factor that exceeds the rounding errors of thresholds, which decrease beyond the table. */
  private static final double ROUNDING = 1.01;

  // the constants of the three parameters, assigned together
  private long good;
  private long bad;
  private long sample;
  private long drawn;
  private long rarer;
  private long commoner;
  private double a;
  private double h;
  private double logModes;

  /** The right side of the rectangle: 16 standard deviations above the mean, or all there are. */
  private double bound;

  // a count k is the value offset + (k ^ mask) - mask, where mask is 0 or -1
  private long offset;
  private long mask;

  /** Creates the method without parameters, for {@link #set}. */
  Hrua() {}

  /**
   * Creates the method.
   *
   * @param good the number of successes in the population
   * @param bad the number of failures in the population
   * @param sample the size of the sample
   */
  public Hrua(long good, long bad, long sample) {
    set(good, bad, sample);
  }

  /**
   * Computes the constants of other parameters; allocates nothing.
   *
   * @param good the number of successes in the population
   * @param bad the number of failures in the population
   * @param sample the size of the sample
   */
  void set(long good, long bad, long sample) {
    this.good = good;
    this.bad = bad;
    this.sample = sample;
    long population = good + bad;
    drawn = Math.min(sample, population - sample);
    rarer = Math.min(good, bad);
    commoner = Math.max(good, bad);
    // order fixes the last bits
    double p = (double) rarer / population;
    double q = (double) commoner / population;
    a = drawn * p + 0.5;
    double variance = (double) (population - drawn) * drawn * p * q / (population - 1);
    double c = Math.sqrt(variance + 0.5);
    h = D1 * c + D2;
    long mode = (long) Math.floor((double) (drawn + 1) * (rarer + 1) / (population + 2));
    logModes = logFactorials(mode);
    bound = Math.min((double) (Math.min(drawn, rarer) + 1), Math.floor(a + 16 * c));
    offset = toValue(0);
    mask = good > bad ^ drawn < sample ? -1 : 0;
    clearThresholds();
  }

  /** Returns the logarithm of the reciprocal probability of {@code k}, up to a constant. */
  private double logFactorials(long k) {
    return logFactorial(k)
        + logFactorial(rarer - k)
        + logFactorial(drawn - k)
        + logFactorial(commoner - drawn + k);
  }

  private long toValue(long k) {
    long successes = good > bad ? drawn - k : k;
    return drawn < sample ? good - successes : successes;
  }

  @Override
  public long sample(RandomSource bits) {
    long k;
    do {
      double u = bits.nextDouble();
      k = propose(u, bits.nextDouble());
    } while (k == REJECTED);
    return toValue(k);
  }

  /** Fills {@code out[from..to)} with what as many calls of {@link #sample} would give. */
  public void fill(RandomSource bits, long[] out, int from, int to) {
    fillValues(bits, out, from, to);
  }

  @Override
  long propose(double u, double v) {
    double x = a + h * (v - 0.5) / u; // order fixes the last bit
    if (x >= 0 && x < bound) { // not NaN, which u = 0 with v = 0.5 gives
      long k = (long) x;
      if (isUnder(k, u)) {
        return k;
      }
    }
    return REJECTED;
  }

  private boolean isUnder(long k, double u) {
    double t = logRatio(k);
    return u * (4 - u) - 3 <= t || (!(u * (u - t) >= 1) && 2 * Libm.log(u) <= t);
  }

  /** Returns the logarithm of the probability of k over the mode's. */
  private double logRatio(long k) {
    return logModes - logFactorials(k);
  }

  private double reach() {
    return 6 * h / D1; // about six standard deviations
  }

  @Override
  long firstLikelyCount() {
    return (long) Math.max(0, a - reach());
  }

  @Override
  long endOfLikelyCounts() {
    return (long) Math.min(bound, a + reach());
  }

  /** Probabilities decrease beyond the likely counts, and so do thresholds. */
  @Override
  AcceptanceThresholds tabulate(long low, long high) {
    double before = low == 0 ? NONE : ROUNDING * threshold(low);
    double after = high == bound ? NONE : ROUNDING * threshold(high - 1);
    return new AcceptanceThresholds(low, high, this::threshold, before, after);
  }

  /** Returns the greatest {@code u} that is accepted, except for rounding. */
  private double threshold(long k) {
    return Libm.exp(logRatio(k) / 2);
  }

  @Override
  RatioOfUniformsHat hat() {
    return new RatioOfUniformsHat(a, h);
  }

  @Override
  @Nullable ProposalKernel<RatioOfUniformsHat> kernel(int uniforms) {
    return Simd.PROVIDER.ratioOfUniforms(uniforms);
  }

  @Override
  int judge(
      AcceptanceThresholds thresholds, double[] uniforms, int first, int n, long[] out, int from) {
    double a = this.a;
    double h = this.h;
    int i = from;
    for (int j = first; j < n; j += 2) {
      double u = uniforms[j];
      double v = uniforms[j + 1];
      double x = a + h * (v - 0.5) / u; // order fixes the last bit
      long k = (long) Math.floor(x);
      int index = thresholds.index(k);
      long aboveLower = sign(thresholds.lowerBound(index) - u);
      long rejected = sign(thresholds.upperBound(index) - u);
      long undecided = (aboveLower & ~rejected) | sign(u - RatioOfUniformsHat.SMALLEST_U);
      if (undecided < 0) {
        k = propose(u, v);
        rejected = k;
      }
      out[i] = k;
      i += 1 + (int) (rejected >> 63);
    }
    return i;
  }

  @Override
  void toValues(long[] counts, int from, int to) {
    long offset = this.offset;
    long mask = this.mask;
    for (int i = from; i < to; i++) {
      counts[i] = offset + (counts[i] ^ mask) - mask;
    }
  }
}

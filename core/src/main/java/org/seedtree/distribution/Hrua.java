package org.seedtree.distribution;

import static org.seedtree.internal.math.LogFactorial.logFactorial;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.kernel.CountTable;
import org.seedtree.internal.kernel.UniformBlock;
import org.seedtree.internal.math.Libm;

/**
 * Hypergeometric counts by the ratio of uniforms, algorithm HRUA: E. Stadlober, "The ratio of
 * uniforms approach for generating discrete random variates", J. Comput. Appl. Math. 31 (1990).
 * Draws: two doubles per attempt.
 *
 * <p>It draws the smaller of sample and rest, counts in it the rarer kind, and turns the count
 * back.
 */
final class Hrua {

  /** 2 sqrt(2 / e). */
  private static final double D1 = 1.7155277699214135;

  /** 3 - 2 sqrt(3 / e). */
  private static final double D2 = 0.8989161620588988;

  /** What no attempt gives. */
  private static final long REJECTED = -1;

  /** A table of heights pays where there are so many values for each. */
  private static final int VALUES_PER_HEIGHT = 4;

  private final long good;
  private final long bad;
  private final long sample;
  private final long drawn;
  private final long rarer;
  private final long commoner;
  private final double a;
  private final double h;
  private final double logModes;

  /** The rectangle's right side, 16 deviations above the mean or all there is. */
  private final double bound;

  /** The {@link #height} of the likely counts; made by the first large fill. */
  private @Nullable CountTable heights;

  Hrua(long good, long bad, long sample) {
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
  }

  /** The logarithm of the reciprocal chance of {@code k}, but for a constant. */
  private double logFactorials(long k) {
    return logFactorial(k)
        + logFactorial(rarer - k)
        + logFactorial(drawn - k)
        + logFactorial(commoner - drawn + k);
  }

  long sample(BitGenerator bits) {
    long k;
    do {
      double u = bits.nextDouble();
      k = attempt(u, bits.nextDouble());
    } while (k == REJECTED);
    return turnedBack(k);
  }

  void fill(BitGenerator bits, long[] out, int from, int to) {
    if (to - from < UniformBlock.WORTHWHILE) {
      for (int i = from; i < to; i++) {
        out[i] = sample(bits);
      }
      return;
    }
    makeHeights(to - from);
    UniformBlock block = UniformBlock.of(bits);
    double[] uniforms = block.values;
    for (int i = from; i < to; ) {
      int n = block.take(2L * (to - i));
      for (int j = 0; j < n; j += 2) {
        long k = attempt(uniforms[j], uniforms[j + 1]);
        out[i] = turnedBack(k);
        i += k != REJECTED ? 1 : 0;
      }
    }
  }

  /** One attempt: a count of the rarer kind among the drawn ones, or {@link #REJECTED}. */
  private long attempt(double u, double v) {
    double x = a + h * (v - 0.5) / u;
    if (x >= 0 && x < bound) { // not NaN, which u = 0 with v = 0.5 gives
      long k = (long) x;
      if (under(k, u)) {
        return k;
      }
    }
    return REJECTED;
  }

  /** Notes the heights of the likely counts if that pays for so many values. */
  private void makeHeights(int values) {
    double reach = 6 * h / D1; // about six deviations
    long low = (long) Math.max(0, a - reach);
    long high = (long) Math.min(bound, a + reach);
    if (heights == null && high - low < values / VALUES_PER_HEIGHT) {
      heights = new CountTable(low, high, this::height);
    }
  }

  /** The logarithm of the chance of k over the mode's. */
  private double height(long k) {
    return logModes - logFactorials(k);
  }

  private boolean under(long k, double u) {
    CountTable made = heights;
    double t = made != null && made.has(k) ? made.at(k) : height(k);
    return u * (4 - u) - 3 <= t || (!(u * (u - t) >= 1) && 2 * Libm.log(u) <= t);
  }

  private long turnedBack(long k) {
    long ofGood = good > bad ? drawn - k : k;
    return drawn < sample ? good - ofGood : ofGood;
  }
}

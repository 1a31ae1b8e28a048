package org.seedtree.internal.variate;

import static org.seedtree.internal.math.LogFactorial.logFactorial;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.simd.AcceptanceThresholds;
import org.seedtree.internal.simd.Lanes;

/**
 * Hypergeometric counts by the ratio of uniforms, algorithm HRUA: E. Stadlober, "The ratio of
 * uniforms approach for generating discrete random variates", J. Comput. Appl. Math. 31 (1990).
 * Draws: two doubles per attempt.
 *
 * <p>It draws the smaller of sample and rest, counts in it the rarer kind, and turns the count
 * back.
 */
public final class Hrua {

  /** 2 sqrt(2 / e). */
  private static final double D1 = 1.7155277699214135;

  /** 3 - 2 sqrt(3 / e). */
  private static final double D2 = 0.8989161620588988;

  /** Below every uniform. */
  private static final double NEVER = -1;

  /** Makes up for the rounding of heights, so that they fall. */
  private static final double MORE = 1.01;

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

  /** For the likely counts; made by the first large fill. */
  private @Nullable AcceptanceThresholds heights;

  public Hrua(long good, long bad, long sample) {
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

  public long sample(RandomSource bits) {
    long k;
    do {
      double u = bits.nextDouble();
      k = attempt(u, bits.nextDouble());
    } while (k == REJECTED);
    return turnedBack(k);
  }

  public void fill(RandomSource bits, long[] out, int from, int to) {
    if (to - from < UniformBlock.MIN_VALUES) {
      for (int i = from; i < to; i++) {
        out[i] = sample(bits);
      }
      return;
    }
    AcceptanceThresholds heights = heightsFor(to - from);
    UniformBlock block = UniformBlock.of(bits);
    int end;
    for (int i = from; i < to; i = end) {
      int n = block.take(2L * (to - i));
      if (heights == null) {
        end = attempts(block.values, n, out, i);
      } else if (Lanes.FOUND.pays(Lanes.Loop.RATIOS, n)) {
        end = attemptsInLanes(heights, bits, block.values, n, out, i);
      } else {
        end = attempts(heights, block.values, 0, n, out, i);
      }
    }
  }

  private int attemptsInLanes(
      AcceptanceThresholds heights,
      RandomSource bits,
      double[] uniforms,
      int n,
      long[] out,
      int from) {
    long sense = sense();
    long offset = turnedBack(0);
    int[] room = bits.scratch().ints(Lanes.ROOM);
    int judged = Lanes.FOUND.ratios(a, h, heights, uniforms, n / 2, out, from, room);
    for (int j = 0; j < judged; j++) {
      if (out[from + j] == Lanes.OPEN) {
        out[from + j] = attempt(uniforms[2 * j], uniforms[2 * j + 1]);
      }
    }
    int i = Lanes.FOUND.moveTogether(out, from, from + judged);
    for (int j = from; j < i; j++) {
      out[j] = offset + sense * out[j];
    }
    return attempts(heights, uniforms, 2 * judged, n, out, i);
  }

  private long sense() {
    return good > bad ^ drawn < sample ? -1 : 1;
  }

  /** All attempts with some uniforms; returns the index after the last count. */
  private int attempts(double[] uniforms, int n, long[] out, int from) {
    int i = from;
    for (int j = 0; j < n; j += 2) {
      long k = attempt(uniforms[j], uniforms[j + 1]);
      out[i] = turnedBack(k);
      i += k != REJECTED ? 1 : 0;
    }
    return i;
  }

  /** As without {@code heights}, by differences whose signs decide instead of branches. */
  private int attempts(
      AcceptanceThresholds heights, double[] uniforms, int first, int n, long[] out, int from) {
    long sense = sense();
    long offset = turnedBack(0);
    double a = this.a;
    double h = this.h;
    int i = from;
    for (int j = first; j < n; j += 2) {
      double u = uniforms[j];
      double v = uniforms[j + 1];
      double x = a + h * (v - 0.5) / u; // order fixes the last bit
      long k = (long) Math.floor(x);
      int at = heights.at(k);
      long notSure = sign(heights.sure(at) - u);
      long rejected = sign(heights.possible(at) - u);
      long open = (notSure & ~rejected) | sign(u - Lanes.LEAST_USUAL);
      if (open < 0) {
        k = attempt(u, v);
        rejected = k;
      }
      out[i] = offset + sense * k;
      i += 1 + (int) (rejected >> 63);
    }
    return i;
  }

  private static long sign(double x) {
    return Double.doubleToRawLongBits(x);
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

  /**
   * Notes the likely counts if that pays for so many values. Beyond them chances fall: no point as
   * high as at the last one is accepted, nor is any where the rectangle ends.
   */
  private @Nullable AcceptanceThresholds heightsFor(int values) {
    AcceptanceThresholds made = heights;
    double reach = 6 * h / D1; // about six deviations
    long low = (long) Math.max(0, a - reach);
    long high = (long) Math.min(bound, a + reach);
    if (made == null && high - low < values / VALUES_PER_HEIGHT) {
      double before = low == 0 ? NEVER : MORE * limit(low);
      double after = high == bound ? NEVER : MORE * limit(high - 1);
      made = new AcceptanceThresholds(low, high, this::limit, before, after);
      heights = made;
    }
    return made;
  }

  /** The greatest {@code u} that is accepted, but for rounding. */
  private double limit(long k) {
    return Libm.exp(height(k) / 2);
  }

  /** The logarithm of the chance of k over the mode's. */
  private double height(long k) {
    return logModes - logFactorials(k);
  }

  private boolean under(long k, double u) {
    double t = height(k);
    return u * (4 - u) - 3 <= t || (!(u * (u - t) >= 1) && 2 * Libm.log(u) <= t);
  }

  private long turnedBack(long k) {
    long ofGood = good > bad ? drawn - k : k;
    return drawn < sample ? good - ofGood : ofGood;
  }
}

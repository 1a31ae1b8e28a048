package org.seedtree.internal.variate;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;

/**
 * Binomial counts by sequential search from 0. Source: V. Kachitvichyanukul and B. W. Schmeiser,
 * "Binomial random variate generation", CACM 31 (1988), <a
 * href="https://doi.org/10.1145/42372.42381">doi:10.1145/42372.42381</a>, algorithm BINV. Consumes
 * one double, rarely more. Large fills invert the same function by a table.
 */
final class BinomialInversion extends BinomialKernel {

  /** Uniforms are multiples of the reciprocal. */
  private static final long UNIFORMS = 1L << 53;

  /** The table is profitable for as many values per breakpoint. */
  private static final int VALUES_PER_BREAKPOINT = 16;

  private final long n;
  private final double p;
  private final double q;

  /** The probability of 0. */
  private final double atZero;

  /** Ten standard deviations above the mean; a search that exceeds it starts again. */
  private final long bound;

  // created when first wanted; if by two threads at once, they are equal
  private @Nullable GuideTable table;
  private @Nullable TableInversion inversion;

  /**
   * Creates the distribution.
   *
   * @param log1p whether the probability of 0 is computed without rounding {@code 1 - p}
   */
  BinomialInversion(long n, double p, boolean log1p) {
    this.n = n;
    this.p = p;
    q = 1 - p;
    atZero = log1p ? atZero(n, p) : roundedAtZero(n, p);
    bound = bound(n, p);
  }

  private static double atZero(long n, double p) {
    return Libm.exp(n * Libm.log1p(-p));
  }

  /** Returns the probability of 0 as NumPy computed it before 2.4: 1 for p below 1.1e-16. */
  private static double roundedAtZero(long n, double p) {
    return Libm.exp(n * Libm.log(1 - p));
  }

  private static long bound(long n, double p) {
    double mean = n * p;
    return Casts.toInt64(Math.min((double) n, mean + 10 * Math.sqrt(mean * (1 - p) + 1)));
  }

  @Override
  public void fill(RandomSource bits, long[] out, int from, int to) {
    if ((to - from) / VALUES_PER_BREAKPOINT <= bound) {
      super.fill(bits, out, from, to);
      return;
    }
    inversion().fill(bits, out, from, to);
  }

  @Override
  public long sampleByTable(RandomSource bits) {
    GuideTable breakpoints = table();
    int k;
    do {
      k = breakpoints.countBelow(bits.nextDouble());
    } while (k == breakpoints.size());
    return k;
  }

  private TableInversion inversion() {
    TableInversion made = inversion;
    if (made == null) {
      made = new TableInversion(table(), 0, u -> TableInversion.Above.REJECTED);
      inversion = made;
    }
    return made;
  }

  private GuideTable table() {
    GuideTable made = table;
    if (made == null) {
      made = tabulate();
      table = made;
    }
    return made;
  }

  /**
   * Tabulates the greatest uniform of each count. The count never decreases with the uniform, for
   * what the search subtracts depends on the count alone, and rounded differences are monotone.
   * Sums of probabilities give a first guess of each breakpoint, the search itself the exact one.
   */
  private GuideTable tabulate() {
    int count = (int) bound + 1;
    double[] probabilities = new double[count];
    double[] breakpoints = new double[count];
    double probability = atZero;
    double sum = 0;
    for (int k = 0; k < count; k++) {
      probabilities[k] = probability;
      sum += probability;
      breakpoints[k] = breakpoint(probabilities, k, (long) (Math.min(sum, 1) * UNIFORMS));
      probability = (n - (k + 1) + 1) * p * probability / ((k + 1) * q); // order fixes the last bit
    }
    return new GuideTable(breakpoints, count);
  }

  /** Returns the greatest multiple of 2^-53 below 1 that the search stops at k or before for. */
  private static double breakpoint(double[] probabilities, int k, long guess) {
    long width = 2;
    long low = guess; // at or below the breakpoint, once found
    while (low > 0 && exceeds(probabilities, k, low)) {
      low = Math.max(0, low - width);
      width *= 4;
    }
    width = 2;
    long high = guess + 1; // above it
    while (high < UNIFORMS && !exceeds(probabilities, k, high)) {
      high = Math.min(UNIFORMS, high + width);
      width *= 4;
    }
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (exceeds(probabilities, k, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low * (1.0 / UNIFORMS);
  }

  /** Returns whether the search continues after k. */
  private static boolean exceeds(double[] probabilities, int k, long uniform) {
    double u = uniform * (1.0 / UNIFORMS);
    for (int i = 0; i <= k; i++) {
      if (!(u > probabilities[i])) {
        return false;
      }
      u -= probabilities[i];
    }
    return true;
  }

  @Override
  public long sample(RandomSource bits) {
    return sample(bits, n, p, atZero, bound);
  }

  /** Returns one count of an {@code n} and {@code p} that are used once; allocates nothing. */
  static long sample(RandomSource bits, long n, double p) {
    return sample(bits, n, p, atZero(n, p), bound(n, p));
  }

  /** Returns one count as {@link #sample} does, as NumPy drew it before 2.4. */
  static long sampleRounded(RandomSource bits, long n, double p) {
    return sample(bits, n, p, roundedAtZero(n, p), bound(n, p));
  }

  private static long sample(RandomSource bits, long n, double p, double atZero, long bound) {
    double q = 1 - p;
    long k = 0;
    double probability = atZero;
    double u = bits.nextDouble();
    while (u > probability) {
      k++;
      if (k > bound) {
        k = 0;
        probability = atZero;
        u = bits.nextDouble();
      } else {
        u -= probability;
        probability = (n - k + 1) * p * probability / (k * q); // order fixes the last bit
      }
    }
    return k;
  }
}

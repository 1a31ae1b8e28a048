package org.seedtree.internal.variate;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;

/**
 * Binomial counts by sequential search from 0; V. Kachitvichyanukul and B. W. Schmeiser, "Binomial
 * random variate generation", CACM 31 (1988), algorithm BINV. Draws: one double, rarely more.
 */
final class BinomialInversion extends BinomialKernel {

  /** Uniforms are multiples of one over this. */
  private static final long UNIFORMS = 1L << 53;

  /** The table of limits pays where there are so many values for each. */
  private static final int VALUES_PER_LIMIT = 16;

  private final long n;
  private final double p;
  private final double q;

  /** The chance of none. */
  private final double none;

  /** Ten deviations above the mean; a search that comes here starts again. */
  private final long bound;

  /** Made by the first large fill; by two threads at once is no harm. */
  private @Nullable GuideTable steps;

  /** Likewise. */
  private @Nullable TableInversion counts;

  BinomialInversion(long n, double p) {
    this.n = n;
    this.p = p;
    q = 1 - p;
    none = Libm.exp(n * Libm.log1p(-p));
    double mean = n * p;
    bound = Casts.toInt64(Math.min((double) n, mean + 10 * Math.sqrt(mean * q + 1)));
  }

  @Override
  public void fill(RandomSource bits, long[] out, int from, int to) {
    if ((to - from) / VALUES_PER_LIMIT <= bound) {
      super.fill(bits, out, from, to);
      return;
    }
    counts().fill(bits, out, from, to);
  }

  @Override
  public long sampleByTable(RandomSource bits) {
    GuideTable table = steps();
    int k;
    do {
      k = table.below(bits.nextDouble());
    } while (k == table.size());
    return k;
  }

  private TableInversion counts() {
    TableInversion made = counts;
    if (made == null) {
      made = new TableInversion(steps(), 0, u -> TableInversion.Beyond.AGAIN);
      counts = made;
    }
    return made;
  }

  private GuideTable steps() {
    GuideTable made = steps;
    if (made == null) {
      made = makeSteps();
      steps = made;
    }
    return made;
  }

  /**
   * The greatest uniform of each count: what is subtracted on the way of the search depends on the
   * count alone, and a rounded difference does not fall where the uniform rises, so that the count
   * does not either. Sums tell where to look for the limit, the search itself where it is.
   */
  private GuideTable makeSteps() {
    int count = (int) bound + 1;
    double[] chances = new double[count];
    double[] limits = new double[count];
    double chance = none;
    double sum = 0;
    for (int k = 0; k < count; k++) {
      chances[k] = chance;
      sum += chance;
      limits[k] = limit(chances, k, (long) (Math.min(sum, 1) * UNIFORMS));
      chance = (n - (k + 1) + 1) * p * chance / ((k + 1) * q); // order fixes the last bit
    }
    return new GuideTable(limits, count);
  }

  /** The greatest multiple of 2^-53 below 1 that the search stops with at k or before. */
  private static double limit(double[] chances, int k, long guess) {
    long width = 2;
    long low = guess; // at or below the limit, once found
    while (low > 0 && beyond(chances, k, low)) {
      low = Math.max(0, low - width);
      width *= 4;
    }
    width = 2;
    long high = guess + 1; // above it
    while (high < UNIFORMS && !beyond(chances, k, high)) {
      high = Math.min(UNIFORMS, high + width);
      width *= 4;
    }
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (beyond(chances, k, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low * (1.0 / UNIFORMS);
  }

  /** Whether the search goes beyond k. */
  private static boolean beyond(double[] chances, int k, long uniform) {
    double u = uniform * (1.0 / UNIFORMS);
    for (int i = 0; i <= k; i++) {
      if (!(u > chances[i])) {
        return false;
      }
      u -= chances[i];
    }
    return true;
  }

  @Override
  public long sample(RandomSource bits) {
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

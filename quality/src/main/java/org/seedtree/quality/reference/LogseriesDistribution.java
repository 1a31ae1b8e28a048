package org.seedtree.quality.reference;

import java.util.Arrays;

/** The logarithmic series distribution, by sums of its probabilities from both ends. */
public final class LogseriesDistribution implements DiscreteReference {

  private static final double NEGLIGIBLE = 1e-20;

  private final double[] survival;
  private final double[] cumulative;

  /**
   * Creates the distribution.
   *
   * @param p the shape, more than 0, at most 0.9999
   */
  public LogseriesDistribution(double p) {
    double[] probabilities = new double[1 << 10];
    int last = 0;
    double power = 1;
    do {
      last++;
      if (last == probabilities.length) {
        probabilities = Arrays.copyOf(probabilities, 2 * last);
      }
      power *= p;
      probabilities[last] = -power / (last * Math.log1p(-p));
    } while (probabilities[last] > NEGLIGIBLE);
    survival = new double[last + 1];
    cumulative = new double[last + 1];
    for (int k = last; k >= 1; k--) {
      survival[k - 1] = survival[k] + probabilities[k];
    }
    for (int k = 1; k <= last; k++) {
      cumulative[k] = Math.min(1, cumulative[k - 1] + probabilities[k]);
    }
  }

  @Override
  public double cumulative(long k) {
    return k < 1 ? 0 : k >= cumulative.length ? 1 : cumulative[(int) k];
  }

  @Override
  public double survival(long k) {
    return k < 1 ? 1 : k >= survival.length ? 0 : survival[(int) k];
  }

  @Override
  public long min() {
    return 1;
  }

  @Override
  public long max() {
    return Integer.MAX_VALUE;
  }
}

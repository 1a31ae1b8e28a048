package org.seedtree.quality.statistic;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** P-values of statistics whose distribution is known. */
public final class PValues {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Degrees of freedom at which a statistic near 0 is as rare as its limit says. */
  private static final int MANY = 30;

  private PValues() {}

  /** Returns the probability that a standard normal is as far from 0 as {@code z}. */
  public static double normal(double z) {
    return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }

  /** Returns the probability that a standard normal is at most {@code z}. */
  public static double normalBelow(double z) {
    return NORMAL.cumulativeProbability(z);
  }

  /** Returns the quantile of the standard normal for {@code p} from 0 to 1. */
  public static double normalQuantile(double p) {
    return NORMAL.inverseCumulativeProbability(p);
  }

  /**
   * Returns the p-value of a chi-square statistic that is too large or, with many degrees of
   * freedom, too small: of few cells the counts may well be just the expected ones.
   *
   * @param x the statistic
   * @param df the degrees of freedom, more than 0
   */
  public static double chiSquare(double x, double df) {
    ChiSquaredDistribution distribution = ChiSquaredDistribution.of(df);
    if (df < MANY) {
      return distribution.survivalProbability(x);
    }
    return twoSided(distribution.cumulativeProbability(x), distribution.survivalProbability(x));
  }

  /**
   * Returns the p-value of a count that is too large or too small for a Poisson distribution.
   *
   * @param count the count, at least 0
   * @param mean the mean, more than 0
   */
  public static double poisson(int count, double mean) {
    PoissonDistribution distribution = PoissonDistribution.of(mean);
    return twoSided(
        distribution.cumulativeProbability(count), distribution.survivalProbability(count - 1));
  }

  /**
   * Returns the p-value of the smallest of several independent p-values.
   *
   * @param smallest the smallest p-value
   * @param count the number of p-values, at least 1
   */
  public static double ofSmallest(double smallest, double count) {
    return smallest >= 1 ? 1 : -Math.expm1(count * Math.log1p(-smallest));
  }

  /** Returns the median of several p-values. */
  public static double median(double[] pValues) {
    double[] sorted = pValues.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private static double twoSided(double lower, double upper) {
    return Math.min(1, 2 * Math.min(lower, upper));
  }
}

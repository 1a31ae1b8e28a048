package org.seedtree.quality.reference;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * The noncentral chi-square and F distributions: mixtures of the central ones, of df + 2 j degrees
 * of freedom, with j from a Poisson distribution of mean nonc / 2.
 *
 * <p>N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions, volume 2, 29.3
 * and 30.3. The central probabilities are summed by their recurrence from the largest j down, which
 * adds positive terms only.
 */
public final class NoncentralDistribution {

  /** Poisson probabilities below it are not summed. */
  private static final double NEGLIGIBLE = 1e-18;

  private NoncentralDistribution() {}

  /**
   * Returns the noncentral chi-square distribution.
   *
   * @param df the degrees of freedom, more than 0
   * @param nonc the noncentrality, at least 0
   */
  public static ContinuousReference chisquare(double df, double nonc) {
    double[] weights = poisson(nonc / 2);
    int last = weights.length - 1;
    return x -> {
      if (x <= 0) {
        return 0;
      }
      double half = x / 2;
      double central = RegularizedGamma.P.value(df / 2 + last, half);
      double sum = weights[last] * central;
      for (int j = last - 1; j >= 0; j--) {
        double a = df / 2 + j;
        central += Math.exp(a * Math.log(half) - half - LogGamma.value(a + 1));
        sum += weights[j] * central;
      }
      return Math.min(1, sum);
    };
  }

  /**
   * Returns the noncentral F distribution.
   *
   * @param dfnum the degrees of freedom of the numerator, more than 0
   * @param dfden the degrees of freedom of the denominator, more than 0
   * @param nonc the noncentrality, at least 0
   */
  public static ContinuousReference f(double dfnum, double dfden, double nonc) {
    double[] weights = poisson(nonc / 2);
    int last = weights.length - 1;
    double b = dfden / 2;
    return x -> {
      if (x <= 0) {
        return 0;
      }
      double y = dfnum * x / (dfnum * x + dfden);
      double complement = dfden / (dfnum * x + dfden);
      double central = RegularizedBeta.value(y, dfnum / 2 + last, b);
      double sum = weights[last] * central;
      for (int j = last - 1; j >= 0; j--) {
        double a = dfnum / 2 + j;
        central +=
            Math.exp(
                a * Math.log(y) + b * Math.log(complement) - Math.log(a) - LogBeta.value(a, b));
        sum += weights[j] * central;
      }
      return Math.min(1, sum);
    };
  }

  private static double[] poisson(double mean) {
    int last = 0;
    while (probability(last, mean) > NEGLIGIBLE || last < mean) {
      last++;
    }
    double[] weights = new double[last + 1];
    for (int j = 0; j <= last; j++) {
      weights[j] = probability(j, mean);
    }
    return weights;
  }

  private static double probability(int j, double mean) {
    return mean == 0
        ? j == 0 ? 1 : 0
        : Math.exp(j * Math.log(mean) - mean - LogGamma.value(j + 1.0));
  }
}

package org.seedtree.quality.statistic;

/**
 * The Anderson-Darling test of a known distribution, which weighs the tails.
 *
 * <p>G. Marsaglia, J. C. W. Marsaglia, Evaluating the Anderson-Darling distribution, Journal of
 * Statistical Software 9 (2004). The limiting distribution is used, whose error is below 1e-5 for
 * samples of a thousand.
 */
public final class AndersonDarling {

  private static final double LEAST = 1e-300;
  private static final double MOST = 1 - 0x1p-53;

  private AndersonDarling() {}

  /**
   * Returns the p-value of a sample.
   *
   * @param sorted the values of the distribution function at the sample, in ascending order
   */
  public static double pValue(double[] sorted) {
    int n = sorted.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double low = Math.min(MOST, Math.max(LEAST, sorted[i]));
      double high = Math.min(MOST, Math.max(LEAST, sorted[n - 1 - i]));
      sum += (2 * i + 1) * (Math.log(low) + Math.log1p(-high));
    }
    return survival(-n - sum / n);
  }

  /** Returns the probability that the statistic exceeds {@code z} in a large sample. */
  static double survival(double z) {
    if (!(z > 0)) {
      return 1;
    }
    if (z < 2) {
      double series =
          2.00012
              + (0.247105 - (0.0649821 - (0.0347962 - (0.011672 - 0.00168691 * z) * z) * z) * z)
                  * z;
      return Math.max(0, 1 - Math.exp(-1.2337141 / z) / Math.sqrt(z) * series);
    }
    double exponent =
        1.0776 - (2.30695 - (0.43424 - (0.082433 - (0.008056 - 0.0003146 * z) * z) * z) * z) * z;
    return -Math.expm1(-Math.exp(exponent));
  }
}

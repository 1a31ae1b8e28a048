package org.seedtree.quality.statistic;

import java.util.Arrays;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;

/** The Kolmogorov-Smirnov test of uniform values. */
public final class Kolmogorov {

  private Kolmogorov() {}

  /**
   * Returns the p-value of a sample.
   *
   * @param uniforms values from 0 to 1, at least two
   */
  public static double pValue(double[] uniforms) {
    return clamped(
        KolmogorovSmirnovTest.withDefaults()
            .test(uniforms, u -> Math.max(0, Math.min(1, u)))
            .getPValue());
  }

  /**
   * Returns the p-value of counts in cells of equal probability. The largest distance is taken at
   * the ends of the cells only, so that the p-value is a little too large.
   *
   * @param counts the number of values in each cell
   */
  public static double pValueOfCounts(long[] counts) {
    double n = Arrays.stream(counts).sum();
    double largest = 0;
    double below = 0;
    for (int i = 0; i < counts.length; i++) {
      below += counts[i];
      largest = Math.max(largest, Math.abs(below / n - (i + 1.0) / counts.length));
    }
    return survival(largest, n);
  }

  /**
   * Returns the probability that the distance exceeds {@code d} in a sample of {@code n}, at least
   * 1000: the limiting distribution with the correction of J. Vrbik, Small-sample corrections to
   * Kolmogorov-Smirnov test statistic, Pioneer Journal of Theoretical and Applied Statistics 15
   * (2018).
   */
  static double survival(double d, double n) {
    double root = Math.sqrt(n);
    double x = root * d;
    x += 1 / (6 * root) + (x - 1) / (4 * n);
    if (x < 0.3) {
      return 1; // within 1e-5
    }
    double sum = 0;
    for (int k = 1; k <= 20; k++) {
      sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * x * x);
    }
    return clamped(sum);
  }

  private static double clamped(double p) {
    return Math.max(0, Math.min(1, p));
  }
}

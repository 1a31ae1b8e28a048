package org.seedtree.quality.reference;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/**
 * The inverse Gaussian distribution.
 *
 * <p>J. Shuster, On the inverse Gaussian distribution function, Journal of the American Statistical
 * Association 63 (1968). The product of an exponential and a normal tail is computed by the scaled
 * complementary error function, so that neither overflows.
 *
 * @param mean the mean, more than 0
 * @param scale the shape parameter, more than 0
 */
public record WaldDistribution(double mean, double scale) implements ContinuousReference {

  @Override
  public double cumulative(double x) {
    if (x <= 0) {
      return 0;
    }
    double root = Math.sqrt(scale / (2 * x));
    double below = root * (x / mean - 1);
    double above = root * (x / mean + 1);
    return Math.min(1, 0.5 * (Erfc.value(-below) + Erfcx.value(above) * Math.exp(-below * below)));
  }
}

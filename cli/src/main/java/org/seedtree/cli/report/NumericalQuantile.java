package org.seedtree.cli.report;

import org.seedtree.quality.reference.ContinuousReference;
import org.seedtree.quality.reference.DiscreteReference;

/** Quantiles by bisection of distribution functions. */
final class NumericalQuantile {

  private NumericalQuantile() {}

  /**
   * Returns the least number, as far as numbers of that size are told apart, up to which the
   * probability is at least {@code p}.
   *
   * @param p a probability above 0 and below 1
   */
  static double of(ContinuousReference distribution, double p) {
    double low = -1;
    while (distribution.cumulative(low) >= p && low > -Double.MAX_VALUE / 2) {
      low *= 2;
    }
    double high = 1;
    while (distribution.cumulative(high) < p && high < Double.MAX_VALUE / 2) {
      high *= 2;
    }
    double middle = low + (high - low) / 2;
    while (low < middle && middle < high) {
      if (distribution.cumulative(middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
      middle = low + (high - low) / 2;
    }
    return high;
  }

  /**
   * Returns the least integer up to which the probability is at least {@code p}.
   *
   * @param p a probability above 0 and below 1
   */
  static double of(DiscreteReference distribution, double p) {
    long low = distribution.min();
    long high = distribution.max();
    while (low < high) {
      long middle = Math.floorDiv(low, 2) + Math.floorDiv(high, 2) + (low & high & 1);
      if (distribution.cumulative(middle) < p) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

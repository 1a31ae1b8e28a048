package org.seedtree.quality.reference;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** The cumulative distribution function of a continuous distribution. */
@FunctionalInterface
public interface ContinuousReference {

  /** Returns the probability of a value of at most {@code x}. */
  double cumulative(double x);

  /** Returns the function of a distribution of Commons Statistics. */
  static ContinuousReference of(ContinuousDistribution distribution) {
    return distribution::cumulativeProbability;
  }
}

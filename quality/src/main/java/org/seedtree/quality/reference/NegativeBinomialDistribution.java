package org.seedtree.quality.reference;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The negative binomial distribution: the number of failures before n successes, with any positive
 * n.
 *
 * @param n the number of successes, more than 0
 * @param p the probability of a success, more than 0, at most 1
 */
public record NegativeBinomialDistribution(double n, double p) implements DiscreteReference {

  @Override
  public double cumulative(long k) {
    return k < 0 ? 0 : RegularizedBeta.value(p, n, k + 1.0);
  }

  @Override
  public double survival(long k) {
    return k < 0 ? 1 : RegularizedBeta.complement(p, n, k + 1.0);
  }

  @Override
  public long min() {
    return 0;
  }

  @Override
  public long max() {
    return Integer.MAX_VALUE;
  }
}

package org.seedtree.quality.reference;

import org.apache.commons.statistics.distribution.DiscreteDistribution;

/** The cumulative probabilities of a discrete distribution on integers of 64 bits. */
public interface DiscreteReference {

  /** Returns the probability of a value of at most {@code k}. */
  double cumulative(long k);

  /** Returns the probability of a value above {@code k}. */
  double survival(long k);

  /** Returns the least value. */
  long min();

  /** Returns the greatest value. */
  long max();

  /**
   * Returns the probabilities of a distribution of Commons Statistics.
   *
   * @param distribution the distribution
   * @param shift what is added to its values
   */
  static DiscreteReference of(DiscreteDistribution distribution, int shift) {
    return new DiscreteReference() {
      @Override
      public double cumulative(long k) {
        return distribution.cumulativeProbability(clamped(k));
      }

      @Override
      public double survival(long k) {
        return distribution.survivalProbability(clamped(k));
      }

      private int clamped(long k) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, k - shift));
      }

      @Override
      public long min() {
        return (long) distribution.getSupportLowerBound() + shift;
      }

      @Override
      public long max() {
        return (long) distribution.getSupportUpperBound() + shift;
      }
    };
  }
}

package org.seedtree.quality;

import java.util.Objects;

/**
 * A statistic of an experiment with its p-value.
 *
 * @param statistic the name of the statistic within its experiment
 * @param size the number of words or values that it was computed from
 * @param value the statistic
 * @param pValue the probability, if nothing is wrong, that the statistic is at least as far from
 *     what is expected; from 0 to 1
 */
public record Observation(String statistic, long size, double value, double pValue) {

  /**
   * Checks the p-value.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public Observation {
    Objects.requireNonNull(statistic, "statistic");
    if (!(pValue >= 0 && pValue <= 1)) {
      throw new IllegalArgumentException("no p-value: " + pValue + " of " + statistic);
    }
  }
}

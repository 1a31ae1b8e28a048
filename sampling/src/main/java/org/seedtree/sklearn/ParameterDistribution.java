package org.seedtree.sklearn;

import org.jspecify.annotations.Nullable;
import org.seedtree.legacy.RandomState;

/**
 * A distribution from which {@link ParameterSampler} draws values of a parameter, in the place of a
 * list. The ones made here draw as SciPy's of the same names. SciPy inverts the distribution
 * function of others, such as {@code loguniform}; their values agree within rounding at best.
 */
@FunctionalInterface
public interface ParameterDistribution {

  /**
   * Draws a value.
   *
   * @param rs stream to draw from
   */
  @Nullable Object rvs(RandomState rs);

  /**
   * Returns {@code scipy.stats.uniform(loc, scale)}: a {@code Double} in [loc, loc + scale).
   *
   * @param loc lower bound
   * @param scale width of the interval
   */
  static ParameterDistribution uniform(double loc, double scale) {
    return rs -> rs.uniform(0, 1) * scale + loc;
  }

  /**
   * Returns {@code scipy.stats.norm(loc, scale)}.
   *
   * @param loc mean
   * @param scale standard deviation
   */
  static ParameterDistribution norm(double loc, double scale) {
    return rs -> rs.standardNormal() * scale + loc;
  }

  /**
   * Returns {@code scipy.stats.expon(loc, scale)}.
   *
   * @param loc least value
   * @param scale mean less {@code loc}
   */
  static ParameterDistribution expon(double loc, double scale) {
    return rs -> rs.standardExponential() * scale + loc;
  }

  /**
   * Returns {@code scipy.stats.randint(low, high)}: a {@code Long} in [low, high).
   *
   * @param low least value
   * @param high upper bound, exclusive
   * @throws IllegalArgumentException if {@code low >= high}
   */
  static ParameterDistribution randint(long low, long high) {
    if (low >= high) {
      throw new IllegalArgumentException("low >= high: " + low + ", " + high);
    }
    return rs -> rs.randint(low, high);
  }
}

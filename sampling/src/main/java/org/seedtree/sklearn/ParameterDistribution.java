package org.seedtree.sklearn;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.seedtree.legacy.RandomState;

/**
 * A distribution from which {@link ParameterSampler} draws values of a parameter, in the place of a
 * list. The ones made here draw as SciPy's of the same names. SciPy inverts the distribution
 * function of others, such as {@code loguniform}; their values agree within rounding at best. With
 * a scale of 0 every value is {@code loc}, and no word is drawn.
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
   * @param scale width of the interval, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative or NaN
   */
  static ParameterDistribution uniform(double loc, double scale) {
    return scaled(rs -> rs.uniform(0, 1), loc, scale);
  }

  /**
   * Returns {@code scipy.stats.norm(loc, scale)}.
   *
   * @param loc mean
   * @param scale standard deviation, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative or NaN
   */
  static ParameterDistribution norm(double loc, double scale) {
    return scaled(rs -> rs.standardNormal(), loc, scale);
  }

  /**
   * Returns {@code scipy.stats.expon(loc, scale)}.
   *
   * @param loc least value
   * @param scale mean less {@code loc}, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative or NaN
   */
  static ParameterDistribution expon(double loc, double scale) {
    return scaled(rs -> rs.standardExponential(), loc, scale);
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

  private static ParameterDistribution scaled(
      ToDoubleFunction<RandomState> standard, double loc, double scale) {
    if (!(scale >= 0)) {
      throw new IllegalArgumentException("Domain error in arguments. scale < 0: " + scale);
    }
    return scale == 0 ? rs -> loc : rs -> standard.applyAsDouble(rs) * scale + loc;
  }
}

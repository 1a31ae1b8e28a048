package org.seedtree.cli.report;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.seedtree.quality.reference.ContinuousReference;
import org.seedtree.quality.reference.DiscreteReference;

/**
 * A distribution with which values are compared.
 *
 * @param name what it is, for legends
 * @param cdf the probability of values up to its argument
 * @param quantile the inverse of {@code cdf}
 * @param discrete whether its values are integers
 * @param hypothesis whether the values should have this distribution, so that tests make sense
 */
public record Reference(
    String name,
    DoubleUnaryOperator cdf,
    DoubleUnaryOperator quantile,
    boolean discrete,
    boolean hypothesis) {

  /** Returns a continuous distribution. */
  static Reference of(String name, ContinuousDistribution distribution) {
    return new Reference(
        name,
        distribution::cumulativeProbability,
        distribution::inverseCumulativeProbability,
        false,
        true);
  }

  /** Returns a discrete distribution. */
  static Reference of(String name, DiscreteDistribution distribution) {
    return new Reference(
        name,
        x -> distribution.cumulativeProbability(toInt(x)),
        distribution::inverseCumulativeProbability,
        true,
        true);
  }

  /** Returns a continuous distribution of which only the distribution function is known. */
  static Reference of(String name, ContinuousReference distribution) {
    return new Reference(
        name, distribution::cumulative, p -> NumericalQuantile.of(distribution, p), false, true);
  }

  /** Returns a discrete distribution of which only the distribution function is known. */
  static Reference of(String name, DiscreteReference distribution) {
    return new Reference(
        name,
        x -> distribution.cumulative((long) Math.floor(x)),
        p -> NumericalQuantile.of(distribution, p),
        true,
        true);
  }

  private static int toInt(double x) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Math.floor(x)));
  }

  /**
   * Returns the normal distribution with a mean and a standard deviation, which values are compared
   * with although they need not have it.
   *
   * @param standardDeviation more than 0
   */
  public static Reference normal(String name, double mean, double standardDeviation) {
    Reference normal = of(name, NormalDistribution.of(mean, standardDeviation));
    return new Reference(name, normal.cdf, normal.quantile, false, false);
  }

  /** Returns the values {@code factor * x + shift} of the distribution, with a positive factor. */
  Reference scaled(double factor, double shift) {
    return new Reference(
        name,
        x -> cdf.applyAsDouble((x - shift) / factor),
        p -> factor * quantile.applyAsDouble(p) + shift,
        discrete,
        hypothesis);
  }
}

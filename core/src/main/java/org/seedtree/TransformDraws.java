package org.seedtree;

import org.seedtree.distribution.Gumbel;
import org.seedtree.distribution.Laplace;
import org.seedtree.distribution.Logistic;
import org.seedtree.distribution.Lognormal;
import org.seedtree.distribution.Pareto;
import org.seedtree.distribution.Power;
import org.seedtree.distribution.Rayleigh;
import org.seedtree.distribution.StandardCauchy;
import org.seedtree.distribution.Triangular;
import org.seedtree.distribution.Vonmises;
import org.seedtree.distribution.Wald;
import org.seedtree.distribution.Weibull;

/**
 * The methods of {@link Generator} that make continuous values of one or a few uniforms, normals or
 * exponentials.
 */
public sealed interface TransformDraws extends DistributionDraws permits Generator {

  /**
   * Gumbel with mode {@code loc}; see {@link Gumbel}.
   *
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  default double gumbel(double loc, double scale) {
    return sample(new Gumbel(loc, scale));
  }

  /** {@code n} values of {@link #gumbel(double, double)}. */
  default double[] gumbel(double loc, double scale, int n) {
    return sample(new Gumbel(loc, scale), n);
  }

  /** Rows by columns of {@link #gumbel(double, double)}. */
  default double[][] gumbel(double loc, double scale, int rows, int columns) {
    return sample(new Gumbel(loc, scale), rows, columns);
  }

  /**
   * Laplace with mean {@code loc}; see {@link Laplace}.
   *
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  default double laplace(double loc, double scale) {
    return sample(new Laplace(loc, scale));
  }

  /** {@code n} values of {@link #laplace(double, double)}. */
  default double[] laplace(double loc, double scale, int n) {
    return sample(new Laplace(loc, scale), n);
  }

  /** Rows by columns of {@link #laplace(double, double)}. */
  default double[][] laplace(double loc, double scale, int rows, int columns) {
    return sample(new Laplace(loc, scale), rows, columns);
  }

  /**
   * Logistic with mean {@code loc}; see {@link Logistic}.
   *
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  default double logistic(double loc, double scale) {
    return sample(new Logistic(loc, scale));
  }

  /** {@code n} values of {@link #logistic(double, double)}. */
  default double[] logistic(double loc, double scale, int n) {
    return sample(new Logistic(loc, scale), n);
  }

  /** Rows by columns of {@link #logistic(double, double)}. */
  default double[][] logistic(double loc, double scale, int rows, int columns) {
    return sample(new Logistic(loc, scale), rows, columns);
  }

  /**
   * Log-normal: the logarithm has this mean and deviation; see {@link Lognormal}.
   *
   * @throws IllegalArgumentException if {@code sigma} is negative
   */
  default double lognormal(double mean, double sigma) {
    return sample(new Lognormal(mean, sigma));
  }

  /** {@code n} values of {@link #lognormal(double, double)}. */
  default double[] lognormal(double mean, double sigma, int n) {
    return sample(new Lognormal(mean, sigma), n);
  }

  /** Rows by columns of {@link #lognormal(double, double)}. */
  default double[][] lognormal(double mean, double sigma, int rows, int columns) {
    return sample(new Lognormal(mean, sigma), rows, columns);
  }

  /**
   * Pareto of the second kind, from 0 on; see {@link Pareto}.
   *
   * @throws IllegalArgumentException if {@code a} is not positive
   */
  default double pareto(double a) {
    return sample(new Pareto(a));
  }

  /** {@code n} values of {@link #pareto(double)}. */
  default double[] pareto(double a, int n) {
    return sample(new Pareto(a), n);
  }

  /** Rows by columns of {@link #pareto(double)}. */
  default double[][] pareto(double a, int rows, int columns) {
    return sample(new Pareto(a), rows, columns);
  }

  /**
   * Power law on [0, 1] with exponent {@code a - 1}; see {@link Power}.
   *
   * @throws IllegalArgumentException if {@code a} is not positive
   */
  default double power(double a) {
    return sample(new Power(a));
  }

  /** {@code n} values of {@link #power(double)}. */
  default double[] power(double a, int n) {
    return sample(new Power(a), n);
  }

  /** Rows by columns of {@link #power(double)}. */
  default double[][] power(double a, int rows, int columns) {
    return sample(new Power(a), rows, columns);
  }

  /**
   * Rayleigh with mode {@code scale}; see {@link Rayleigh}.
   *
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  default double rayleigh(double scale) {
    return sample(new Rayleigh(scale));
  }

  /** {@code n} values of {@link #rayleigh(double)}. */
  default double[] rayleigh(double scale, int n) {
    return sample(new Rayleigh(scale), n);
  }

  /** Rows by columns of {@link #rayleigh(double)}. */
  default double[][] rayleigh(double scale, int rows, int columns) {
    return sample(new Rayleigh(scale), rows, columns);
  }

  /** Cauchy around 0 with scale 1; see {@link StandardCauchy}. */
  default double standardCauchy() {
    return sample(new StandardCauchy());
  }

  /** {@code n} values of {@link #standardCauchy()}. */
  default double[] standardCauchy(int n) {
    return sample(new StandardCauchy(), n);
  }

  /** Rows by columns of {@link #standardCauchy()}. */
  default double[][] standardCauchy(int rows, int columns) {
    return sample(new StandardCauchy(), rows, columns);
  }

  /**
   * Triangular on [left, right]; see {@link Triangular}.
   *
   * @throws IllegalArgumentException if {@code left > mode}, {@code mode > right} or {@code left ==
   *     right}
   */
  default double triangular(double left, double mode, double right) {
    return sample(new Triangular(left, mode, right));
  }

  /** {@code n} values of {@link #triangular(double, double, double)}. */
  default double[] triangular(double left, double mode, double right, int n) {
    return sample(new Triangular(left, mode, right), n);
  }

  /** Rows by columns of {@link #triangular(double, double, double)}. */
  default double[][] triangular(double left, double mode, double right, int rows, int columns) {
    return sample(new Triangular(left, mode, right), rows, columns);
  }

  /**
   * Von Mises: an angle around {@code mu}; see {@link Vonmises}.
   *
   * @throws IllegalArgumentException if {@code kappa} is negative
   */
  default double vonmises(double mu, double kappa) {
    return sample(new Vonmises(mu, kappa));
  }

  /** {@code n} values of {@link #vonmises(double, double)}. */
  default double[] vonmises(double mu, double kappa, int n) {
    return sample(new Vonmises(mu, kappa), n);
  }

  /** Rows by columns of {@link #vonmises(double, double)}. */
  default double[][] vonmises(double mu, double kappa, int rows, int columns) {
    return sample(new Vonmises(mu, kappa), rows, columns);
  }

  /**
   * Wald, or inverse Gaussian; see {@link Wald}.
   *
   * @throws IllegalArgumentException if a parameter is not positive
   */
  default double wald(double mean, double scale) {
    return sample(new Wald(mean, scale));
  }

  /** {@code n} values of {@link #wald(double, double)}. */
  default double[] wald(double mean, double scale, int n) {
    return sample(new Wald(mean, scale), n);
  }

  /** Rows by columns of {@link #wald(double, double)}. */
  default double[][] wald(double mean, double scale, int rows, int columns) {
    return sample(new Wald(mean, scale), rows, columns);
  }

  /**
   * Weibull of shape {@code a} and scale 1; see {@link Weibull}.
   *
   * @throws IllegalArgumentException if {@code a} is negative
   */
  default double weibull(double a) {
    return sample(new Weibull(a));
  }

  /** {@code n} values of {@link #weibull(double)}. */
  default double[] weibull(double a, int n) {
    return sample(new Weibull(a), n);
  }

  /** Rows by columns of {@link #weibull(double)}. */
  default double[][] weibull(double a, int rows, int columns) {
    return sample(new Weibull(a), rows, columns);
  }
}

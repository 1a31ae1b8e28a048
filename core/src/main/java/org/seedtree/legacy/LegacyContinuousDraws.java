package org.seedtree.legacy;

/**
 * The methods of {@link RandomState} that draw continuous values; {@link LegacyContinuous} says
 * more.
 */
public sealed interface LegacyContinuousDraws extends LegacyDraws permits RandomState {

  /** Uniform on [0, 1); NumPy's {@code random_sample}. */
  default double randomSample() {
    return sample(LegacyContinuous.randomSample());
  }

  /** {@code n} values of {@link #randomSample()}. */
  default double[] randomSample(int n) {
    return sample(LegacyContinuous.randomSample(), n);
  }

  /** Rows by columns of {@link #randomSample()}. */
  default double[][] randomSample(int rows, int columns) {
    return sample(LegacyContinuous.randomSample(), rows, columns);
  }

  /** As {@link #randomSample()}. */
  default double random() {
    return randomSample();
  }

  /** As {@link #randomSample(int)}. */
  default double[] random(int n) {
    return randomSample(n);
  }

  /** As {@link #randomSample(int, int)}. */
  default double[][] random(int rows, int columns) {
    return randomSample(rows, columns);
  }

  /** As {@link #randomSample()}. */
  default double rand() {
    return randomSample();
  }

  /** As {@link #randomSample(int)}; {@code rand(d0)}. */
  default double[] rand(int n) {
    return randomSample(n);
  }

  /** As {@link #randomSample(int, int)}; {@code rand(d0, d1)}. */
  default double[][] rand(int rows, int columns) {
    return randomSample(rows, columns);
  }

  /** As {@link #standardNormal()}. */
  default double randn() {
    return standardNormal();
  }

  /** As {@link #standardNormal(int)}; {@code randn(d0)}. */
  default double[] randn(int n) {
    return standardNormal(n);
  }

  /** Rows by columns of {@link #standardNormal()}; {@code randn(d0, d1)}. */
  default double[][] randn(int rows, int columns) {
    return sample(LegacyContinuous.standardNormal(), rows, columns);
  }

  /** Uniform on [low, high); either order of the two will do. */
  default double uniform(double low, double high) {
    return sample(LegacyContinuous.uniform(low, high));
  }

  /** {@code n} values of {@link #uniform(double, double)}. */
  default double[] uniform(double low, double high, int n) {
    return sample(LegacyContinuous.uniform(low, high), n);
  }

  /** Normal with mean 0 and deviation 1. */
  default double standardNormal() {
    return sample(LegacyContinuous.standardNormal());
  }

  /** {@code n} values of {@link #standardNormal()}. */
  default double[] standardNormal(int n) {
    return sample(LegacyContinuous.standardNormal(), n);
  }

  /** Normal with mean {@code loc} and deviation {@code scale}. */
  default double normal(double loc, double scale) {
    return sample(LegacyContinuous.normal(loc, scale));
  }

  /** {@code n} values of {@link #normal(double, double)}. */
  default double[] normal(double loc, double scale, int n) {
    return sample(LegacyContinuous.normal(loc, scale), n);
  }

  /** Log-normal; parameters are those of the logarithm. */
  default double lognormal(double mean, double sigma) {
    return sample(LegacyContinuous.lognormal(mean, sigma));
  }

  /** {@code n} values of {@link #lognormal(double, double)}. */
  default double[] lognormal(double mean, double sigma, int n) {
    return sample(LegacyContinuous.lognormal(mean, sigma), n);
  }

  /** Exponential with mean 1. */
  default double standardExponential() {
    return sample(LegacyContinuous.standardExponential());
  }

  /** {@code n} values of {@link #standardExponential()}. */
  default double[] standardExponential(int n) {
    return sample(LegacyContinuous.standardExponential(), n);
  }

  /** Exponential with mean {@code scale}. */
  default double exponential(double scale) {
    return sample(LegacyContinuous.exponential(scale));
  }

  /** {@code n} values of {@link #exponential(double)}. */
  default double[] exponential(double scale, int n) {
    return sample(LegacyContinuous.exponential(scale), n);
  }

  /** Gamma with scale 1. */
  default double standardGamma(double shape) {
    return sample(LegacyContinuous.standardGamma(shape));
  }

  /** {@code n} values of {@link #standardGamma(double)}. */
  default double[] standardGamma(double shape, int n) {
    return sample(LegacyContinuous.standardGamma(shape), n);
  }

  /** Gamma. */
  default double gamma(double shape, double scale) {
    return sample(LegacyContinuous.gamma(shape, scale));
  }

  /** {@code n} values of {@link #gamma(double, double)}. */
  default double[] gamma(double shape, double scale, int n) {
    return sample(LegacyContinuous.gamma(shape, scale), n);
  }

  /** Beta on [0, 1]. */
  default double beta(double a, double b) {
    return sample(LegacyContinuous.beta(a, b));
  }

  /** {@code n} values of {@link #beta(double, double)}. */
  default double[] beta(double a, double b, int n) {
    return sample(LegacyContinuous.beta(a, b), n);
  }

  /** Chi-square. */
  default double chisquare(double df) {
    return sample(LegacyContinuous.chisquare(df));
  }

  /** {@code n} values of {@link #chisquare(double)}. */
  default double[] chisquare(double df, int n) {
    return sample(LegacyContinuous.chisquare(df), n);
  }

  /** Noncentral chi-square. */
  default double noncentralChisquare(double df, double nonc) {
    return sample(LegacyContinuous.noncentralChisquare(df, nonc));
  }

  /** {@code n} values of {@link #noncentralChisquare(double, double)}. */
  default double[] noncentralChisquare(double df, double nonc, int n) {
    return sample(LegacyContinuous.noncentralChisquare(df, nonc), n);
  }

  /** Fisher's F. */
  default double f(double dfnum, double dfden) {
    return sample(LegacyContinuous.f(dfnum, dfden));
  }

  /** {@code n} values of {@link #f(double, double)}. */
  default double[] f(double dfnum, double dfden, int n) {
    return sample(LegacyContinuous.f(dfnum, dfden), n);
  }

  /** Noncentral F. */
  default double noncentralF(double dfnum, double dfden, double nonc) {
    return sample(LegacyContinuous.noncentralF(dfnum, dfden, nonc));
  }

  /** {@code n} values of {@link #noncentralF(double, double, double)}. */
  default double[] noncentralF(double dfnum, double dfden, double nonc, int n) {
    return sample(LegacyContinuous.noncentralF(dfnum, dfden, nonc), n);
  }

  /** Student's t. */
  default double standardT(double df) {
    return sample(LegacyContinuous.standardT(df));
  }

  /** {@code n} values of {@link #standardT(double)}. */
  default double[] standardT(double df, int n) {
    return sample(LegacyContinuous.standardT(df), n);
  }

  /** Cauchy around 0. */
  default double standardCauchy() {
    return sample(LegacyContinuous.standardCauchy());
  }

  /** {@code n} values of {@link #standardCauchy()}. */
  default double[] standardCauchy(int n) {
    return sample(LegacyContinuous.standardCauchy(), n);
  }

  /** Pareto of the second kind, from 0 on. */
  default double pareto(double a) {
    return sample(LegacyContinuous.pareto(a));
  }

  /** {@code n} values of {@link #pareto(double)}. */
  default double[] pareto(double a, int n) {
    return sample(LegacyContinuous.pareto(a), n);
  }

  /** Power law on [0, 1]. */
  default double power(double a) {
    return sample(LegacyContinuous.power(a));
  }

  /** {@code n} values of {@link #power(double)}. */
  default double[] power(double a, int n) {
    return sample(LegacyContinuous.power(a), n);
  }

  /** Weibull with scale 1. */
  default double weibull(double a) {
    return sample(LegacyContinuous.weibull(a));
  }

  /** {@code n} values of {@link #weibull(double)}. */
  default double[] weibull(double a, int n) {
    return sample(LegacyContinuous.weibull(a), n);
  }

  /** Rayleigh. */
  default double rayleigh(double scale) {
    return sample(LegacyContinuous.rayleigh(scale));
  }

  /** {@code n} values of {@link #rayleigh(double)}. */
  default double[] rayleigh(double scale, int n) {
    return sample(LegacyContinuous.rayleigh(scale), n);
  }

  /** Laplace, double exponential. */
  default double laplace(double loc, double scale) {
    return sample(LegacyContinuous.laplace(loc, scale));
  }

  /** {@code n} values of {@link #laplace(double, double)}. */
  default double[] laplace(double loc, double scale, int n) {
    return sample(LegacyContinuous.laplace(loc, scale), n);
  }

  /** Gumbel, extreme value of type I. */
  default double gumbel(double loc, double scale) {
    return sample(LegacyContinuous.gumbel(loc, scale));
  }

  /** {@code n} values of {@link #gumbel(double, double)}. */
  default double[] gumbel(double loc, double scale, int n) {
    return sample(LegacyContinuous.gumbel(loc, scale), n);
  }

  /** Logistic. */
  default double logistic(double loc, double scale) {
    return sample(LegacyContinuous.logistic(loc, scale));
  }

  /** {@code n} values of {@link #logistic(double, double)}. */
  default double[] logistic(double loc, double scale, int n) {
    return sample(LegacyContinuous.logistic(loc, scale), n);
  }

  /** Triangular on [left, right]. */
  default double triangular(double left, double mode, double right) {
    return sample(LegacyContinuous.triangular(left, mode, right));
  }

  /** {@code n} values of {@link #triangular(double, double, double)}. */
  default double[] triangular(double left, double mode, double right, int n) {
    return sample(LegacyContinuous.triangular(left, mode, right), n);
  }

  /** Von Mises on [-pi, pi]. */
  default double vonmises(double mu, double kappa) {
    return sample(LegacyContinuous.vonmises(mu, kappa));
  }

  /** {@code n} values of {@link #vonmises(double, double)}. */
  default double[] vonmises(double mu, double kappa, int n) {
    return sample(LegacyContinuous.vonmises(mu, kappa), n);
  }

  /** Wald, inverse Gaussian. */
  default double wald(double mean, double scale) {
    return sample(LegacyContinuous.wald(mean, scale));
  }

  /** {@code n} values of {@link #wald(double, double)}. */
  default double[] wald(double mean, double scale, int n) {
    return sample(LegacyContinuous.wald(mean, scale), n);
  }
}

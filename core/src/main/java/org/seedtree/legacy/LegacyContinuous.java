package org.seedtree.legacy;

import static org.seedtree.legacy.LegacyDoubleDistribution.ofNormal;
import static org.seedtree.legacy.LegacyDoubleDistribution.ofUniform;
import static org.seedtree.legacy.LegacyDoubleDistribution.unchanged;

import java.util.Map;
import org.seedtree.distribution.Beta;
import org.seedtree.distribution.Chisquare;
import org.seedtree.distribution.Exponential;
import org.seedtree.distribution.F;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Gumbel;
import org.seedtree.distribution.Laplace;
import org.seedtree.distribution.Logistic;
import org.seedtree.distribution.Lognormal;
import org.seedtree.distribution.NoncentralChisquare;
import org.seedtree.distribution.NoncentralF;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Pareto;
import org.seedtree.distribution.Power;
import org.seedtree.distribution.Rayleigh;
import org.seedtree.distribution.StandardCauchy;
import org.seedtree.distribution.StandardExponential;
import org.seedtree.distribution.StandardGamma;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.StandardT;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.distribution.Triangular;
import org.seedtree.distribution.Vonmises;
import org.seedtree.distribution.Wald;
import org.seedtree.distribution.Weibull;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.parameter.JointConstraint;
import org.seedtree.internal.parameter.JointParameters;
import org.seedtree.internal.parameter.ParameterList;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.BestFisher;
import org.seedtree.release.NumpyChange;

/**
 * The continuous distributions of {@link RandomState} as values, under NumPy's names: for matrices,
 * ranges of arrays, and parameters that vary by element.
 *
 * {@snippet file="LegacySnippetsTest.java" region="continuous"}
 *
 * <p>The density and the range of each parameter are those of the distribution that a method links
 * to; where NumPy's RandomState takes other parameters, the method says so. Parameters out of range
 * are rejected by an {@link IllegalArgumentException} with NumPy's phrase.
 *
 * <p>Words consumed are counted in doubles, exponentials and normals. An exponential is minus the
 * logarithm of one double. A normal is one of a pair that consumes two doubles or more; the
 * RandomState caches the other one for the next distribution.
 */
public final class LegacyContinuous {

  /** The parameters mu and kappa; above some kappa NumPy's call would never return. */
  static final ParameterList VONMISES =
      Parameters.VONMISES.and(
          JointConstraint.ofReals(
              "kappa value too large",
              "kappa value too large",
              (mu, kappa, none) ->
                  kappa > BestFisher.MAX_KAPPA && !BestFisher.accepts(kappa)
                      ? Double.toString(kappa)
                      : null,
              1));

  /**
   * Returns the beta distribution, {@link Beta}. Words consumed: two doubles per proposal if both
   * parameters are at most 1, otherwise two gammas.
   */
  public static LegacyDoubleDistribution beta(double a, double b) {
    return new LegacyDoubleDistribution(new Beta(a, b), s -> LegacyBeta.sample(s, a, b));
  }

  /**
   * Returns the chi-square distribution, {@link Chisquare}. Words consumed: those of {@link
   * #standardGamma}.
   */
  public static LegacyDoubleDistribution chisquare(double df) {
    return new LegacyDoubleDistribution(new Chisquare(df), s -> LegacyVariates.chisquare(s, df));
  }

  /** Returns the exponential distribution with NumPy's default {@code scale=1}. */
  public static LegacyDoubleDistribution exponential() {
    return exponential(1);
  }

  /** Returns the exponential distribution, {@link Exponential}. Words consumed: one double. */
  public static LegacyDoubleDistribution exponential(double scale) {
    Exponential modern = new Exponential(scale);
    return new LegacyDoubleDistribution(
        modern, ofUniform(u -> scale * LegacyVariates.exponential(u)));
  }

  /**
   * Returns the F distribution, {@link F}. Words consumed: two gammas, the numerator's first; see
   * {@link #standardGamma}.
   */
  public static LegacyDoubleDistribution f(double dfnum, double dfden) {
    return new LegacyDoubleDistribution(
        new F(dfnum, dfden), s -> LegacyVariates.f(s, dfnum, dfden));
  }

  /** Returns the gamma distribution with NumPy's default {@code scale=1}. */
  public static LegacyDoubleDistribution gamma(double shape) {
    return gamma(shape, 1);
  }

  /** Returns the gamma distribution, {@link Gamma}. Words consumed: see {@link #standardGamma}. */
  public static LegacyDoubleDistribution gamma(double shape, double scale) {
    return new LegacyDoubleDistribution(
        new Gamma(shape, scale), s -> scale * LegacyGamma.sample(s, shape));
  }

  /** Returns the Gumbel distribution with NumPy's defaults, {@code loc=0} and {@code scale=1}. */
  public static LegacyDoubleDistribution gumbel() {
    return gumbel(0, 1);
  }

  /** Returns the Gumbel distribution with NumPy's default {@code scale=1}. */
  public static LegacyDoubleDistribution gumbel(double loc) {
    return gumbel(loc, 1);
  }

  /** Returns the Gumbel distribution, the same as {@link Gumbel}. */
  public static LegacyDoubleDistribution gumbel(double loc, double scale) {
    return unchanged(new Gumbel(loc, scale));
  }

  /** Returns the Laplace distribution with NumPy's defaults, {@code loc=0} and {@code scale=1}. */
  public static LegacyDoubleDistribution laplace() {
    return laplace(0, 1);
  }

  /** Returns the Laplace distribution with NumPy's default {@code scale=1}. */
  public static LegacyDoubleDistribution laplace(double loc) {
    return laplace(loc, 1);
  }

  /** Returns the Laplace distribution, the same as {@link Laplace}. */
  public static LegacyDoubleDistribution laplace(double loc, double scale) {
    return unchanged(new Laplace(loc, scale));
  }

  /** Returns the logistic distribution with NumPy's defaults, {@code loc=0} and {@code scale=1}. */
  public static LegacyDoubleDistribution logistic() {
    return logistic(0, 1);
  }

  /** Returns the logistic distribution with NumPy's default {@code scale=1}. */
  public static LegacyDoubleDistribution logistic(double loc) {
    return logistic(loc, 1);
  }

  /** Returns the logistic distribution, the same as {@link Logistic}. */
  public static LegacyDoubleDistribution logistic(double loc, double scale) {
    return unchanged(new Logistic(loc, scale));
  }

  /**
   * Returns the log-normal distribution with NumPy's defaults, {@code mean=0} and {@code sigma=1}.
   */
  public static LegacyDoubleDistribution lognormal() {
    return lognormal(0, 1);
  }

  /** Returns the log-normal distribution with NumPy's default {@code sigma=1}. */
  public static LegacyDoubleDistribution lognormal(double mean) {
    return lognormal(mean, 1);
  }

  /** Returns the log-normal distribution, {@link Lognormal}. Words consumed: one normal. */
  public static LegacyDoubleDistribution lognormal(double mean, double sigma) {
    Lognormal modern = new Lognormal(mean, sigma);
    return new LegacyDoubleDistribution(modern, ofNormal(z -> Libm.exp(mean + sigma * z)));
  }

  /**
   * Returns the noncentral chi-square distribution, {@link NoncentralChisquare}. Words consumed: a
   * gamma if {@code nonc} is 0; a gamma and a normal if {@code df} is above 1; otherwise a Poisson
   * count and a gamma, also if {@code nonc} is NaN.
   */
  public static LegacyDoubleDistribution noncentralChisquare(double df, double nonc) {
    return new LegacyDoubleDistribution(
        new NoncentralChisquare(df, nonc), s -> LegacyVariates.noncentralChisquare(s, df, nonc));
  }

  /**
   * Returns the noncentral F distribution, {@link NoncentralF}. Words consumed: those of {@link
   * #noncentralChisquare}, then those of {@link #chisquare}.
   */
  public static LegacyDoubleDistribution noncentralF(double dfnum, double dfden, double nonc) {
    return new LegacyDoubleDistribution(
        new NoncentralF(dfnum, dfden, nonc),
        s -> LegacyVariates.noncentralF(s, dfnum, dfden, nonc));
  }

  /** Returns the normal distribution with NumPy's defaults, {@code loc=0} and {@code scale=1}. */
  public static LegacyDoubleDistribution normal() {
    return normal(0, 1);
  }

  /** Returns the normal distribution with NumPy's default {@code scale=1}. */
  public static LegacyDoubleDistribution normal(double loc) {
    return normal(loc, 1);
  }

  /** Returns the normal distribution, {@link Normal}. Words consumed: one normal. */
  public static LegacyDoubleDistribution normal(double loc, double scale) {
    Normal modern = new Normal(loc, scale);
    return new LegacyDoubleDistribution(modern, ofNormal(z -> loc + scale * z));
  }

  /** Returns the Pareto distribution, {@link Pareto}. Words consumed: one double. */
  public static LegacyDoubleDistribution pareto(double a) {
    return new LegacyDoubleDistribution(new Pareto(a), ofUniform(u -> LegacyVariates.pareto(u, a)));
  }

  /** Returns the power distribution, {@link Power}. Words consumed: one double. */
  public static LegacyDoubleDistribution power(double a) {
    Power modern = new Power(a);
    double inverseA = 1 / a;
    return new LegacyDoubleDistribution(modern, ofUniform(u -> LegacyVariates.power(u, inverseA)));
  }

  /**
   * Returns the uniform distribution on [0, 1), {@link StandardUniform}. Words consumed: one
   * double.
   */
  public static LegacyDoubleDistribution randomSample() {
    return unchanged("random_sample", new StandardUniform());
  }

  /** Returns the Rayleigh distribution with NumPy's default {@code scale=1}. */
  public static LegacyDoubleDistribution rayleigh() {
    return rayleigh(1);
  }

  /** Returns the Rayleigh distribution, {@link Rayleigh}. Words consumed: one double. */
  public static LegacyDoubleDistribution rayleigh(double scale) {
    return new LegacyDoubleDistribution(
        new Rayleigh(scale),
        ofUniform(u -> LegacyVariates.rayleigh(u, scale))
            .before(
                NumpyChange.RANDOM_STATE_RAYLEIGH_LOG1P,
                ofUniform(u -> LegacyVariates.earlierRayleigh(u, scale))));
  }

  /**
   * Returns the standard Cauchy distribution, {@link StandardCauchy}. Words consumed: two normals,
   * the numerator first.
   */
  public static LegacyDoubleDistribution standardCauchy() {
    return new LegacyDoubleDistribution(
        new StandardCauchy(),
        s -> {
          double numerator = s.normal();
          return numerator / s.normal();
        });
  }

  /**
   * Returns the standard exponential distribution, {@link StandardExponential}. Words consumed: one
   * double; a double of 0 gives -0.0.
   */
  public static LegacyDoubleDistribution standardExponential() {
    return new LegacyDoubleDistribution(
        "standard_exponential", Map::of, ofUniform(LegacyVariates::exponential));
  }

  /**
   * Returns the standard gamma distribution, {@link StandardGamma}. Words consumed: nothing for a
   * shape of 0, an exponential for 1; below 1 a double and an exponential per proposal; above 1 a
   * normal, and a double for each normal that is not cut off.
   */
  public static LegacyDoubleDistribution standardGamma(double shape) {
    return new LegacyDoubleDistribution(
        new StandardGamma(shape), s -> LegacyGamma.sample(s, shape));
  }

  /**
   * Returns the standard normal distribution, {@link StandardNormal}. Words consumed: one normal.
   */
  public static LegacyDoubleDistribution standardNormal() {
    return new LegacyDoubleDistribution(new StandardNormal(), ofNormal(z -> z));
  }

  /**
   * Returns Student's t distribution, {@link StandardT}. Words consumed: one normal, then a gamma;
   * see {@link #standardGamma}.
   */
  public static LegacyDoubleDistribution standardT(double df) {
    return new LegacyDoubleDistribution(new StandardT(df), s -> LegacyVariates.standardT(s, df));
  }

  /** Returns the triangular distribution, the same as {@link Triangular}. */
  public static LegacyDoubleDistribution triangular(double left, double mode, double right) {
    return unchanged(new Triangular(left, mode, right));
  }

  /** Returns the uniform distribution with NumPy's defaults, {@code low=0} and {@code high=1}. */
  public static LegacyDoubleDistribution uniform() {
    return uniform(0, 1);
  }

  /** Returns the uniform distribution with NumPy's default {@code high=1}. */
  public static LegacyDoubleDistribution uniform(double low) {
    return uniform(low, 1);
  }

  /**
   * Returns the uniform distribution on [low, high), or on (high, low] if {@code high} is less:
   * unlike Generator's, NumPy does not check the order. Words consumed: one double.
   *
   * @throws IllegalArgumentException if {@code high - low} is infinite or NaN
   */
  public static LegacyDoubleDistribution uniform(double low, double high) {
    JointParameters.LEGACY_UNIFORM.check(low, high);
    double range = high - low;
    return new LegacyDoubleDistribution(
        "uniform",
        () -> LegacyDistribution.parametersOf("low", low, "high", high),
        ofUniform(u -> low + range * u));
  }

  /**
   * Returns the von Mises distribution, {@link Vonmises}, by rejection however large {@code kappa}
   * is.
   *
   * @throws IllegalArgumentException if {@code kappa} is negative, or so large (from about
   *     10<sup>16</sup> on) that rounding leaves nothing to accept: NumPy's call would never return
   */
  public static LegacyDoubleDistribution vonmises(double mu, double kappa) {
    VONMISES.check(mu, kappa);
    Vonmises modern = new Vonmises(mu, kappa);
    if (!(kappa > BestFisher.MAX_KAPPA)) {
      return unchanged(modern);
    }
    BestFisher rejection = new BestFisher(mu, kappa);
    return new LegacyDoubleDistribution(modern, s -> rejection.sample(s.bits()));
  }

  /** Returns the Wald distribution, {@link Wald}. Words consumed: one normal and one double. */
  public static LegacyDoubleDistribution wald(double mean, double scale) {
    return new LegacyDoubleDistribution(
        new Wald(mean, scale), s -> LegacyVariates.wald(s, mean, scale));
  }

  /**
   * Returns the Weibull distribution, {@link Weibull}. Words consumed: one double; nothing if
   * {@code a} is 0.
   */
  public static LegacyDoubleDistribution weibull(double a) {
    Weibull modern = new Weibull(a);
    double inverseA = 1 / a;
    return new LegacyDoubleDistribution(
        modern, a == 0 ? s -> 0 : ofUniform(u -> LegacyVariates.weibull(u, inverseA)));
  }

  private LegacyContinuous() {}
}

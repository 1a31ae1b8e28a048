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
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.BestFisher;
import org.seedtree.internal.variate.PoissonKernel;

/**
 * The continuous distributions of {@link RandomState} as values, under NumPy's names: for matrices,
 * ranges of arrays, and parameters that vary by element.
 *
 * <pre>{@code
 * double[][] m = rs.sample(LegacyContinuous.gamma(2, 1.5), 100, 4);  // rs.gamma(2, 1.5, (100, 4))
 * rs.fill(LegacyContinuous.exponential(3), out, 10, 20);             // out[10:20] = rs.exponential(3, 10)
 * }</pre>
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

  /** Above this concentration Generator draws a normal, and RandomState does not. */
  private static final double VONMISES_NORMAL_ABOVE = 1e6;

  /**
   * Returns the beta distribution, {@link Beta}. Words consumed: two doubles per proposal if both
   * parameters are at most 1, otherwise two gammas.
   */
  public static LegacyDoubleDistribution beta(double a, double b) {
    return new LegacyDoubleDistribution(new Beta(a, b), new LegacyBeta(a, b)::sample);
  }

  /**
   * Returns the chi-square distribution, {@link Chisquare}. Words consumed: those of {@link
   * #standardGamma}.
   */
  public static LegacyDoubleDistribution chisquare(double df) {
    Chisquare modern = new Chisquare(df);
    LegacyGamma gamma = new LegacyGamma(modern.df() / 2);
    return new LegacyDoubleDistribution(modern, s -> 2 * gamma.sample(s));
  }

  /** Returns the exponential distribution, {@link Exponential}. Words consumed: one double. */
  public static LegacyDoubleDistribution exponential(double scale) {
    Exponential modern = new Exponential(scale);
    return new LegacyDoubleDistribution(modern, ofUniform(u -> scale * exponentialOf(u)));
  }

  private static double exponentialOf(double u) {
    return -Libm.log(1 - u);
  }

  /**
   * Returns the F distribution, {@link F}. Words consumed: two gammas, the numerator's first; see
   * {@link #standardGamma}.
   */
  public static LegacyDoubleDistribution f(double dfnum, double dfden) {
    F modern = new F(dfnum, dfden);
    LegacyGamma numeratorGamma = new LegacyGamma(dfnum / 2);
    LegacyGamma denominatorGamma = new LegacyGamma(dfden / 2);
    return new LegacyDoubleDistribution(
        modern,
        s -> {
          double numerator = 2 * numeratorGamma.sample(s) * dfden;
          return numerator / (2 * denominatorGamma.sample(s) * dfnum);
        });
  }

  /** Returns the gamma distribution, {@link Gamma}. Words consumed: see {@link #standardGamma}. */
  public static LegacyDoubleDistribution gamma(double shape, double scale) {
    Gamma modern = new Gamma(shape, scale);
    LegacyGamma gamma = new LegacyGamma(shape);
    return new LegacyDoubleDistribution(modern, s -> scale * gamma.sample(s));
  }

  /** Returns the Gumbel distribution, the same as {@link Gumbel}. */
  public static LegacyDoubleDistribution gumbel(double loc, double scale) {
    return unchanged(new Gumbel(loc, scale));
  }

  /** Returns the Laplace distribution, the same as {@link Laplace}. */
  public static LegacyDoubleDistribution laplace(double loc, double scale) {
    return unchanged(new Laplace(loc, scale));
  }

  /** Returns the logistic distribution, the same as {@link Logistic}. */
  public static LegacyDoubleDistribution logistic(double loc, double scale) {
    return unchanged(new Logistic(loc, scale));
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
        new NoncentralChisquare(df, nonc), noncentralChisquareAlgorithm(df, nonc));
  }

  /**
   * Returns the noncentral F distribution, {@link NoncentralF}. Words consumed: those of {@link
   * #noncentralChisquare}, then those of {@link #chisquare}.
   */
  public static LegacyDoubleDistribution noncentralF(double dfnum, double dfden, double nonc) {
    NoncentralF modern = new NoncentralF(dfnum, dfden, nonc);
    LegacyDoubleDistribution.Algorithm noncentral = noncentralChisquareAlgorithm(dfnum, nonc);
    LegacyGamma denominatorGamma = new LegacyGamma(dfden / 2);
    return new LegacyDoubleDistribution(
        modern,
        s -> {
          double numerator = noncentral.sample(s) * dfden;
          return numerator / (2 * denominatorGamma.sample(s) * dfnum);
        });
  }

  private static LegacyDoubleDistribution.Algorithm noncentralChisquareAlgorithm(
      double df, double nonc) {
    if (nonc == 0) {
      LegacyGamma central = new LegacyGamma(df / 2);
      return s -> 2 * central.sample(s);
    }
    if (df > 1) {
      LegacyGamma gamma = new LegacyGamma((df - 1) / 2);
      double root = Math.sqrt(nonc);
      return s -> {
        double chisquare = 2 * gamma.sample(s);
        double shifted = s.normal() + root;
        return chisquare + shifted * shifted;
      };
    }
    PoissonKernel counts = new PoissonKernel(nonc / 2);
    return s -> {
      double degrees = df + 2 * counts.sample(s.bits()); // wraps as in C for counts from 2^62 on
      double value = 2 * new LegacyGamma(degrees / 2).sample(s);
      return Double.isNaN(nonc) ? Double.NaN : value;
    };
  }

  /** Returns the normal distribution, {@link Normal}. Words consumed: one normal. */
  public static LegacyDoubleDistribution normal(double loc, double scale) {
    Normal modern = new Normal(loc, scale);
    return new LegacyDoubleDistribution(modern, ofNormal(z -> loc + scale * z));
  }

  /** Returns the Pareto distribution, {@link Pareto}. Words consumed: one double. */
  public static LegacyDoubleDistribution pareto(double a) {
    Pareto modern = new Pareto(a);
    return new LegacyDoubleDistribution(modern, ofUniform(u -> Libm.exp(exponentialOf(u) / a) - 1));
  }

  /** Returns the power distribution, {@link Power}. Words consumed: one double. */
  public static LegacyDoubleDistribution power(double a) {
    Power modern = new Power(a);
    double exponent = 1 / a;
    return new LegacyDoubleDistribution(
        modern, ofUniform(u -> Libm.pow(1 - Libm.exp(-exponentialOf(u)), exponent)));
  }

  /**
   * Returns the uniform distribution on [0, 1), {@link StandardUniform}. Words consumed: one
   * double.
   */
  public static LegacyDoubleDistribution randomSample() {
    return unchanged("random_sample", new StandardUniform());
  }

  /** Returns the Rayleigh distribution, {@link Rayleigh}. Words consumed: one double. */
  public static LegacyDoubleDistribution rayleigh(double scale) {
    Rayleigh modern = new Rayleigh(scale);
    return new LegacyDoubleDistribution(
        modern, ofUniform(u -> scale * Math.sqrt(-2 * Libm.log1p(-u))));
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
        "standard_exponential", Map::of, ofUniform(LegacyContinuous::exponentialOf));
  }

  /**
   * Returns the standard gamma distribution, {@link StandardGamma}. Words consumed: nothing for a
   * shape of 0, an exponential for 1; below 1 a double and an exponential per proposal; above 1 a
   * normal, and a double for each normal that is not cut off.
   */
  public static LegacyDoubleDistribution standardGamma(double shape) {
    StandardGamma modern = new StandardGamma(shape);
    return new LegacyDoubleDistribution(modern, new LegacyGamma(modern.shape())::sample);
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
    StandardT modern = new StandardT(df);
    double shape = df / 2;
    LegacyGamma gamma = new LegacyGamma(shape);
    return new LegacyDoubleDistribution(
        modern,
        s -> {
          double numerator = Math.sqrt(shape) * s.normal();
          return numerator / Math.sqrt(gamma.sample(s));
        });
  }

  /** Returns the triangular distribution, the same as {@link Triangular}. */
  public static LegacyDoubleDistribution triangular(double left, double mode, double right) {
    return unchanged(new Triangular(left, mode, right));
  }

  /**
   * Returns the uniform distribution on [low, high), or on (high, low] if {@code high} is less:
   * unlike Generator's, NumPy does not check the order. Words consumed: one double.
   *
   * @throws IllegalArgumentException if {@code high - low} is infinite or NaN
   */
  public static LegacyDoubleDistribution uniform(double low, double high) {
    Parameters.LEGACY_UNIFORM.check(low, high);
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
    Vonmises modern = new Vonmises(mu, kappa);
    if (!(kappa > VONMISES_NORMAL_ABOVE)) {
      return unchanged(modern);
    }
    BestFisher rejection = new BestFisher(mu, kappa);
    if (!rejection.accepts()) {
      throw new IllegalArgumentException("kappa value too large: " + kappa);
    }
    return new LegacyDoubleDistribution(modern, s -> rejection.sample(s.bits()));
  }

  /** Returns the Wald distribution, {@link Wald}. Words consumed: one normal and one double. */
  public static LegacyDoubleDistribution wald(double mean, double scale) {
    return new LegacyDoubleDistribution(new Wald(mean, scale), s -> wald(s, mean, scale));
  }

  // order fixes the last bit
  private static double wald(LegacyStream s, double mean, double scale) {
    double z = s.normal();
    double y = mean * z * z;
    double x = mean + mean / (2 * scale) * (y - Math.sqrt(4 * scale * y + y * y));
    return s.uniform() <= mean / (mean + x) ? x : mean * mean / x;
  }

  /**
   * Returns the Weibull distribution, {@link Weibull}. Words consumed: one double; nothing if
   * {@code a} is 0.
   */
  public static LegacyDoubleDistribution weibull(double a) {
    Weibull modern = new Weibull(a);
    double exponent = 1 / a;
    return new LegacyDoubleDistribution(
        modern, a == 0 ? s -> 0 : ofUniform(u -> Libm.pow(exponentialOf(u), exponent)));
  }

  private LegacyContinuous() {}
}

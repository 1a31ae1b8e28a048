package org.seedtree.legacy;

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
import org.seedtree.distribution.StandardGamma;
import org.seedtree.distribution.StandardT;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.distribution.Triangular;
import org.seedtree.distribution.Vonmises;
import org.seedtree.distribution.Wald;
import org.seedtree.distribution.Weibull;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.variate.BestFisher;
import org.seedtree.internal.variate.PoissonKernel;

/**
 * The distributions of {@link RandomState} as values, under NumPy's names: for matrices, ranges of
 * arrays, and parameters that vary from element to element.
 *
 * <pre>{@code
 * double[][] m = rs.sample(LegacyContinuous.gamma(2, 1.5), 100, 4);  // rs.gamma(2, 1.5, (100, 4))
 * rs.fill(LegacyContinuous.exponential(3), out, 10, 20);             // out[10:20] = rs.exponential(3, 10)
 * }</pre>
 *
 * <p>Where NumPy takes the parameters that the modern distribution takes, that one checks them;
 * what it means stands there, too. All throw {@link IllegalArgumentException} with NumPy's phrase
 * for what is out of range. "Exponential" here is minus the logarithm of a double, "normal" is one
 * of a pair made from two doubles or more, the other of which the RandomState keeps for the next
 * distribution.
 */
public final class LegacyContinuous {

  /** From here on NumPy's Generator goes over to a normal, and its RandomState does not. */
  private static final double CONCENTRATED = 1e6;

  /** Uniform on [0, 1). Draws: one double. */
  public static LegacyDoubleDistribution randomSample() {
    return LegacyDoubleDistribution.unchanged("random_sample", new StandardUniform());
  }

  /**
   * Uniform on [low, high), or on (high, low] if that is the order: their sign is not checked.
   * Draws: one double.
   *
   * @throws IllegalArgumentException if {@code high - low} is infinite or NaN
   */
  public static LegacyDoubleDistribution uniform(double low, double high) {
    double range = high - low;
    if (!Double.isFinite(range)) {
      throw new IllegalArgumentException("Range exceeds valid bounds: " + low + ", " + high);
    }
    return LegacyDoubleDistribution.ofUniform("uniform", u -> low + range * u, low, high);
  }

  /** Normal with mean 0 and deviation 1. Draws: one normal. */
  public static LegacyDoubleDistribution standardNormal() {
    return LegacyDoubleDistribution.ofNormal("standard_normal", z -> z);
  }

  /** See {@link Normal}. Draws: one normal. */
  public static LegacyDoubleDistribution normal(double loc, double scale) {
    Normal distribution = new Normal(loc, scale);
    return LegacyDoubleDistribution.ofNormal(
        "normal", z -> distribution.loc() + distribution.scale() * z, loc, scale);
  }

  /** See {@link Lognormal}. Draws: one normal. */
  public static LegacyDoubleDistribution lognormal(double mean, double sigma) {
    Lognormal distribution = new Lognormal(mean, sigma);
    return LegacyDoubleDistribution.ofNormal(
        "lognormal", z -> Libm.exp(distribution.mean() + distribution.sigma() * z), mean, sigma);
  }

  /** Exponential with mean 1. Draws: one double; 0 of it gives -0.0. */
  public static LegacyDoubleDistribution standardExponential() {
    return LegacyDoubleDistribution.ofUniform(
        "standard_exponential", LegacyContinuous::exponentialOf);
  }

  /** See {@link Exponential}. Draws: one double. */
  public static LegacyDoubleDistribution exponential(double scale) {
    Exponential distribution = new Exponential(scale);
    return LegacyDoubleDistribution.ofUniform(
        "exponential", u -> distribution.scale() * exponentialOf(u), scale);
  }

  /** See {@link Pareto}. Draws: one double. */
  public static LegacyDoubleDistribution pareto(double a) {
    Pareto distribution = new Pareto(a);
    return LegacyDoubleDistribution.ofUniform(
        "pareto", u -> Libm.exp(exponentialOf(u) / distribution.a()) - 1, a);
  }

  /** See {@link Power}. Draws: one double. */
  public static LegacyDoubleDistribution power(double a) {
    double exponent = 1 / new Power(a).a();
    return LegacyDoubleDistribution.ofUniform(
        "power", u -> Libm.pow(1 - Libm.exp(-exponentialOf(u)), exponent), a);
  }

  /** See {@link Weibull}. Draws: one double; none if {@code a} is 0. */
  public static LegacyDoubleDistribution weibull(double a) {
    double exponent = 1 / new Weibull(a).a();
    return a == 0
        ? new LegacyDoubleDistribution("weibull", s -> 0, a)
        : LegacyDoubleDistribution.ofUniform(
            "weibull", u -> Libm.pow(exponentialOf(u), exponent), a);
  }

  /** See {@link Rayleigh}. Draws: one double. */
  public static LegacyDoubleDistribution rayleigh(double scale) {
    Rayleigh distribution = new Rayleigh(scale);
    return LegacyDoubleDistribution.ofUniform(
        "rayleigh", u -> distribution.scale() * Math.sqrt(-2 * Libm.log1p(-u)), scale);
  }

  private static double exponentialOf(double u) {
    return -Libm.log(1 - u);
  }

  /** See {@link Laplace}; unchanged. */
  public static LegacyDoubleDistribution laplace(double loc, double scale) {
    return LegacyDoubleDistribution.unchanged("laplace", new Laplace(loc, scale), loc, scale);
  }

  /** See {@link Gumbel}; unchanged. */
  public static LegacyDoubleDistribution gumbel(double loc, double scale) {
    return LegacyDoubleDistribution.unchanged("gumbel", new Gumbel(loc, scale), loc, scale);
  }

  /** See {@link Logistic}; unchanged. */
  public static LegacyDoubleDistribution logistic(double loc, double scale) {
    return LegacyDoubleDistribution.unchanged("logistic", new Logistic(loc, scale), loc, scale);
  }

  /** See {@link Triangular}; unchanged. */
  public static LegacyDoubleDistribution triangular(double left, double mode, double right) {
    return LegacyDoubleDistribution.unchanged(
        "triangular", new Triangular(left, mode, right), left, mode, right);
  }

  /**
   * See {@link Vonmises}; by rejection however large {@code kappa} is.
   *
   * @throws IllegalArgumentException if {@code kappa} is negative, or so large (from some 10
   *     <sup>16</sup> on) that rounding leaves nothing to accept: NumPy's call would never return
   */
  public static LegacyDoubleDistribution vonmises(double mu, double kappa) {
    Vonmises distribution = new Vonmises(mu, kappa);
    if (!(kappa > CONCENTRATED)) {
      return LegacyDoubleDistribution.unchanged("vonmises", distribution, mu, kappa);
    }
    BestFisher rejection = new BestFisher(mu, kappa);
    if (!rejection.accepts()) {
      throw new IllegalArgumentException("kappa value too large: " + kappa);
    }
    return new LegacyDoubleDistribution("vonmises", s -> rejection.sample(s.bits()), mu, kappa);
  }

  /** See {@link Wald}. Draws: one normal and one double. */
  public static LegacyDoubleDistribution wald(double mean, double scale) {
    Wald distribution = new Wald(mean, scale);
    return new LegacyDoubleDistribution("wald", s -> wald(s, distribution), mean, scale);
  }

  // order fixes the last bit
  private static double wald(LegacyStream s, Wald distribution) {
    double mean = distribution.mean();
    double scale = distribution.scale();
    double z = s.normal();
    double y = mean * z * z;
    double x = mean + mean / (2 * scale) * (y - Math.sqrt(4 * scale * y + y * y));
    return s.uniform() <= mean / (mean + x) ? x : mean * mean / x;
  }

  /** A quotient of normals, the first over the second. */
  public static LegacyDoubleDistribution standardCauchy() {
    return new LegacyDoubleDistribution(
        "standard_cauchy",
        s -> {
          double numerator = s.normal();
          return numerator / s.normal();
        });
  }

  /**
   * See {@link StandardGamma}. Draws: none for a shape of 0, one exponential for 1; below 1 a
   * double and an exponential for each attempt, above 1 a normal, and a double for each candidate.
   */
  public static LegacyDoubleDistribution standardGamma(double shape) {
    LegacyGamma gamma = new LegacyGamma(new StandardGamma(shape).shape());
    return new LegacyDoubleDistribution("standard_gamma", gamma::draw, shape);
  }

  /** See {@link Gamma}. Draws: as {@link #standardGamma}. */
  public static LegacyDoubleDistribution gamma(double shape, double scale) {
    Gamma distribution = new Gamma(shape, scale);
    LegacyGamma gamma = new LegacyGamma(shape);
    return new LegacyDoubleDistribution(
        "gamma", s -> distribution.scale() * gamma.draw(s), shape, scale);
  }

  /** See {@link Beta}. Draws: two doubles for each attempt, or two gammas. */
  public static LegacyDoubleDistribution beta(double a, double b) {
    Beta distribution = new Beta(a, b);
    return new LegacyDoubleDistribution(
        "beta", new LegacyBeta(distribution.a(), distribution.b())::draw, a, b);
  }

  /** See {@link Chisquare}. Draws: as {@link #standardGamma}. */
  public static LegacyDoubleDistribution chisquare(double df) {
    LegacyGamma gamma = new LegacyGamma(new Chisquare(df).df() / 2);
    return new LegacyDoubleDistribution("chisquare", s -> 2 * gamma.draw(s), df);
  }

  /** See {@link F}. Draws: two gammas, the first for the numerator. */
  public static LegacyDoubleDistribution f(double dfnum, double dfden) {
    F distribution = new F(dfnum, dfden);
    LegacyGamma above = new LegacyGamma(dfnum / 2);
    LegacyGamma below = new LegacyGamma(dfden / 2);
    return new LegacyDoubleDistribution(
        "f",
        s -> {
          double numerator = 2 * above.draw(s) * distribution.dfden();
          return numerator / (2 * below.draw(s) * distribution.dfnum());
        },
        dfnum,
        dfden);
  }

  /** See {@link StandardT}. Draws: one normal, then as {@link #standardGamma}. */
  public static LegacyDoubleDistribution standardT(double df) {
    double half = new StandardT(df).df() / 2;
    LegacyGamma gamma = new LegacyGamma(half);
    return new LegacyDoubleDistribution(
        "standard_t",
        s -> {
          double numerator = Math.sqrt(half) * s.normal();
          return numerator / Math.sqrt(gamma.draw(s));
        },
        df);
  }

  /** See {@link NoncentralChisquare}; a {@code nonc} of NaN draws as if it were a number. */
  public static LegacyDoubleDistribution noncentralChisquare(double df, double nonc) {
    NoncentralChisquare distribution = new NoncentralChisquare(df, nonc);
    LegacyDoubleDistribution.Draws draws = noncentral(distribution.df(), distribution.nonc());
    return new LegacyDoubleDistribution("noncentral_chisquare", draws, df, nonc);
  }

  /** See {@link NoncentralF}. Draws: as its chi-squares, first the noncentral one. */
  public static LegacyDoubleDistribution noncentralF(double dfnum, double dfden, double nonc) {
    NoncentralF distribution = new NoncentralF(dfnum, dfden, nonc);
    LegacyDoubleDistribution.Draws above = noncentral(dfnum, nonc);
    LegacyGamma below = new LegacyGamma(dfden / 2);
    return new LegacyDoubleDistribution(
        "noncentral_f",
        s -> {
          double numerator = above.one(s) * distribution.dfden();
          return numerator / (2 * below.draw(s) * distribution.dfnum());
        },
        dfnum,
        dfden,
        nonc);
  }

  private static LegacyDoubleDistribution.Draws noncentral(double df, double nonc) {
    if (nonc == 0) {
      LegacyGamma central = new LegacyGamma(df / 2);
      return s -> 2 * central.draw(s);
    }
    if (df > 1) {
      LegacyGamma oneLess = new LegacyGamma((df - 1) / 2);
      double root = Math.sqrt(nonc);
      return s -> {
        double others = 2 * oneLess.draw(s);
        double shifted = s.normal() + root;
        return others + shifted * shifted;
      };
    }
    PoissonKernel counts = new PoissonKernel(nonc / 2);
    return s -> {
      double degrees = df + 2 * counts.sample(s.bits()); // wraps as in C for counts from 2^62 on
      double value = 2 * new LegacyGamma(degrees / 2).draw(s);
      return Double.isNaN(nonc) ? Double.NaN : value;
    };
  }

  private LegacyContinuous() {}
}

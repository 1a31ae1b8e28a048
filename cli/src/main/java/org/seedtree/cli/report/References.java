package org.seedtree.cli.report;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.CauchyDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.GeometricDistribution;
import org.apache.commons.statistics.distribution.GumbelDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.LaplaceDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.LogisticDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.jspecify.annotations.Nullable;
import org.seedtree.quality.reference.LogseriesDistribution;
import org.seedtree.quality.reference.NegativeBinomialDistribution;
import org.seedtree.quality.reference.NoncentralDistribution;
import org.seedtree.quality.reference.UniformIntegers;
import org.seedtree.quality.reference.VonmisesDistribution;
import org.seedtree.quality.reference.WaldDistribution;
import org.seedtree.quality.reference.ZipfDistribution;

/** The distributions of NumPy's methods. */
final class References {

  /** Parameters with which distribution functions of our own are computed in constant time. */
  private static final double MAX_NONCENTRALITY = 1e4;

  private static final double MAX_KAPPA = 1000;
  private static final double MAX_LOGSERIES = 0.9999;
  private static final double MAX_NEGATIVE_BINOMIAL_MEAN = 1e8;

  /** The widest range of integers whose probabilities doubles tell apart. */
  private static final int MAX_RANGE_BITS = 53;

  private References() {}

  /**
   * Returns the distribution of a method.
   *
   * @param name NumPy's name of the method
   * @param parameters its parameters, as {@link org.seedtree.manifest.Workload.Sample} has them
   * @return empty if the method has another, or a degenerate one with these parameters
   */
  static Optional<Reference> of(String name, Map<String, Object> parameters) {
    try {
      return Optional.ofNullable(find(name, new Parameters(parameters)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The values of parameters, by name. */
  private record Parameters(Map<String, Object> values) {

    double real(String name) {
      return values.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    double realUpTo(String name, double max) {
      double value = real(name);
      if (value <= max) {
        return value;
      }
      throw new IllegalArgumentException(name);
    }

    BigInteger big(String name) {
      if (values.get(name) instanceof BigInteger number) {
        return number;
      }
      throw new IllegalArgumentException(name);
    }

    int integer(String name) {
      if (big(name).bitLength() < Integer.SIZE) {
        return big(name).intValue();
      }
      throw new IllegalArgumentException(name);
    }

    /** Returns the integers from {@code low} to below {@code high + beyond}. */
    UniformIntegers range(int beyond) {
      BigInteger low = big("low");
      BigInteger max = big("high").add(BigInteger.valueOf(beyond - 1));
      if (max.subtract(low).bitLength() > MAX_RANGE_BITS
          || low.bitLength() >= Long.SIZE
          || max.bitLength() >= Long.SIZE) {
        throw new IllegalArgumentException("range");
      }
      return new UniformIntegers(low.longValue(), max.longValue());
    }
  }

  private static @Nullable Reference find(String name, Parameters of) {
    return switch (name) {
      case "random", "random_sample", "rand" ->
          Reference.of("uniform", UniformContinuousDistribution.of(0, 1));
      case "uniform" ->
          Reference.of(
              "uniform", UniformContinuousDistribution.of(of.real("low"), of.real("high")));
      case "standard_normal", "randn" -> Reference.of("normal", NormalDistribution.of(0, 1));
      case "normal" ->
          Reference.of("normal", NormalDistribution.of(of.real("loc"), of.real("scale")));
      case "lognormal" ->
          Reference.of("log-normal", LogNormalDistribution.of(of.real("mean"), of.real("sigma")));
      case "standard_exponential" -> Reference.of("exponential", ExponentialDistribution.of(1));
      case "exponential" ->
          Reference.of("exponential", ExponentialDistribution.of(of.real("scale")));
      case "standard_gamma" -> Reference.of("gamma", GammaDistribution.of(of.real("shape"), 1));
      case "gamma" ->
          Reference.of("gamma", GammaDistribution.of(of.real("shape"), of.real("scale")));
      case "chisquare" -> Reference.of("chi-square", GammaDistribution.of(of.real("df") / 2, 2));
      case "beta" -> Reference.of("beta", BetaDistribution.of(of.real("a"), of.real("b")));
      case "f" -> Reference.of("F", FDistribution.of(of.real("dfnum"), of.real("dfden")));
      case "standard_t" -> Reference.of("Student's t", TDistribution.of(of.real("df")));
      case "standard_cauchy" -> Reference.of("Cauchy", CauchyDistribution.of(0, 1));
      case "laplace" ->
          Reference.of("Laplace", LaplaceDistribution.of(of.real("loc"), of.real("scale")));
      case "logistic" ->
          Reference.of("logistic", LogisticDistribution.of(of.real("loc"), of.real("scale")));
      case "gumbel" ->
          Reference.of("Gumbel", GumbelDistribution.of(of.real("loc"), of.real("scale")));
      case "pareto" -> Reference.of("Pareto", ParetoDistribution.of(1, of.real("a"))).scaled(1, -1);
      case "power" -> Reference.of("power function", BetaDistribution.of(of.real("a"), 1));
      case "weibull" -> Reference.of("Weibull", WeibullDistribution.of(of.real("a"), 1));
      case "rayleigh" ->
          Reference.of("Rayleigh", WeibullDistribution.of(2, 1))
              .scaled(of.real("scale") * Math.sqrt(2), 0);
      case "triangular" ->
          Reference.of(
              "triangular",
              TriangularDistribution.of(of.real("left"), of.real("mode"), of.real("right")));
      case "wald" -> Reference.of("Wald", new WaldDistribution(of.real("mean"), of.real("scale")));
      case "vonmises" ->
          Reference.of(
              "von Mises",
              new VonmisesDistribution(of.real("mu"), of.realUpTo("kappa", MAX_KAPPA)));
      case "noncentral_chisquare" ->
          Reference.of(
              "noncentral chi-square",
              NoncentralDistribution.chisquare(
                  of.real("df"), of.realUpTo("nonc", MAX_NONCENTRALITY)));
      case "noncentral_f" ->
          Reference.of(
              "noncentral F",
              NoncentralDistribution.f(
                  of.real("dfnum"), of.real("dfden"), of.realUpTo("nonc", MAX_NONCENTRALITY)));
      default -> discrete(name, of);
    };
  }

  private static @Nullable Reference discrete(String name, Parameters of) {
    return switch (name) {
      case "poisson" -> Reference.of("Poisson", PoissonDistribution.of(of.real("lam")));
      case "binomial" ->
          Reference.of("binomial", BinomialDistribution.of(of.integer("n"), of.real("p")));
      case "geometric" ->
          Reference.of("geometric", GeometricDistribution.of(of.real("p"))).scaled(1, 1);
      case "hypergeometric" ->
          Reference.of(
              "hypergeometric",
              HypergeometricDistribution.of(
                  of.integer("ngood") + of.integer("nbad"),
                  of.integer("ngood"),
                  of.integer("nsample")));
      case "negative_binomial" ->
          Reference.of("negative binomial", negativeBinomial(of.real("n"), of.real("p")));
      case "zipf" -> Reference.of("Zipf", new ZipfDistribution(of.real("a")));
      case "logseries" ->
          Reference.of(
              "logarithmic series", new LogseriesDistribution(of.realUpTo("p", MAX_LOGSERIES)));
      case "integers" ->
          Reference.of("uniform", of.range(Boolean.TRUE.equals(of.values.get("endpoint")) ? 1 : 0));
      case "randint" -> Reference.of("uniform", of.range(0));
      case "random_integers" -> Reference.of("uniform", of.range(1));
      default -> null;
    };
  }

  private static NegativeBinomialDistribution negativeBinomial(double n, double p) {
    if (n * (1 - p) / p <= MAX_NEGATIVE_BINOMIAL_MEAN) {
      return new NegativeBinomialDistribution(n, p);
    }
    throw new IllegalArgumentException("n");
  }
}

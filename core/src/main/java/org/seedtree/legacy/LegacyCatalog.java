package org.seedtree.legacy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.Catalog.Arguments;
import org.seedtree.catalog.Catalog.Entry;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Parameter;
import org.seedtree.distribution.MultivariateNormal.CheckValid;

/**
 * Every distribution of {@link RandomState} under NumPy's name, with the parameters of {@link
 * Catalog}. All its samplers are {@link LegacySampler}s.
 */
public final class LegacyCatalog {

  private static final List<DType> DOUBLE = List.of(DType.FLOAT64);
  private static final List<DType> LONG = List.of(DType.INT64);

  /** The meanings of parameters whose range is not the Generator's, by distribution. */
  private static final Map<String, Map<String, String>> MEANINGS =
      Map.of(
          "uniform",
          Map.of("high", "upper end; it may be below low"),
          "vonmises",
          Map.of("kappa", "concentration, 0 to about 1e16"),
          "random_integers",
          Map.of(
              "low", "least value; the greatest one, and 1 the least, if high is absent",
              "high", "greatest value, at least low"),
          "hypergeometric",
          Map.of(
              "ngood", "number of successes in the population, at least 0",
              "nbad", "number of failures in the population, at least 0",
              "nsample", "size of the sample, 1 to ngood + nbad"),
          "negative_binomial",
          Map.of("p", "probability of success, 0 to 1"),
          "zipf",
          Map.of("a", "exponent, more than 1, less than 1025"),
          "dirichlet",
          Map.of("alpha", "concentration of each proportion, more than 0"));

  private static final List<Entry> ENTRIES =
      Stream.of(standard(), continuous(), integers(), counts(), vectors())
          .flatMap(List::stream)
          .toList();

  private static List<Entry> standard() {
    String uniform = modern("random").meaning();
    String normal = modern("standard_normal").meaning();
    String exponential = modern("standard_exponential").meaning();
    return List.of(
        entry("random_sample", uniform, LegacyContinuous.randomSample()),
        entry("random", uniform, LegacyContinuous.randomSample()),
        entry("rand", uniform, LegacyContinuous.randomSample()),
        entry("randn", normal, LegacyContinuous.standardNormal()),
        entry("standard_exponential", exponential, LegacyContinuous.standardExponential()));
  }

  private static List<Entry> continuous() {
    return List.of(
        doubles("uniform", g -> LegacyContinuous.uniform(g.real("low"), g.real("high"))),
        doubles("standard_normal", g -> LegacyContinuous.standardNormal()),
        doubles("normal", g -> LegacyContinuous.normal(g.real("loc"), g.real("scale"))),
        doubles("lognormal", g -> LegacyContinuous.lognormal(g.real("mean"), g.real("sigma"))),
        doubles("exponential", g -> LegacyContinuous.exponential(g.real("scale"))),
        doubles("standard_gamma", g -> LegacyContinuous.standardGamma(g.real("shape"))),
        doubles("gamma", g -> LegacyContinuous.gamma(g.real("shape"), g.real("scale"))),
        doubles("beta", g -> LegacyContinuous.beta(g.real("a"), g.real("b"))),
        doubles("chisquare", g -> LegacyContinuous.chisquare(g.real("df"))),
        doubles(
            "noncentral_chisquare",
            g -> LegacyContinuous.noncentralChisquare(g.real("df"), g.real("nonc"))),
        doubles("f", g -> LegacyContinuous.f(g.real("dfnum"), g.real("dfden"))),
        doubles(
            "noncentral_f",
            g -> LegacyContinuous.noncentralF(g.real("dfnum"), g.real("dfden"), g.real("nonc"))),
        doubles("standard_t", g -> LegacyContinuous.standardT(g.real("df"))),
        doubles("standard_cauchy", g -> LegacyContinuous.standardCauchy()),
        doubles("pareto", g -> LegacyContinuous.pareto(g.real("a"))),
        doubles("power", g -> LegacyContinuous.power(g.real("a"))),
        doubles("weibull", g -> LegacyContinuous.weibull(g.real("a"))),
        doubles("rayleigh", g -> LegacyContinuous.rayleigh(g.real("scale"))),
        doubles("laplace", g -> LegacyContinuous.laplace(g.real("loc"), g.real("scale"))),
        doubles("gumbel", g -> LegacyContinuous.gumbel(g.real("loc"), g.real("scale"))),
        doubles("logistic", g -> LegacyContinuous.logistic(g.real("loc"), g.real("scale"))),
        doubles(
            "triangular",
            g -> LegacyContinuous.triangular(g.real("left"), g.real("mode"), g.real("right"))),
        doubles("vonmises", g -> LegacyContinuous.vonmises(g.real("mu"), g.real("kappa"))),
        doubles("wald", g -> LegacyContinuous.wald(g.real("mean"), g.real("scale"))));
  }

  private static List<Entry> counts() {
    return List.of(
        longs("binomial", g -> LegacyDiscrete.binomial(g.longValue("n"), g.real("p"))),
        longs("negative_binomial", g -> LegacyDiscrete.negativeBinomial(g.real("n"), g.real("p"))),
        longs("poisson", g -> LegacyDiscrete.poisson(g.real("lam"))),
        longs("geometric", g -> LegacyDiscrete.geometric(g.real("p"))),
        longs(
            "hypergeometric",
            g ->
                LegacyDiscrete.hypergeometric(
                    g.longValue("ngood"), g.longValue("nbad"), g.longValue("nsample"))),
        longs("logseries", g -> LegacyDiscrete.logseries(g.real("p"))),
        longs("zipf", g -> LegacyDiscrete.zipf(g.real("a"))),
        new Entry(
            "tomaxint",
            "integers, each equally likely, from 0 to 2**63 - 1",
            List.of(),
            LONG,
            (g, dtype) -> LegacyDiscrete.tomaxint()));
  }

  private static List<Entry> integers() {
    Entry modern = modern("integers");
    List<Parameter> bounds = modern.parameters().subList(0, 2); // without endpoint
    return List.of(
        new Entry(
            "randint",
            modern.meaning(),
            bounds,
            modern.dtypes(),
            (g, dtype) -> LegacySampler.of(randint(g, dtype, 0), g.release())),
        new Entry(
            "random_integers",
            "integers, each equally likely, from low, or 1, to high itself",
            parameters("random_integers", bounds),
            LONG,
            (g, dtype) -> LegacySampler.of(randint(g, dtype, 1), g.release())));
  }

  /**
   * Returns the integers of [low, high), or of [first, low) if only one bound is given.
   *
   * @param first the least value if only one bound is given; also added to the upper bound
   */
  private static LegacyIntegers randint(Arguments g, DType dtype, int first) {
    Optional<BigInteger> high = g.optionalInteger("high");
    BigInteger one = BigInteger.valueOf(first);
    return LegacyDiscrete.randint(
        dtype.integerType().orElseThrow(),
        high.isPresent() ? g.integer("low") : one,
        high.orElse(g.integer("low")).add(one));
  }

  private static List<Entry> vectors() {
    return List.of(
        vectors("dirichlet", DOUBLE, g -> new LegacyDirichlet(g.reals("alpha"))),
        vectors(
            "multinomial", LONG, g -> new LegacyMultinomial(g.longValue("n"), g.reals("pvals"))),
        vectors("multivariate_normal", DOUBLE, LegacyCatalog::multivariateNormal));
  }

  private static LegacyMultivariateNormal multivariateNormal(Arguments g) {
    double[] mean = g.reals("mean");
    double[] flat = g.reals("cov");
    int d = mean.length;
    if (flat.length != d * d) {
      throw new IllegalArgumentException(
          "cov must be 2 dimensional and square: " + flat.length + " elements");
    }
    double[][] cov = new double[d][];
    Arrays.setAll(cov, i -> Arrays.copyOfRange(flat, i * d, (i + 1) * d));
    CheckValid checkValid = CheckValid.valueOf(g.text("check_valid").toUpperCase(Locale.ROOT));
    return new LegacyMultivariateNormal(mean, cov, checkValid, g.real("tol"));
  }

  private static Entry modern(String name) {
    return Catalog.find(name).orElseThrow();
  }

  private static Entry entry(String name, String meaning, LegacyDoubleDistribution distribution) {
    return new Entry(name, meaning, List.of(), DOUBLE, (g, dtype) -> distribution);
  }

  private static Entry doubles(String name, Function<Arguments, LegacyDistribution> distribution) {
    return scalars(name, DOUBLE, distribution);
  }

  private static Entry longs(String name, Function<Arguments, LegacyDistribution> distribution) {
    return scalars(name, LONG, distribution);
  }

  private static Entry scalars(
      String name, List<DType> dtypes, Function<Arguments, LegacyDistribution> distribution) {
    Entry modern = modern(name);
    return new Entry(
        name,
        modern.meaning(),
        parameters(name, modern.parameters()),
        dtypes,
        (g, dtype) -> LegacySampler.of(distribution.apply(g), g.release()));
  }

  private static Entry vectors(
      String name, List<DType> dtypes, Function<Arguments, LegacyDistribution> distribution) {
    Entry modern = modern(name);
    List<Parameter> parameters =
        modern.parameters().stream().filter(p -> !p.name().equals("method")).toList();
    return new Entry(
        name,
        modern.meaning(),
        parameters(name, parameters),
        dtypes,
        (g, dtype) -> LegacySampler.of(distribution.apply(g), g.release()));
  }

  /** Returns the parameters of a distribution with RandomState's ranges. */
  private static List<Parameter> parameters(String distribution, List<Parameter> modern) {
    Map<String, String> meanings = MEANINGS.getOrDefault(distribution, Map.of());
    return modern.stream()
        .map(p -> p.withMeaning(meanings.getOrDefault(p.name(), p.meaning())))
        .toList();
  }

  /** Returns all distributions, in the order of listings. */
  public static List<Entry> entries() {
    return ENTRIES;
  }

  /** Returns the distribution of a NumPy name, if there is one. */
  public static Optional<Entry> find(String name) {
    return ENTRIES.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  private LegacyCatalog() {}
}

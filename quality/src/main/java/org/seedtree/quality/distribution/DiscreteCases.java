package org.seedtree.quality.distribution;

import static org.seedtree.quality.distribution.CatalogCases.with;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.GeometricDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.seedtree.catalog.DType;
import org.seedtree.distribution.IntegerType;
import org.seedtree.quality.Experiment;
import org.seedtree.quality.reference.DiscreteReference;
import org.seedtree.quality.reference.LogseriesDistribution;
import org.seedtree.quality.reference.NegativeBinomialDistribution;
import org.seedtree.quality.reference.UniformIntegers;
import org.seedtree.quality.reference.ZipfDistribution;

/** The discrete distributions, with parameters for each branch of their algorithms. */
final class DiscreteCases {

  /** Ranges with more integers are tested as continuous ones. */
  private static final int MAX_SPAN_BITS = 40;

  private final CatalogCases cases;

  private DiscreteCases(CatalogCases cases) {
    this.cases = cases;
  }

  static void addTo(CatalogCases cases) {
    DiscreteCases discrete = new DiscreteCases(cases);
    discrete.addCounts();
    discrete.addSeries();
    discrete.addIntegers();
  }

  private void add(String name, Map<String, Object> arguments, DiscreteReference reference) {
    cases.add(name, arguments, sample -> Optional.of(ScalarExperiment.of(sample, reference)));
  }

  private void addCounts() {
    // Inversion up to a mean of 30, BTPE above; the rarer outcome is counted.
    addBinomial(10, 0.3);
    addBinomial(1000, 0.02);
    addBinomial(100, 0.4);
    addBinomial(1000, 0.5);
    addBinomial(200, 0.8);
    for (double lam : new double[] {0.5, 5, 30, 1000}) { // products below 10, PTRS above
      add("poisson", with("lam", lam), DiscreteReference.of(PoissonDistribution.of(lam), 0));
    }
    add("negative_binomial", with("n", 5.5, "p", 0.3), new NegativeBinomialDistribution(5.5, 0.3));
    add("negative_binomial", with("n", 60.0, "p", 0.6), new NegativeBinomialDistribution(60, 0.6));
    // Item by item up to samples of 10, HRUA above.
    addHypergeometric(20, 15, 8);
    addHypergeometric(30, 50, 20);
    addHypergeometric(1000, 2000, 300);
    for (double p : new double[] {0.5, 0.05}) { // search from 1/3 on, inversion below
      add("geometric", with("p", p), DiscreteReference.of(GeometricDistribution.of(p), 1));
    }
  }

  private void addBinomial(int n, double p) {
    add(
        "binomial",
        with("n", (long) n, "p", p),
        DiscreteReference.of(BinomialDistribution.of(n, p), 0));
  }

  private void addHypergeometric(int good, int bad, int sample) {
    add(
        "hypergeometric",
        with("ngood", (long) good, "nbad", (long) bad, "nsample", (long) sample),
        DiscreteReference.of(HypergeometricDistribution.of(good + bad, good, sample), 0));
  }

  private void addSeries() {
    for (double p : new double[] {0.2, 0.7, 0.99}) {
      add("logseries", with("p", p), new LogseriesDistribution(p));
    }
    for (double a : new double[] {1.5, 2.5, 4}) {
      add("zipf", with("a", a), new ZipfDistribution(a));
    }
  }

  private void addIntegers() {
    for (String name : new String[] {"integers", "randint"}) {
      addRange(name, BigInteger.ZERO, BigInteger.TWO, DType.values());
      addRange(name, integer(3), integer(103), DType.values());
      addRange(name, integer(-5), integer(1000), DType.INT16, DType.INT32, DType.INT64);
      for (DType dtype : DType.values()) {
        dtype
            .integerType()
            .filter(type -> type != IntegerType.BOOL)
            .ifPresent(type -> addRange(name, type.min(), type.max().add(BigInteger.ONE), dtype));
      }
    }
    add("random_integers", with("low", 1L, "high", 6L), new UniformIntegers(1, 6));
    cases.add(
        "tomaxint", Map.of(), sample -> Optional.of(ScalarExperiment.of(sample, x -> x * 0x1p-63)));
  }

  private static BigInteger integer(long value) {
    return BigInteger.valueOf(value);
  }

  /** Adds the integers from {@code low} to below {@code high} in those dtypes that hold them. */
  private void addRange(String name, BigInteger low, BigInteger high, DType... dtypes) {
    BigInteger max = high.subtract(BigInteger.ONE);
    cases.add(
        name,
        with("low", low, "high", high),
        sample -> {
          for (DType dtype : dtypes) {
            if (dtype == sample.dtype() && holds(dtype, low, max)) {
              return Optional.of(range(sample, low, max));
            }
          }
          return Optional.empty();
        });
  }

  private static boolean holds(DType dtype, BigInteger low, BigInteger max) {
    return dtype
        .integerType()
        .map(type -> type.min().compareTo(low) <= 0 && type.max().compareTo(max) >= 0)
        .orElse(false);
  }

  private static Experiment range(Sample sample, BigInteger low, BigInteger max) {
    if (max.subtract(low).bitLength() <= MAX_SPAN_BITS) {
      return ScalarExperiment.of(sample, new UniformIntegers(low.longValue(), max.longValue()));
    }
    double least = low.doubleValue();
    double span = max.subtract(low).doubleValue();
    return ScalarExperiment.of(sample, x -> (x - least) / span);
  }
}

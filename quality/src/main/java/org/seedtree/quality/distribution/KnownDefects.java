package org.seedtree.quality.distribution;

import static org.seedtree.quality.distribution.CatalogCases.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.legacy.LegacyCatalog;
import org.seedtree.quality.Defect;
import org.seedtree.quality.reference.ZipfDistribution;
import org.seedtree.quality.statistic.CellCounts;
import org.seedtree.quality.statistic.PValues;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * What NumPy draws inexactly, and this library with it. The figures are those of
 * docs/guide/inexact-distributions.md.
 */
final class KnownDefects {

  private static final long LARGE = 1L << 49;

  private final NumpyRelease release;
  private final List<Defect> defects = new ArrayList<>();

  private KnownDefects(NumpyRelease release) {
    this.release = release;
  }

  /** Returns the defects of a NumPy release. */
  static List<Defect> of(NumpyRelease release) {
    KnownDefects known = new KnownDefects(release);
    known.addZipf(1.05, 0.109, 2e5);
    known.addZipf(1.1, 0.0279, 5e5);
    known.addZipf(1.2, 1.20e-3, 4e6);
    known.addPoisson();
    known.addLegacyWald();
    known.addFloatZeros();
    known.addFloatExponential();
    known.addLargeBinomial();
    if (!release.has(NumpyChange.BINOMIAL_CORRECTED_STIRLING)) {
      known.addBinomial();
    }
    return known.defects;
  }

  private Sample sample(String name, Map<String, Object> arguments, DType dtype) {
    return new Sample(Catalog.find(name).orElseThrow(), false, arguments, dtype, release);
  }

  private void add(
      Contrast contrast, String reason, String effect, Defect.Power power, boolean isFullOnly) {
    defects.add(new Defect(contrast, reason, effect, power, isFullOnly));
  }

  private void addZipf(double a, double drawn, double values) {
    double exact = new ZipfDistribution(a).survival(LARGE - 1);
    add(
        new Contrast(
            sample("zipf", with("a", a), DType.INT64),
            "proportion of values from 2^49 on",
            values,
            (array, i) -> ((long[]) array)[i] >= LARGE ? 1 : 0,
            (sum, n) -> CellCounts.ofMass((long) sum, n, exact)),
        "(1 + 1/X)^(a-1) - 1 loses its digits for large X",
        String.format(Locale.ROOT, "P(X >= 2^49) %.3g, exact %.3g", drawn, exact),
        scale -> Contrast.powerOfProportion(exact, drawn, Contrast.values(values, scale)),
        false);
  }

  private void addPoisson() {
    double lam = 1e14;
    double values = 4e6;
    add(
        new Contrast(
            sample("poisson", with("lam", lam), DType.INT64),
            "variance over the mean",
            values,
            (array, i) -> square(((long[]) array)[i] - (long) lam) / lam,
            KnownDefects::ofVariance),
        "k log(lam) - lam - lgamma(k+1) cancels for lam from 1e14 on",
        "variance 0.85 % too large",
        scale -> Contrast.powerOfVariance(1.0085, Contrast.values(values, scale)),
        false);
  }

  private void addLargeBinomial() {
    long n = 4_000_000_000_000_000_000L;
    double values = 1e5;
    add(
        new Contrast(
            sample("binomial", with("n", n, "p", 0.5), DType.INT64),
            "variance over n p q",
            values,
            (array, i) -> square(((long[]) array)[i] - n / 2) / (n / 4.0),
            KnownDefects::ofVariance),
        "the final test of BTPE cancels for huge n",
        "variance 6.5 % too large",
        scale -> Contrast.powerOfVariance(1.065, Contrast.values(values, scale)),
        true);
  }

  private static double square(long deviation) {
    return (double) deviation * deviation;
  }

  private static double ofVariance(double sum, long n) {
    return PValues.normal((sum / n - 1) / Math.sqrt(2.0 / n));
  }

  /** numpy/numpy issue 31238. */
  private void addBinomial() {
    double values = 1.2e8;
    BinomialDistribution binomial = BinomialDistribution.of(1000, 0.5);
    double exact = 2 * binomial.cumulativeProbability(479);
    double drawn = exact + 8.1e-5;
    add(
        new Contrast(
            sample("binomial", with("n", 1000L, "p", 0.5), DType.INT64),
            "proportion of |k - 500| > 20",
            values,
            (array, i) -> Math.abs(((long[]) array)[i] - 500) > 20 ? 1 : 0,
            (sum, n) -> CellCounts.ofMass((long) sum, n, exact)),
        "wrong signs in BTPE's Stirling series before NumPy 2.5",
        "P(|k - 500| > 20) 8e-5 too large",
        scale -> Contrast.powerOfProportion(exact, drawn, Contrast.values(values, scale)),
        true);
  }

  /** numpy/numpy issue 29609. */
  private void addLegacyWald() {
    double values = 1e5;
    Sample wald =
        new Sample(
            LegacyCatalog.find("wald").orElseThrow(),
            true,
            with("mean", 1e8, "scale", 2.25),
            DType.FLOAT64,
            release);
    add(
        new Contrast(
            wald,
            "proportion of values up to 0",
            values,
            (array, i) -> ((double[]) array)[i] <= 0 ? 1 : 0,
            KnownDefects::ofImpossible),
        "a difference cancels where mean exceeds scale by far; the Generator's does not",
        "6.2 % of the values are not positive",
        scale -> powerOfOccurrence(0.062 * Contrast.values(values, scale)),
        false);
  }

  private void addFloatZeros() {
    double values = 1.2e8;
    add(
        new Contrast(
            sample("random", Map.of(), DType.FLOAT32),
            "proportion of exact zeros",
            values,
            (array, i) -> ((float[]) array)[i] == 0 ? 1 : 0,
            KnownDefects::ofImpossible),
        "24 bits: multiples of 2^-24, zero among them",
        "an exact 0 every 1.7e7 values",
        scale -> powerOfOccurrence(Contrast.values(values, scale) * 0x1p-24),
        false);
  }

  private void addFloatExponential() {
    double values = 4e7;
    double bound = 16.6355324;
    double beyond = Math.exp(-bound);
    add(
        new Contrast(
            sample("standard_exponential", with("method", "inv"), DType.FLOAT32),
            "proportion above 16.6355324",
            values,
            (array, i) -> ((float[]) array)[i] > bound ? 1 : 0,
            (sum, n) -> sum > 0 ? 1 : Math.exp(-n * beyond)),
        "24 bits: -log1p(-u) of the largest u is the largest value",
        "nothing above 16.6355, where 6e-8 should be",
        scale -> Math.exp(-Contrast.values(values, scale) * beyond) < Defect.SEEN ? 1 : 0,
        true);
  }

  /** Returns the p-value of a number of values that the distribution does not have. */
  private static double ofImpossible(double count, long n) {
    return count > 0 ? 0 : 1;
  }

  private static double powerOfOccurrence(double mean) {
    return -Math.expm1(-mean);
  }
}

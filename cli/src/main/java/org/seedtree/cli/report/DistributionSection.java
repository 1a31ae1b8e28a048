package org.seedtree.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest.OneResult;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.run.EvenSample;
import org.seedtree.simulation.Histogram;

/**
 * The distribution of values: a histogram with the counts that a reference expects, the quantiles
 * beside the reference's, and goodness-of-fit tests where the values should have it.
 *
 * @param sample evenly spaced values
 * @param reference the distribution with which they are compared; null for none
 */
public record DistributionSection(EvenSample sample, @Nullable Reference reference)
    implements Section {

  private static final int MAX_QUANTILES = 199;
  private static final int MIN_TESTED = 100;

  @Override
  public void addTo(Map<String, @Nullable Object> document) {
    double[] sorted = sample.sorted();
    if (sorted.length < 2) {
      return;
    }
    Histogram histogram = Bins.of(sorted);
    double @Nullable [] expected = reference == null ? null : expected(histogram, sorted.length);
    document.put("histogram", histogram(histogram, sorted.length, expected));
    if (reference != null) {
      document.put("quantiles", quantiles(sorted, reference));
      if (reference.hypothesis() && sorted.length >= MIN_TESTED && expected != null) {
        ChiSquare.of(histogram, expected, sorted.length).ifPresent(p -> p.addTo(document));
        if (!reference.discrete()) {
          kolmogorovSmirnov(sorted, reference).addTo(document);
        }
      }
    }
  }

  private double[] expected(Histogram histogram, int n) {
    double[] expected = new double[histogram.bins()];
    Reference ref = Objects.requireNonNull(reference);
    double below = ref.cdf().applyAsDouble(histogram.edge(0));
    for (int bin = 0; bin < expected.length; bin++) {
      double upTo = ref.cdf().applyAsDouble(histogram.edge(bin + 1));
      expected[bin] = n * (upTo - below);
      below = upTo;
    }
    return expected;
  }

  private Map<String, @Nullable Object> histogram(
      Histogram histogram, int n, double @Nullable [] expected) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("low", histogram.edge(0));
    json.put("high", histogram.edge(histogram.bins()));
    List<Object> counts = new ArrayList<>();
    for (long count : histogram.counts()) {
      counts.add(count);
    }
    json.put("counts", counts);
    json.put("below", histogram.below());
    json.put("above", histogram.above());
    json.put("values", n);
    json.put("of", sample.seen());
    if (expected != null && reference != null) {
      json.put("reference", reference.name());
      json.put("expected", list(expected));
    }
    return json;
  }

  /** Returns quantiles at (i + 0.5) / m, of the values and of a reference. */
  static Map<String, @Nullable Object> quantiles(double[] sorted, Reference reference) {
    int m = Math.min(MAX_QUANTILES, sorted.length);
    double[] observed = new double[m];
    double[] expected = new double[m];
    for (int i = 0; i < m; i++) {
      double p = (i + 0.5) / m;
      observed[i] = sorted[(int) (p * sorted.length)];
      expected[i] = reference.quantile().applyAsDouble(p);
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("reference", reference.name());
    json.put("expected", list(expected));
    json.put("observed", list(observed));
    return json;
  }

  private static PValue kolmogorovSmirnov(double[] sorted, Reference reference) {
    OneResult result = KolmogorovSmirnovTest.withDefaults().test(sorted, reference.cdf());
    return new PValue("Kolmogorov-Smirnov", result.getStatistic(), result.getPValue());
  }

  private static List<Object> list(double[] values) {
    List<Object> list = new ArrayList<>(values.length);
    for (double value : values) {
      list.add(value);
    }
    return list;
  }
}

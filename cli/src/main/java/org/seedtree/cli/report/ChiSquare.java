package org.seedtree.cli.report;

import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.seedtree.simulation.Histogram;

/** Pearson's chi-square test of the counts of a histogram. */
final class ChiSquare {

  /** The least expected count of a cell; neighbours are combined until they reach it. */
  private static final double MIN_EXPECTED = 10;

  private double statistic;
  private int cells;

  /** The counts of the cell that bins are added to, and of the one before it. */
  private double observed;

  private double expected;
  private double lastObserved;
  private double lastExpected;

  private ChiSquare() {}

  /**
   * Returns the result of the test, empty if fewer than two cells are expected to be large enough.
   *
   * @param expected the expected counts of the bins
   * @param n the number of values
   */
  static Optional<PValue> of(Histogram histogram, double[] expected, int n) {
    ChiSquare test = new ChiSquare();
    long[] counts = histogram.counts();
    double inside = 0;
    double expectedInside = 0;
    for (int bin = 0; bin < counts.length; bin++) {
      test.add(counts[bin], expected[bin]);
      inside += counts[bin];
      expectedInside += expected[bin];
    }
    test.add(n - inside, n - expectedInside); // outside of the bins
    test.end();
    if (test.cells < 2) {
      return Optional.empty();
    }
    double p = ChiSquaredDistribution.of(test.cells - 1).survivalProbability(test.statistic);
    String name = "chi-square of " + test.cells + " cells";
    return Optional.of(new PValue(name, test.statistic, p));
  }

  private void add(double count, double expectedCount) {
    observed += count;
    expected += expectedCount;
    if (expected >= MIN_EXPECTED) {
      addLast();
      cells++;
      lastObserved = observed;
      lastExpected = expected;
      observed = 0;
      expected = 0;
    }
  }

  /** Combines what is left, which is expected to be too small for a cell, with the last cell. */
  private void end() {
    lastObserved += observed;
    lastExpected += expected;
    addLast();
  }

  private void addLast() {
    if (lastExpected > 0) {
      double difference = lastObserved - lastExpected;
      statistic += difference * difference / lastExpected;
    }
  }
}

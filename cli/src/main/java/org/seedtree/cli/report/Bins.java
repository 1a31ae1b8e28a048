package org.seedtree.cli.report;

import org.seedtree.simulation.Histogram;

/**
 * Chooses the bins of a histogram: those of Rice's rule over the range that contains nearly all
 * values; of values on a lattice, such as integers, bins that all contain equally many points of
 * it.
 */
final class Bins {

  private static final int MIN_BINS = 10;
  private static final int MAX_BINS = 80;

  /** The number of distinct values up to which a lattice is searched. */
  private static final int MAX_DISTINCT = 10_000;

  /** From this number of points on, doubles do not count them exactly. */
  private static final double MAX_POINTS = 0x1p53;

  /** The probability outside of the quantiles that determine the range. */
  private static final double TAIL = 1e-3;

  private Bins() {}

  /**
   * Returns a histogram of values.
   *
   * @param sorted at least one finite value, in ascending order
   */
  static Histogram of(double[] sorted) {
    double[] range = range(sorted);
    Histogram histogram = empty(sorted, range[0], range[1]);
    for (double value : sorted) {
      histogram.add(value);
    }
    return histogram;
  }

  private static double[] range(double[] sorted) {
    int n = sorted.length;
    double low = sorted[(int) (TAIL * (n - 1))];
    double high = sorted[(int) ((1 - TAIL) * (n - 1))];
    double margin = (high - low) / 4;
    return new double[] {Math.max(sorted[0], low - margin), Math.min(sorted[n - 1], high + margin)};
  }

  private static Histogram empty(double[] sorted, double low, double high) {
    double step = latticeStep(sorted);
    if (step > 0) {
      long points = Math.round((high - low) / step) + 1;
      double perBin = Math.ceil((double) points / MAX_BINS);
      int bins = (int) Math.ceil(points / perBin);
      double from = Math.max(low, sorted[0]) - step / 2;
      return new Histogram(from, from + bins * perBin * step, bins);
    }
    if (!(low < high) || Double.isInfinite(high - low)) {
      double half = Math.max(0.5, Math.ulp(low) * 4);
      return new Histogram(low - half, low + half, 1);
    }
    double rice = Math.ceil(2 * Math.cbrt(sorted.length));
    return new Histogram(low, high, (int) Math.max(MIN_BINS, Math.min(MAX_BINS, rice)));
  }

  /** Returns the distance of the points of a lattice on which all values are; 0 for none. */
  private static double latticeStep(double[] sorted) {
    double step = Double.POSITIVE_INFINITY;
    int distinct = 1;
    for (int i = 1; i < sorted.length; i++) {
      double gap = sorted[i] - sorted[i - 1];
      if (gap > 0) {
        step = Math.min(step, gap);
        distinct++;
      }
    }
    boolean repeats = distinct <= MAX_DISTINCT && distinct * 2 <= sorted.length;
    if (!repeats || Double.isInfinite(step)) {
      return 0;
    }
    double range = sorted[sorted.length - 1] - sorted[0];
    if (!(range / step < MAX_POINTS)) {
      return 0;
    }
    double exact = range / Math.rint(range / step); // rounding errors of a gap would add up
    for (double value : sorted) {
      double points = (value - sorted[0]) / exact;
      if (Math.abs(points - Math.rint(points)) > 1e-3) {
        return 0;
      }
    }
    return exact;
  }
}

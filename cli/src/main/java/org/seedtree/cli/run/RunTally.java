package org.seedtree.cli.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedtree.simulation.Moments;

/** What a summary and a plot need of the results: taken in block by block, and put together. */
public final class RunTally {

  /** How far an estimate was after some replications. */
  record Point(long count, double mean, double standardError) {}

  private static final int POINTS = 200;

  private final boolean keepsValues;
  private final long spacing;
  private final Moments moments = new Moments();
  private final List<Point> points = new ArrayList<>();
  private double[] values = {};
  private int kept;
  private long missing;

  /**
   * @param total how many results there will be
   * @param keepsValues whether {@link #interval} will be asked for
   */
  public RunTally(long total, boolean keepsValues) {
    this.spacing = Math.max(1, total / POINTS);
    this.keepsValues = keepsValues;
  }

  public void add(double value) {
    if (Double.isNaN(value)) {
      missing++;
      return;
    }
    moments.add(value);
    if (keepsValues) {
      room(kept + 1);
      values[kept++] = value;
    }
  }

  private void room(int needed) {
    if (needed > values.length) {
      values = Arrays.copyOf(values, Math.max(needed, values.length + (values.length >> 1) + 16));
    }
  }

  /** Takes in the results that follow. */
  public void add(RunTally later) {
    note();
    moments.add(later.moments);
    missing += later.missing;
    if (keepsValues) {
      room(kept + later.kept);
      System.arraycopy(later.values, 0, values, kept, later.kept);
      kept += later.kept;
    }
    note();
  }

  private void note() {
    long last = points.isEmpty() ? 0 : points.get(points.size() - 1).count();
    if (moments.count() >= Math.max(2, last + spacing)) {
      points.add(new Point(moments.count(), moments.mean(), moments.standardError()));
    }
  }

  /** Counts replications that gave no result at all. */
  public void addMissing(long failed) {
    missing += failed;
  }

  /** How many results were NaN, which all else leaves out. */
  public long missing() {
    return missing;
  }

  Moments moments() {
    return moments;
  }

  /** How the estimate went, at the ends of blocks. */
  List<Point> points() {
    return points;
  }

  /** The middle share of the results, between two quantiles as {@code np.quantile} has them. */
  double[] interval(double share) {
    double[] sorted = Arrays.copyOf(values, kept);
    Arrays.sort(sorted);
    return new double[] {quantile(sorted, (1 - share) / 2), quantile(sorted, 1 - (1 - share) / 2)};
  }

  private static double quantile(double[] sorted, double q) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = q * (sorted.length - 1);
    int below = (int) place;
    double low = sorted[below];
    double high = sorted[Math.min(below + 1, sorted.length - 1)];
    double t = place - below;
    return t < 0.5 ? low + (high - low) * t : high - (high - low) * (1 - t);
  }
}

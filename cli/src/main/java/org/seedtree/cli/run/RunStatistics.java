package org.seedtree.cli.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedtree.simulation.Moments;

/** The statistics of results that a summary and a plot need, accumulated block by block. */
public final class RunStatistics {

  /** The estimate and its standard error after a number of replications. */
  public record Point(long count, double mean, double standardError) {}

  private static final int POINTS = 200;

  private final boolean storesValues;
  private final long spacing;
  private final Moments moments = new Moments();
  private final List<Point> points = new ArrayList<>();
  private final BlockMeans blockMeans = new BlockMeans();
  private final EvenSample sample;
  private double[] values = {};
  private int stored;
  private long nanCount;
  private long infiniteCount;

  /**
   * Creates the statistics of no results.
   *
   * @param total the number of results of the run
   * @param storesValues whether {@link #interval} is needed
   */
  public RunStatistics(long total, boolean storesValues) {
    this.spacing = Math.max(1, total / POINTS);
    this.storesValues = storesValues;
    this.sample = new EvenSample(total);
  }

  /** Adds a result. */
  public void add(double value) {
    if (Double.isNaN(value)) {
      nanCount++;
      return;
    }
    if (Double.isInfinite(value)) {
      infiniteCount++;
    }
    moments.add(value);
    sample.add(value);
    if (storesValues) {
      ensureCapacity(stored + 1);
      values[stored++] = value;
    }
  }

  private void ensureCapacity(int needed) {
    if (needed > values.length) {
      values = Arrays.copyOf(values, Math.max(needed, values.length + (values.length >> 1) + 16));
    }
  }

  /** Adds the results that follow. */
  public void add(RunStatistics later) {
    recordPoint();
    if (blockMeans.isEmpty()) {
      blockMeans.add(moments);
    }
    blockMeans.add(later.moments);
    moments.add(later.moments);
    sample.add(later.sample);
    nanCount += later.nanCount;
    infiniteCount += later.infiniteCount;
    if (storesValues) {
      ensureCapacity(stored + later.stored);
      System.arraycopy(later.values, 0, values, stored, later.stored);
      stored += later.stored;
    }
    recordPoint();
  }

  private void recordPoint() {
    long last = points.isEmpty() ? 0 : points.get(points.size() - 1).count();
    if (moments.count() >= Math.max(2, last + spacing)) {
      points.add(new Point(moments.count(), moments.mean(), moments.standardError()));
    }
  }

  /** Adds {@code count} results that are NaN. */
  public void addNans(long count) {
    nanCount += count;
  }

  /** Returns the number of results that are NaN, which everything else leaves out. */
  public long nanCount() {
    return nanCount;
  }

  /** Returns the number of results that are infinite. */
  public long infiniteCount() {
    return infiniteCount;
  }

  /** Returns the moments of the results. */
  public Moments moments() {
    return moments;
  }

  /**
   * Returns the estimates at the ends of some blocks and at the end, where they and their standard
   * errors are finite.
   */
  public List<Point> points() {
    List<Point> all = new ArrayList<>(points);
    boolean hasEnd = !all.isEmpty() && all.get(all.size() - 1).count() == moments.count();
    if (!hasEnd && moments.count() > 1) {
      all.add(new Point(moments.count(), moments.mean(), moments.standardError()));
    }
    all.removeIf(point -> !Double.isFinite(point.mean() + point.standardError()));
    return all;
  }

  /** Returns the means of the blocks, in order. */
  public BlockMeans blockMeans() {
    return blockMeans;
  }

  /** Returns evenly spaced results. */
  public EvenSample sample() {
    return sample;
  }

  /**
   * Returns the ends of the central interval that contains a proportion of the results: two
   * quantiles as {@code np.quantile} computes them.
   */
  double[] interval(double proportion) {
    double[] sorted = Arrays.copyOf(values, stored);
    Arrays.sort(sorted);
    return new double[] {
      quantile(sorted, (1 - proportion) / 2), quantile(sorted, 1 - (1 - proportion) / 2)
    };
  }

  private static double quantile(double[] sorted, double q) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double position = q * (sorted.length - 1);
    int below = (int) position;
    double low = sorted[below];
    double high = sorted[Math.min(below + 1, sorted.length - 1)];
    double t = position - below;
    return t < 0.5 ? low + (high - low) * t : high - (high - low) * (1 - t);
  }
}

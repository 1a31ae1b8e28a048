package org.seedtree.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.seedtree.cli.run.RunStatistics;
import org.seedtree.simulation.DoubleReplication;
import org.seedtree.simulation.LongReplication;
import org.seedtree.simulation.Replications;

/**
 * Watches the replications of a run while they run: their times, and the estimate so far. Each
 * thread has statistics of its own, so that the last bits of the estimate depend on timing; the
 * final one is not computed here.
 */
public final class RunMonitor {

  private static final long INTERVAL_NANOS = 3_000_000_000L;
  private static final int POINTS = 200;

  private final long total;
  private final Consumer<RunMonitor> refresh;
  private final Slowest slowest = new Slowest();
  private final List<RunStatistics> ofThreads = new ArrayList<>();
  private final ThreadLocal<RunStatistics> ofThread = ThreadLocal.withInitial(this::newStatistics);
  private final List<RunStatistics.Point> points = new ArrayList<>();
  private long lastRefresh = System.nanoTime();

  /**
   * Creates a monitor of replications that have not started.
   *
   * @param total their number
   * @param refresh called every few seconds, by a thread that runs replications
   */
  public RunMonitor(long total, Consumer<RunMonitor> refresh) {
    this.total = total;
    this.refresh = refresh;
  }

  private RunStatistics newStatistics() {
    RunStatistics statistics = new RunStatistics(total, false);
    synchronized (ofThreads) {
      ofThreads.add(statistics);
    }
    return statistics;
  }

  /** Returns a replication that is watched. */
  public DoubleReplication watched(DoubleReplication replication) {
    return (rng, i) -> {
      long start = System.nanoTime();
      double result = replication.run(rng, i);
      record(i, System.nanoTime() - start, result);
      return result;
    };
  }

  /** Returns a replication that is watched. */
  public LongReplication watched(LongReplication replication) {
    return (rng, i) -> {
      long start = System.nanoTime();
      long result = replication.run(rng, i);
      record(i, System.nanoTime() - start, result);
      return result;
    };
  }

  private void record(long index, long nanos, double result) {
    slowest.add(index, nanos);
    RunStatistics statistics = ofThread.get();
    synchronized (statistics) {
      statistics.add(result);
    }
  }

  /** Returns a listener to the progress of the run, which also calls another. */
  public Replications.ProgressListener listener(Replications.ProgressListener other) {
    return (done, ofAll) -> {
      other.progress(done, ofAll);
      RunStatistics soFar = null;
      long last = points.isEmpty() ? 0 : points.get(points.size() - 1).count();
      if (done >= Math.max(2, last + total / POINTS)) {
        soFar = statistics();
        var moments = soFar.moments();
        points.add(
            new RunStatistics.Point(moments.count(), moments.mean(), moments.standardError()));
      }
      if (System.nanoTime() - lastRefresh >= INTERVAL_NANOS) {
        refresh.accept(this);
        lastRefresh = System.nanoTime();
      }
    };
  }

  /** Returns the statistics of the replications that have ended. */
  public RunStatistics statistics() {
    RunStatistics all = new RunStatistics(total, false);
    synchronized (ofThreads) {
      for (RunStatistics statistics : ofThreads) {
        synchronized (statistics) {
          all.add(statistics);
        }
      }
    }
    return all;
  }

  /** Returns the estimates so far. */
  public List<RunStatistics.Point> points() {
    return List.copyOf(points);
  }

  /** Returns the slowest replications, slowest first. */
  public List<Timing.Slow> slowest() {
    return slowest.list();
  }
}

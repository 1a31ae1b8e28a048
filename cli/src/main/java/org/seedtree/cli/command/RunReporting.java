package org.seedtree.cli.command;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.report.Report;
import org.seedtree.cli.report.ReportState;
import org.seedtree.cli.report.RunMonitor;
import org.seedtree.cli.report.RunReports;
import org.seedtree.cli.report.Timing;
import org.seedtree.cli.run.RunReport;
import org.seedtree.cli.run.Simulation;
import org.seedtree.manifest.Digests;
import org.seedtree.run.RunPlan;
import org.seedtree.simulation.ReplicationException;
import org.seedtree.simulation.Replications;

/** Watches a run and writes its report: while it runs, every few seconds, and when it has ended. */
final class RunReporting {

  private final SummaryOptions options;
  private final RunPlan plan;
  private final String again;
  private final int threads;
  private final List<ReplicationException> failures;
  private final Instant started = Instant.now();
  private final @Nullable RunMonitor monitor;
  private Supplier<List<Timing.Span>> spans = List::of;

  /**
   * Creates the reporting of a run that has not started.
   *
   * @param again the command that repeats the run
   * @param failures the list to which the failures of replications are added
   */
  RunReporting(
      SummaryOptions options,
      RunPlan plan,
      String again,
      int threads,
      List<ReplicationException> failures) {
    this.options = options;
    this.plan = plan;
    this.again = again;
    this.threads = threads;
    this.failures = failures;
    this.monitor =
        options.isDetailed() ? new RunMonitor(plan.end() - plan.first(), this::refresh) : null;
  }

  /** Sets where the parts and the sessions of the run are found. */
  void setSpans(Supplier<List<Timing.Span>> source) {
    spans = source;
  }

  /** Returns the simulation with replications that are watched, if anything is reported. */
  Simulation watched(Simulation simulation) {
    return monitor == null ? simulation : simulation.mapped(monitor::watched, monitor::watched);
  }

  /** Returns a listener to the progress that also calls {@code other}. */
  Replications.ProgressListener listener(Replications.ProgressListener other) {
    return monitor == null ? other : monitor.listener(other);
  }

  /**
   * Writes the page of a run that starts.
   *
   * @throws UserException if it cannot be written
   */
  void start() {
    if (monitor != null) {
      options.report().write(unfinished(monitor, ReportState.RUNNING, null));
    }
  }

  /** Replaces the page; one that cannot be written now may be when the run has ended. */
  private void refresh(RunMonitor watching) {
    try {
      options.report().write(unfinished(watching, ReportState.RUNNING, null));
    } catch (RuntimeException e) {
      // Replications continue.
    }
  }

  /** Replaces the page by that of a run that ended early. */
  void end(ReportState state, @Nullable String message) {
    if (monitor != null) {
      try {
        options.report().write(unfinished(monitor, state, message));
      } catch (RuntimeException e) {
        // What ended the run is reported.
      }
    }
  }

  /** Returns the report of the finished run. */
  Report finished(RunReport summary, @Nullable Digests digests) {
    return RunReports.finished("run", summary, again, failures, digests, timing());
  }

  private Report unfinished(RunMonitor watched, ReportState state, @Nullable String message) {
    return RunReports.unfinished(plan, watched, again, state, message, failures, timing());
  }

  private Timing timing() {
    List<Timing.Slow> slowest = monitor == null ? List.of() : monitor.slowest();
    return new Timing(started, Instant.now(), threads, slowest, spans.get());
  }
}

package org.seedtree.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.report.TreeSection.Group;
import org.seedtree.cli.run.RunReport;
import org.seedtree.cli.run.RunStatistics;
import org.seedtree.json.Json;
import org.seedtree.manifest.Digests;
import org.seedtree.manifest.StreamStart;
import org.seedtree.run.RunPlan;
import org.seedtree.simulation.Moments;
import org.seedtree.simulation.ReplicationException;

/** Makes the reports of runs. */
public final class RunReports {

  private static final int MAX_GROUPS = 1000;

  private RunReports() {}

  /**
   * Returns the report of a run that is finished.
   *
   * @param kind the command: run or merge
   * @param summary the summary of the results
   * @param again the command that repeats the run
   * @param failures the replications that failed
   * @param digests the digests of the results; null if they are not in a folder
   */
  public static Report finished(
      String kind,
      RunReport summary,
      String again,
      List<ReplicationException> failures,
      @Nullable Digests digests,
      Timing timing) {
    RunStatistics statistics = summary.statistics();
    List<Section> sections = new ArrayList<>(head(summary, again));
    sections.add(new ConvergenceSection(statistics.points()));
    sections.add(new DistributionSection(statistics.sample(), normal(statistics.moments())));
    sections.add(new BlockMeansSection(statistics));
    sections.addAll(tail(summary.plan(), failures));
    if (digests != null) {
      sections.add(new DigestsSection(digests));
    }
    return new Report(kind, title(summary.plan()), sections, timing);
  }

  /**
   * Returns the report of a run that is not finished.
   *
   * @param monitor what is known of its replications
   * @param again the command that repeats the run
   * @param message why it ended; null if it is running
   */
  public static Report unfinished(
      RunPlan plan,
      RunMonitor monitor,
      String again,
      ReportState state,
      @Nullable String message,
      List<ReplicationException> failures,
      Timing timing) {
    RunStatistics statistics = monitor.statistics();
    Moments moments = statistics.moments();
    List<Section> sections = new ArrayList<>();
    sections.add(document -> document.put("done", moments.count() + statistics.nanCount()));
    sections.addAll(head(new RunReport(plan, statistics, null), again));
    sections.add(new ConvergenceSection(monitor.points()));
    sections.add(new DistributionSection(statistics.sample(), normal(moments)));
    sections.addAll(tail(plan, failures));
    return new Report("run", title(plan), state, message, sections, timing);
  }

  private static String title(RunPlan plan) {
    return Json.abbreviate(plan.function()) + ", seed " + Json.abbreviate(plan.seed().entropy());
  }

  private static List<Section> head(RunReport summary, String again) {
    RunPlan plan = summary.plan();
    return List.of(
        document -> document.putAll(summary.entries(again)),
        document -> document.put("again_numpy", NumpyRunProgram.of(plan)),
        new StreamSection(StreamStart.of(plan.seed()), plan.numpy()));
  }

  private static List<Section> tail(RunPlan plan, List<ReplicationException> failures) {
    List<Group> parts = new ArrayList<>();
    for (int part = 1; plan.parts() > 1 && part <= Math.min(MAX_GROUPS, plan.parts()); part++) {
      RunPlan other = plan.part(part, plan.parts());
      parts.add(new Group("part " + part, other.first(), other.end() - other.first()));
    }
    return List.of(
        new FailuresSection(failures),
        new TreeSection(plan.seed(), 0, plan.count(), "replication", parts));
  }

  /**
   * Returns the normal distribution with the mean and variance of results; null if there is none.
   */
  private static @Nullable Reference normal(Moments moments) {
    double deviation = moments.standardDeviation();
    return deviation > 0 && Double.isFinite(moments.mean()) && Double.isFinite(deviation)
        ? Reference.normal("normal with this mean and variance", moments.mean(), deviation)
        : null;
  }
}

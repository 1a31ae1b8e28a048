package org.seedtree.cli.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.json.Json;
import org.seedtree.release.NumpyRelease;
import org.seedtree.run.RunFolder;
import org.seedtree.run.RunPlan;
import org.seedtree.simulation.Moments;

/** The summary of the results of a run, as text and as JSON. */
public final class RunReport {

  static final String FILE = "summary.json";

  private final RunPlan plan;
  private final RunStatistics statistics;
  private final double @Nullable [] interval;
  private final @Nullable Double confidence;

  /**
   * Creates a report.
   *
   * @param confidence the proportion of the results within the interval; null for no interval
   */
  public RunReport(RunPlan plan, RunStatistics statistics, @Nullable Double confidence) {
    this.plan = plan;
    this.statistics = statistics;
    this.confidence = confidence;
    this.interval = confidence == null ? null : statistics.interval(confidence);
  }

  /**
   * Returns the report of a finished run and writes it to the folder.
   *
   * @param confidence the proportion of the results within the interval; null for no interval
   * @throws IOException if the folder cannot be read or written
   */
  public static RunReport of(RunFolder folder, @Nullable Double confidence) throws IOException {
    RunPlan plan = folder.plan();
    long total = plan.end() - plan.first();
    RunStatistics[] all = {null};
    folder.visit(
        (block, results) -> {
          RunStatistics ofBlock = new RunStatistics(total, confidence != null);
          add(results, plan.dtype(), ofBlock);
          if (all[0] == null) {
            all[0] = ofBlock;
          } else {
            all[0].add(ofBlock);
          }
        });
    RunStatistics statistics = all[0] == null ? new RunStatistics(0, confidence != null) : all[0];
    RunReport report = new RunReport(plan, statistics, confidence);
    folder.writeText(FILE, report.json(null) + "\n");
    return report;
  }

  private static void add(ByteBuffer results, DType dtype, RunStatistics statistics) {
    while (results.hasRemaining()) {
      statistics.add(dtype == DType.FLOAT64 ? results.getDouble() : results.getLong());
    }
  }

  /** Returns the statistics of the results. */
  public RunStatistics statistics() {
    return statistics;
  }

  /** Returns the plan of the run. */
  public RunPlan plan() {
    return plan;
  }

  /**
   * Returns the report as one JSON object on a line.
   *
   * @param again the command that repeats the run; null to leave it out
   */
  public String json(@Nullable String again) {
    return Json.write(entries(again));
  }

  /**
   * Returns the fields of the JSON object.
   *
   * @param again the command that repeats the run; null to leave it out
   */
  public Map<String, @Nullable Object> entries(@Nullable String again) {
    Moments moments = statistics.moments();
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    entries.put("function", plan.function());
    if (plan.jarSha256() != null) {
      entries.put("jar_sha256", plan.jarSha256());
    }
    entries.put("parameters", plan.parameters());
    entries.put("seed", Json.parse(plan.seed().entropy().toJson()));
    entries.put("spawn_key", plan.seed().spawnKey());
    entries.put("bit_generator", plan.seed().engine().numpyName());
    if (!plan.numpy().equals(NumpyRelease.DEFAULT)) {
      entries.put("numpy", plan.numpy().version());
    }
    entries.put("replications", plan.count());
    entries.put("block_size", plan.blockSize());
    if (plan.parts() > 1) {
      entries.put("part", plan.part() + "/" + plan.parts());
      entries.put("first", plan.first());
      entries.put("count", plan.end() - plan.first());
    }
    entries.put("nan", statistics.nanCount());
    entries.put("infinite", statistics.infiniteCount());
    entries.put("estimate", number(moments.mean()));
    entries.put("standard_error", number(moments.standardError()));
    entries.put("standard_deviation", number(moments.standardDeviation()));
    entries.put("min", number(moments.min()));
    entries.put("max", number(moments.max()));
    if (interval != null) {
      Map<String, @Nullable Object> bounds = new LinkedHashMap<>();
      bounds.put("share", confidence);
      bounds.put("low", number(interval[0]));
      bounds.put("high", number(interval[1]));
      entries.put("interval", bounds);
    }
    if (again != null) {
      entries.put("again", again);
    }
    return entries;
  }

  /** Returns null for a number that is not finite, which JSON cannot express. */
  private static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /**
   * Returns the report as lines of text.
   *
   * @param again the command that repeats the run
   */
  public String text(String again) {
    Moments moments = statistics.moments();
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    if (plan.parts() > 1) {
      lines.add(line("part", plan.part() + "/" + plan.parts()));
      lines.add(
          line(
              "replications",
              plan.first() == plan.end()
                  ? "none of " + plan.count()
                  : plan.first() + " to " + (plan.end() - 1) + " of " + plan.count()));
    } else {
      lines.add(line("replications", Long.toString(plan.count())));
    }
    if (statistics.nanCount() > 0) {
      lines.add(line("left out", statistics.nanCount() + " without a result (NaN)"));
    }
    long infinite = statistics.infiniteCount();
    if (infinite > 0) {
      lines.add(line("infinite", infinite + " of " + moments.count() + " results"));
    }
    lines.add(line("estimate", defined(moments.mean(), infinite)));
    lines.add(line("standard error", defined(moments.standardError(), infinite)));
    if (interval != null && confidence != null) {
      String percent = Json.write(confidence * 100).replaceFirst("\\.0$", "") + " % interval";
      lines.add(line(percent, Json.write(interval[0]) + " to " + Json.write(interval[1])));
    }
    if (moments.count() > 0) {
      lines.add(line("range", Json.write(moments.min()) + " to " + Json.write(moments.max())));
    }
    lines.add(line("again", again));
    return lines.toString();
  }

  /** Returns a number; NaN, if it is due to infinite results, as a word. */
  private static String defined(double value, long infinite) {
    return Double.isNaN(value) && infinite > 0 ? "undefined" : Json.write(value);
  }

  private static String line(String name, String value) {
    return name + " ".repeat(Math.max(1, 16 - name.length())) + value;
  }
}

package org.seedtree.cli.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.json.Json;
import org.seedtree.run.RunFolder;
import org.seedtree.run.RunPlan;
import org.seedtree.simulation.Moments;

/** What is said of the results of a run: to people, to machines, and in its folder. */
public final class RunReport {

  static final String FILE = "summary.json";

  private final RunPlan plan;
  private final RunTally tally;
  private final double @Nullable [] interval;
  private final @Nullable Double share;

  /**
   * @param share of the results within the interval; null for none
   */
  public RunReport(RunPlan plan, RunTally tally, @Nullable Double share) {
    this.plan = plan;
    this.tally = tally;
    this.share = share;
    this.interval = share == null ? null : tally.interval(share);
  }

  /** Of a finished run; leaves it in the folder, too. */
  public static RunReport of(RunFolder folder, @Nullable Double share) throws IOException {
    RunPlan plan = folder.plan();
    long total = plan.end() - plan.first();
    RunTally[] all = {null};
    folder.visit(
        (block, results) -> {
          RunTally tally = tally(results, plan.dtype(), new RunTally(total, share != null));
          if (all[0] == null) {
            all[0] = tally;
          } else {
            all[0].add(tally);
          }
        });
    RunTally tally = all[0] == null ? new RunTally(0, share != null) : all[0];
    RunReport report = new RunReport(plan, tally, share);
    folder.writeText(FILE, report.json(null) + "\n");
    return report;
  }

  private static RunTally tally(ByteBuffer results, DType dtype, RunTally tally) {
    while (results.hasRemaining()) {
      tally.add(dtype == DType.FLOAT64 ? results.getDouble() : results.getLong());
    }
    return tally;
  }

  public RunTally tally() {
    return tally;
  }

  public RunPlan plan() {
    return plan;
  }

  /**
   * As one JSON object on a line.
   *
   * @param again the command that repeats the run; null to leave it out
   */
  public String json(@Nullable String again) {
    Moments moments = tally.moments();
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    entries.put("function", plan.function());
    if (plan.jarSha256() != null) {
      entries.put("jar_sha256", plan.jarSha256());
    }
    entries.put("parameters", plan.parameters());
    entries.put("seed", Json.parse(plan.seed().entropy().toJson()));
    entries.put("spawn_key", plan.seed().spawnKey());
    entries.put("bit_generator", plan.seed().engine().numpyName());
    entries.put("replications", plan.count());
    entries.put("block_size", plan.blockSize());
    if (plan.parts() > 1) {
      entries.put("part", plan.part() + "/" + plan.parts());
      entries.put("first", plan.first());
      entries.put("count", plan.end() - plan.first());
    }
    entries.put("nan", tally.missing());
    entries.put("estimate", number(moments.mean()));
    entries.put("standard_error", number(moments.standardError()));
    entries.put("standard_deviation", number(moments.standardDeviation()));
    entries.put("min", number(moments.min()));
    entries.put("max", number(moments.max()));
    if (interval != null) {
      Map<String, @Nullable Object> bounds = new LinkedHashMap<>();
      bounds.put("share", share);
      bounds.put("low", number(interval[0]));
      bounds.put("high", number(interval[1]));
      entries.put("interval", bounds);
    }
    if (again != null) {
      entries.put("again", again);
    }
    return Json.write(entries);
  }

  /** JSON has no number for those that are not finite. */
  private static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /** Lines for people. */
  public String text(String again) {
    Moments moments = tally.moments();
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
    if (tally.missing() > 0) {
      lines.add(line("left out", tally.missing() + " without a result (NaN)"));
    }
    lines.add(line("estimate", Json.write(moments.mean())));
    lines.add(line("standard error", Json.write(moments.standardError())));
    if (interval != null && share != null) {
      String percent = Json.write(share * 100).replaceFirst("\\.0$", "") + " % interval";
      lines.add(line(percent, Json.write(interval[0]) + " to " + Json.write(interval[1])));
    }
    if (moments.count() > 0) {
      lines.add(line("range", Json.write(moments.min()) + " to " + Json.write(moments.max())));
    }
    lines.add(line("again", again));
    return lines.toString();
  }

  private static String line(String name, String value) {
    return name + " ".repeat(Math.max(1, 16 - name.length())) + value;
  }
}

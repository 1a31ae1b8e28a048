package org.seedtree.cli.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtree.catalog.DType;
import org.seedtree.cli.run.RunReport;
import org.seedtree.cli.run.RunStatistics;
import org.seedtree.engine.Engine;
import org.seedtree.run.RunPlan;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.ReplicationException;
import org.seedtree.simulation.Replications;

/** A report whose names, parameters and failures are markup, quotes and very long words. */
final class HostileReport {

  static final String TEXT =
      "</script><script>window.hacked = 1</script><img src=x onerror=\"window.hacked = 1\">"
          + "<!--<script>&lt;'\\u003c";

  private HostileReport() {}

  static void write(Path page) {
    RunPlan plan =
        RunPlan.of(
            Engine.PCG64,
            new SeedSequence(new java.math.BigInteger("9".repeat(300))),
            TEXT,
            Map.of(TEXT, TEXT, "long", "x".repeat(3000)),
            DType.FLOAT64,
            1000);
    RunStatistics statistics = new RunStatistics(1000, false);
    List<ReplicationException> failures = new ArrayList<>();
    double[] results =
        Replications.of(7, 1000)
            .collectingFailures(failures::add)
            .doubles(
                (rng, i) -> {
                  if (i % 7 == 0) {
                    throw new IllegalStateException(TEXT + " " + "y".repeat(3000));
                  }
                  return 1e300 * rng.standardCauchy();
                });
    for (double result : results) {
      statistics.add(result);
    }
    Timing timing =
        new Timing(
            Instant.EPOCH,
            Instant.now(),
            2,
            List.of(new Timing.Slow(3, 1_500_000_000L)),
            List.of(new Timing.Span(TEXT, Instant.EPOCH, null, -1)));
    String again = "./seedtree run '" + TEXT + "' --seed " + "9".repeat(300);
    ReportFile.write(
        page,
        RunReports.finished(
            "run", new RunReport(plan, statistics, null), again, failures, null, timing));
  }
}

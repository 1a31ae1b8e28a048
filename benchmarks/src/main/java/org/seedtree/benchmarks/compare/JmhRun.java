package org.seedtree.benchmarks.compare;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Seedtree alone under JMH: in a fresh JVM, and in one that has used every engine before. */
final class JmhRun {

  /** The line above the rows. */
  static final String HEAD =
      String.join("\t", "case", "clean_ns", "polluted_ns", "polluted/clean", "B_per_value");

  private static final TimeValue ITERATION = TimeValue.milliseconds(300);

  private final List<String> java;

  /**
   * A run in JVMs of a kind.
   *
   * @param java the command that starts a JVM, with its options
   */
  JmhRun(List<String> java) {
    this.java = java;
  }

  /**
   * A row of {@link #HEAD}: nanoseconds and allocated bytes per value, of the latter the larger of
   * the two.
   */
  String row(BenchmarkCase work) throws RunnerException {
    RunResult clean = run(work, CaseBenchmark.NONE);
    RunResult polluted = run(work, CaseBenchmark.ENGINES);
    double cleanNanos = clean.getPrimaryResult().getScore() / work.n();
    double pollutedNanos = polluted.getPrimaryResult().getScore() / work.n();
    return String.join(
        "\t",
        work.name(),
        Row.text(cleanNanos),
        Row.text(pollutedNanos),
        Row.text(pollutedNanos / cleanNanos),
        Row.text(Math.max(allocated(clean), allocated(polluted)) / work.n()));
  }

  private RunResult run(BenchmarkCase work, String pollution) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("^" + CaseBenchmark.class.getName().replace(".", "\\.") + "\\.")
            .param("name", work.name())
            .param("pollution", pollution)
            .jvm(java.get(0))
            .jvmArgs(java.subList(1, java.size()).toArray(String[]::new))
            .jvmArgsAppend(quiet())
            .forks(1)
            .warmupIterations(3)
            .warmupTime(ITERATION)
            .measurementIterations(5)
            .measurementTime(ITERATION)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .addProfiler(GCProfiler.class)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    return results.iterator().next();
  }

  /** JMH uses what newer JDKs warn of. */
  private static String[] quiet() {
    return Runtime.version().feature() >= 24
        ? new String[] {"--sun-misc-unsafe-memory-access=allow"}
        : new String[0];
  }

  @SuppressWarnings("rawtypes") // as JMH has them
  private static double allocated(RunResult result) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElseThrow();
  }
}

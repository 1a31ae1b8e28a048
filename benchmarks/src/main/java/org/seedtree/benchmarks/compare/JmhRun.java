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

/** Runs Seedtree's workloads under JMH, with clean and with polluted profiles. */
final class JmhRun {

  /** The header line of the rows. */
  static final String HEADER =
      String.join("\t", "case", "clean_ns", "polluted_ns", "polluted/clean", "B_per_value");

  private static final TimeValue ITERATION = TimeValue.milliseconds(300);

  private final List<String> java;

  /**
   * Makes a run.
   *
   * @param java the command that starts a JVM, with its options
   */
  JmhRun(List<String> java) {
    this.java = java;
  }

  /**
   * Returns a row of {@link #HEADER}: nanoseconds per value, and the larger of the allocated bytes
   * per value.
   */
  String row(BenchmarkCase benchmark) throws RunnerException {
    RunResult clean = run(benchmark, CaseBenchmark.NONE);
    RunResult polluted = run(benchmark, CaseBenchmark.ENGINES);
    double cleanNanos = clean.getPrimaryResult().getScore() / benchmark.n();
    double pollutedNanos = polluted.getPrimaryResult().getScore() / benchmark.n();
    return String.join(
        "\t",
        benchmark.name(),
        Row.text(cleanNanos),
        Row.text(pollutedNanos),
        Row.text(pollutedNanos / cleanNanos),
        Row.text(Math.max(allocated(clean), allocated(polluted)) / benchmark.n()));
  }

  private RunResult run(BenchmarkCase benchmark, String pollution) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("^" + CaseBenchmark.class.getName().replace(".", "\\.") + "\\.")
            .param("name", benchmark.name())
            .param("pollution", pollution)
            .jvm(java.get(0))
            .jvmArgs(java.subList(1, java.size()).toArray(String[]::new))
            .jvmArgsAppend(warningOptions())
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

  /** Returns options that suppress the warnings of newer JDKs about JMH. */
  private static String[] warningOptions() {
    return Runtime.version().feature() >= 24
        ? new String[] {"--sun-misc-unsafe-memory-access=allow"}
        : new String[0];
  }

  @SuppressWarnings("rawtypes") // of JMH's interface
  private static double allocated(RunResult result) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElseThrow();
  }
}

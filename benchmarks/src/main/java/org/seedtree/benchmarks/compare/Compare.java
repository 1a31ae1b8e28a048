package org.seedtree.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main program of {@code benchmarks/compare}. */
@Command(
    name = "benchmarks/compare",
    sortOptions = false,
    description = {
      "Times the same workload in NumPy, Seedtree, Apache Commons RNG and the JDK, in interleaved"
          + " rounds, and prints nanoseconds per value as tab-separated rows, then a summary.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  benchmarks/compare --quick",
      "  benchmarks/compare --case 'standard_normal*' --case 'gamma*'",
      "  benchmarks/compare --jmh --case shuffle",
      "  benchmarks/compare | tee rows.tsv; benchmarks/compare --report --from rows.tsv"
    })
final class Compare implements Callable<Integer> {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Prints this help.")
  @SuppressWarnings("unused") // picocli handles it
  private boolean help;

  @Option(names = "--quick", description = "Fewer forks and rounds: all cases in ten minutes.")
  private boolean quick;

  @Option(
      names = "--case",
      paramLabel = "GLOB",
      description = "Only cases whose name matches, with * and ?; may be given several times.")
  private List<String> globs = List.of();

  @Option(names = "--list", description = "Prints the names of the cases.")
  private boolean list;

  @Option(
      names = "--jmh",
      description = "Runs Seedtree under JMH: clean and polluted profiles, bytes allocated.")
  private boolean jmh;

  @Option(
      names = "--one-jvm",
      description = {
        "Runs all cases one after another in one JVM, in five orders, as a program meets them;",
        "with the Vector API after Acceleration.prepare()."
      })
  private boolean oneJvm;

  @Option(
      names = "--report",
      description = "Also writes benchmarks/RESULTS.md and its plot (RESULTS-jdk17.md on JDK 17).")
  private boolean report;

  @Option(
      names = "--from",
      paramLabel = "ROWS",
      description = "Reads rows that were printed on this machine instead of measuring.")
  private @Nullable Path from;

  @Option(names = "--date", paramLabel = "DATE", description = "The report's date; default today.")
  private String date = LocalDate.now(ZoneId.systemDefault()).toString();

  @Option(
      names = "--jdk",
      paramLabel = "HOME",
      description = "The JDK to measure; default JAVA_HOME, then the newest installed.")
  @SuppressWarnings("unused") // the script benchmarks/compare reads it
  private String jdk = "";

  @Option(
      names = "--no-vector",
      description = "Leaves out jdk.incubator.vector, which is used on JDK 25 and later.")
  private boolean noVector;

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Returns the exit code: 2 for an error of the user, after a one-line message. */
  static int run(String... args) {
    CommandLine commandLine = new CommandLine(new Compare());
    commandLine.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (e instanceof UsageError) {
            System.err.println("benchmarks/compare: " + e.getMessage());
            return 2;
          }
          throw e;
        });
    return commandLine.execute(args);
  }

  /** An error of the user, with a one-line message. */
  private static final class UsageError extends RuntimeException {
    UsageError(String message) {
      super(message);
    }
  }

  @Override
  public Integer call() throws IOException, RunnerException {
    Set<BenchmarkCase> cases = selected();
    if (list) {
      cases.forEach(System.out::println);
      return 0;
    }
    if (oneJvm && (report || jmh || from != null)) {
      throw new UsageError("--one-jvm goes with --case, --jdk and --no-vector only");
    }
    if (report && !globs.isEmpty()) {
      throw new UsageError("--report needs all cases: leave out --case");
    }
    Machine machine = Machine.here(!noVector);
    machine.lines().forEach(System.err::println);
    if (jmh) {
      runJmh(cases, machine);
      return 0;
    }
    Optional<String> missing = NumpyProcess.missing();
    if (missing.isPresent()) {
      throw new UsageError(missing.get());
    }
    try (NumpyProcess numpy = NumpyProcess.start()) {
      String peers =
          "%s; Commons RNG 1.7 with %s, for words %s"
              .formatted(
                  numpy.versions(), CommonsWorkloads.FASTEST, CommonsWorkloads.FASTEST_FOR_WORDS);
      System.err.println(peers);
      if (oneJvm) {
        compareInOneJvm(cases, machine, numpy);
        return 0;
      }
      List<Row> rows = from == null ? measure(cases, machine, numpy) : read(from);
      System.out.println();
      new Summary(rows, machine.targets()).lines().forEach(System.out::println);
      if (report) {
        Path folder = Path.of(System.getProperty("seedtree.root", "."), "benchmarks");
        System.err.println(new Results(rows, machine, peers, date).write(folder));
      }
    }
    return 0;
  }

  private static void compareInOneJvm(
      Set<BenchmarkCase> cases, Machine machine, NumpyProcess numpy) {
    List<BenchmarkCase> comparable = OneJvmComparison.comparable(cases);
    try (ProgressDisplay progress =
        ProgressDisplay.of(comparable.size() * OneJvmComparison.ORDERS)) {
      new OneJvmComparison(numpy, machine.prepared().java())
          .measure(comparable, progress)
          .forEach(System.out::println);
    }
  }

  private Set<BenchmarkCase> selected() {
    Set<BenchmarkCase> selected =
        new LinkedHashSet<>(globs.isEmpty() ? BenchmarkCases.ALL : List.of());
    for (String glob : globs) {
      List<BenchmarkCase> matching = BenchmarkCases.matching(glob);
      if (matching.isEmpty()) {
        throw new UsageError("no case %s: %s".formatted(glob, BenchmarkCases.suggestion(glob)));
      }
      selected.addAll(matching);
    }
    return selected;
  }

  private List<Row> measure(Set<BenchmarkCase> cases, Machine machine, NumpyProcess numpy) {
    Comparison comparison =
        new Comparison(numpy, machine.java(), quick ? MeasurementPlan.QUICK : MeasurementPlan.FULL);
    List<Row> rows = new ArrayList<>();
    System.out.println(Row.HEADER);
    try (ProgressDisplay progress = ProgressDisplay.of(cases.size())) {
      for (BenchmarkCase benchmark : cases) {
        progress.start(benchmark.name());
        Row row = comparison.measure(benchmark);
        rows.add(row);
        progress.end();
        System.out.println(row);
      }
    }
    System.err.println(comparison.loadSummary());
    return rows;
  }

  /** Reads printed rows and returns them in the order of the cases. */
  private static List<Row> read(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.contains("\t") && !line.equals(Row.HEADER)) {
        rows.add(Row.parse(line));
      }
    }
    List<String> order = BenchmarkCases.ALL.stream().map(BenchmarkCase::name).toList();
    rows.sort((a, b) -> Integer.compare(order.indexOf(a.name()), order.indexOf(b.name())));
    return rows;
  }

  private static void runJmh(Set<BenchmarkCase> cases, Machine machine) throws RunnerException {
    JmhRun run = new JmhRun(machine.java());
    System.out.println(JmhRun.HEADER);
    try (ProgressDisplay progress = ProgressDisplay.of(cases.size())) {
      for (BenchmarkCase benchmark : cases) {
        if (benchmark.libraries().contains(Library.SEEDTREE)) {
          progress.start(benchmark.name());
          String row = run.row(benchmark);
          progress.end();
          System.out.println(row);
        }
      }
    }
  }
}

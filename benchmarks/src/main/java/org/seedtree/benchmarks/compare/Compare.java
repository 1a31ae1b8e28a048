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

/** The main program behind {@code benchmarks/compare}. */
@Command(
    name = "benchmarks/compare",
    mixinStandardHelpOptions = true,
    version = "0.1.0-SNAPSHOT",
    sortOptions = false,
    description = {
      "Times NumPy, Seedtree, Apache Commons RNG and the JDK at the same work, turn by turn, and"
          + " prints nanoseconds per value as rows of fields between tabs, then a summary.",
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

  @Option(names = "--quick", description = "Fewer forks and rounds: all cases in ten minutes.")
  private boolean quick;

  @Option(
      names = "--case",
      paramLabel = "GLOB",
      description = "Only cases with such a name, with * and ?; may be given several times.")
  private List<String> globs = List.of();

  @Option(names = "--list", description = "Prints the names of the cases.")
  private boolean list;

  @Option(
      names = "--jmh",
      description = "Seedtree alone under JMH: clean and polluted profiles, bytes allocated.")
  private boolean jmh;

  @Option(
      names = "--report",
      description = "Also writes benchmarks/RESULTS.md and its plot (RESULTS-jdk17.md on JDK 17).")
  private boolean report;

  @Option(
      names = "--from",
      paramLabel = "ROWS",
      description = "Reads rows printed before on this machine instead of measuring.")
  private @Nullable Path from;

  @Option(names = "--date", paramLabel = "DATE", description = "The report's date; default today.")
  private String date = LocalDate.now(ZoneId.systemDefault()).toString();

  @Option(
      names = "--jdk",
      paramLabel = "HOME",
      description = "The JDK to measure; default JAVA_HOME, then the newest installed.")
  @SuppressWarnings("unused") // benchmarks/compare itself reads it
  private String jdk = "";

  @Option(
      names = "--no-vector",
      description = "Leaves out jdk.incubator.vector, which is used on JDK 25 and later.")
  private boolean noVector;

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** The exit code: 2 for what cannot be done, after a line that says why. */
  static int run(String... args) {
    CommandLine commandLine = new CommandLine(new Compare());
    commandLine.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (e instanceof Refusal) {
            System.err.println("benchmarks/compare: " + e.getMessage());
            return 2;
          }
          throw e;
        });
    return commandLine.execute(args);
  }

  /** What cannot be done, in a line. */
  private static final class Refusal extends RuntimeException {
    Refusal(String message) {
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
    if (report && !globs.isEmpty()) {
      throw new Refusal("--report is of all cases: leave out --case");
    }
    Machine machine = Machine.here(!noVector);
    machine.lines().forEach(System.err::println);
    if (jmh) {
      underJmh(cases, machine);
      return 0;
    }
    Optional<String> missing = Numpy.missing();
    if (missing.isPresent()) {
      throw new Refusal(missing.get());
    }
    try (Numpy numpy = Numpy.start()) {
      String against =
          "%s; Commons RNG 1.7 with %s, alone %s"
              .formatted(numpy.versions(), Commons.FASTEST, Commons.FASTEST_ALONE);
      System.err.println(against);
      List<Row> rows = from == null ? measure(cases, machine, numpy) : read(from);
      System.out.println();
      new Summary(rows, machine.goals()).lines().forEach(System.out::println);
      if (report) {
        Path folder = Path.of(System.getProperty("seedtree.root", "."), "benchmarks");
        System.err.println(new Results(rows, machine, against, date).write(folder));
      }
    }
    return 0;
  }

  private Set<BenchmarkCase> selected() {
    Set<BenchmarkCase> selected =
        new LinkedHashSet<>(globs.isEmpty() ? BenchmarkCases.ALL : List.of());
    for (String glob : globs) {
      List<BenchmarkCase> some = BenchmarkCases.like(glob);
      if (some.isEmpty()) {
        throw new Refusal("no case %s: %s".formatted(glob, BenchmarkCases.nearest(glob)));
      }
      selected.addAll(some);
    }
    return selected;
  }

  private List<Row> measure(Set<BenchmarkCase> cases, Machine machine, Numpy numpy) {
    Comparison contest =
        new Comparison(
            numpy, machine.java(), quick ? MeasurementEffort.QUICK : MeasurementEffort.FULL);
    List<Row> rows = new ArrayList<>();
    System.out.println(Row.HEAD);
    try (Steps steps = Steps.of(cases.size())) {
      for (BenchmarkCase work : cases) {
        steps.begin(work.name());
        Row row = contest.measure(work);
        rows.add(row);
        steps.end();
        System.out.println(row);
      }
    }
    System.err.println(contest.disturbance());
    return rows;
  }

  /** Rows that were printed, in the order of the cases. */
  private static List<Row> read(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.contains("\t") && !line.equals(Row.HEAD)) {
        rows.add(Row.parse(line));
      }
    }
    List<String> order = BenchmarkCases.ALL.stream().map(BenchmarkCase::name).toList();
    rows.sort((a, b) -> Integer.compare(order.indexOf(a.name()), order.indexOf(b.name())));
    return rows;
  }

  private static void underJmh(Set<BenchmarkCase> cases, Machine machine) throws RunnerException {
    JmhRun run = new JmhRun(machine.java());
    System.out.println(JmhRun.HEAD);
    try (Steps steps = Steps.of(cases.size())) {
      for (BenchmarkCase work : cases) {
        if (work.sides().contains(Side.SEEDTREE)) {
          steps.begin(work.name());
          String row = run.row(work);
          steps.end();
          System.out.println(row);
        }
      }
    }
  }
}

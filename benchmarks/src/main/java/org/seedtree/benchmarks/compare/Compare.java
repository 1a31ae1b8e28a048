package org.seedtree.benchmarks.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
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
      "Times NumPy, Seedtree, Apache Commons RNG and the JDK at the same work, turn by turn,",
      "and prints nanoseconds per value as rows of fields between tabs, then a summary."
    },
    footer = {
      "",
      "Examples:",
      "  benchmarks/compare --quick",
      "  benchmarks/compare --case 'standard_normal*' --case 'gamma*'"
    })
final class Compare implements Callable<Integer> {

  @Option(names = "--quick", description = "Fewer forks and rounds; all cases in ten minutes.")
  private boolean quick;

  @Option(
      names = "--case",
      paramLabel = "GLOB",
      description = "Only cases with such a name, with * and ?; may be given several times.")
  private List<String> globs = List.of();

  @Option(names = "--list", description = "Prints the names of the cases.")
  private boolean list;

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
    CommandLine commandLine = new CommandLine(new Compare());
    commandLine.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (e instanceof Refusal) {
            System.err.println("benchmarks/compare: " + e.getMessage());
            return 2;
          }
          throw e;
        });
    System.exit(commandLine.execute(args));
  }

  /** What cannot be done, in a line. */
  private static final class Refusal extends RuntimeException {
    Refusal(String message) {
      super(message);
    }
  }

  @Override
  public Integer call() {
    Set<Case> cases = selected();
    if (list) {
      cases.forEach(System.out::println);
      return 0;
    }
    Optional<String> missing = Numpy.missing();
    if (missing.isPresent()) {
      throw new Refusal(missing.get());
    }
    Effort effort = quick ? Effort.QUICK : Effort.FULL;
    Machine machine = Machine.here(!noVector);
    List<Row> rows = new ArrayList<>();
    try (Numpy numpy = Numpy.start()) {
      machine.lines().forEach(System.err::println);
      System.err.println(numpy.versions() + ", Commons RNG 1.7");
      Contest contest = new Contest(numpy, machine.java(), effort);
      System.out.println(Row.HEAD);
      for (Case work : cases) {
        Row row = contest.measure(work);
        rows.add(row);
        System.out.println(row);
      }
    }
    System.out.println();
    new Summary(rows).lines().forEach(System.out::println);
    return 0;
  }

  private Set<Case> selected() {
    Set<Case> selected = new LinkedHashSet<>(globs.isEmpty() ? Cases.ALL : List.of());
    for (String glob : globs) {
      List<Case> some = Cases.like(glob);
      if (some.isEmpty()) {
        throw new Refusal("no case %s: %s".formatted(glob, Cases.nearest(glob)));
      }
      selected.addAll(some);
    }
    return selected;
  }
}

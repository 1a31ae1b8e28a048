package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.IntegerArgument;
import org.seedtree.cli.option.RunOptions;
import org.seedtree.cli.option.SimulationArgument;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.output.Progress;
import org.seedtree.cli.report.ReportState;
import org.seedtree.cli.report.Sessions;
import org.seedtree.cli.run.BuiltInSimulation;
import org.seedtree.cli.run.RunCommandLine;
import org.seedtree.cli.run.RunReport;
import org.seedtree.cli.run.RunStatistics;
import org.seedtree.cli.run.Simulation;
import org.seedtree.json.Json;
import org.seedtree.manifest.Digests;
import org.seedtree.run.RunFolder;
import org.seedtree.run.RunFolderException;
import org.seedtree.run.RunPlan;
import org.seedtree.simulation.LongReplication;
import org.seedtree.simulation.ReplicationException;
import org.seedtree.simulation.Replications;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code run}: runs the replications of a simulation on all processors. */
@Command(
    name = "run",
    header = "Run the replications of a simulation, each on its own stream, on all processors.",
    synopsisHeading = "%n",
    customSynopsis = {
      "seedtree run SIMULATION [name=value ...] --replications N [options]",
      "seedtree run --jar JAR --class CLASS [name=value ...] --replications N [options]"
    },
    parameterListHeading = "%nArguments:%n",
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seedtree run pi --replications 1000000 --seed 12345",
      "  seedtree run option kind=put strike=90 --replications 1000000 --seed 1 --plot put.svg",
      "",
      "  # the second command continues the run, however it ended",
      "  seedtree run pi --replications 1000000 --seed 12345 --out run",
      "  seedtree run --out run --resume",
      "",
      "  # on eight machines",
      "  seedtree run pi --replications 1000000 --seed 12345 --part 3/8 --out part3",
      "  seedtree merge run part1 part2 part3 part4 part5 part6 part7 part8",
    })
public final class RunCommand implements Callable<Integer> {

  private static final Pattern TIME_LIMIT = Pattern.compile("([0-9]{1,9})([smhd])");

  private static final int FAILURES = 1;
  private static final int MAX_PRINTED_FAILURES = 5;

  private final Console console;
  private final List<ReplicationException> failures = new ArrayList<>();
  private @Nullable Digests digests;

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write the files results.npy, summary.json and run.json to the folder DIR. After a kill or"
              + " a full disk the same command computes what is missing or damaged.")
  private @Nullable Path out;

  @Option(
      names = "--resume",
      description = "Continue the run in --out; options that are not given are taken from it.")
  private boolean resume;

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      description = "Start no replication after this time: 90s, 50m, 2h, 1d.")
  private @Nullable String timeLimit;

  @Option(
      names = "--only",
      paramLabel = "I",
      description = "Run replication I only and print its result, or its stack trace if it fails.")
  private @Nullable String only;

  @Option(
      names = "--keep-going",
      description =
          "Continue when a replication fails: its result is NaN, which the summary leaves out. The"
              + " failures are printed on standard error, and the status is 1.")
  private boolean keepGoing;

  @Mixin private SummaryOptions summary = new SummaryOptions();

  @Mixin private ExecutionOptions execution = new ExecutionOptions();

  private RunCommand(Console console) {
    this.console = console;
  }

  /** Returns the command with its help, which lists the built-in simulations. */
  public static CommandLine commandLine(Console console) {
    CommandLine commandLine = new CommandLine(new RunCommand(console));
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Built-in simulations ([ ] marks optional parameters):");
    lines.add("");
    lines.addAll(BuiltInSimulation.help());
    lines.add("");
    lines.add(
        "Prints the mean of the results and its standard error. The result of a replication depends"
            + " only on the seed and the index of the replication: not on threads, parts or"
            + " interruptions of the run. SEEDTREE_JAVA_OPTS=-Xmx4g gives your class more memory.");
    commandLine.getCommandSpec().usageMessage().description(lines.toArray(String[]::new));
    return commandLine;
  }

  @Override
  public Integer call() throws IOException {
    summary.check();
    if (out == null && (resume || options.hasPart())) {
      throw new UserException((resume ? "--resume" : "--part") + " needs --out");
    }
    if (only != null && (out != null || summary.hasPlot() || summary.report().isGiven())) {
      throw new UserException("--only prints one result: leave out --out, --plot and --report");
    }
    int threads = execution.threads();
    Duration limit = timeLimit == null ? null : duration(timeLimit);
    try {
      RunPlan earlier = resume && out != null ? RunFolder.planIn(out).orElse(null) : null;
      if (resume && earlier == null && !options.hasSimulation()) {
        throw new UserException("there is no run in " + out + " to resume");
      }
      Simulation simulation = simulation(earlier);
      RunOptions.Extent extent = options.extent(earlier, only != null);
      RunPlan plan = simulation.plan(options.origin(earlier), options.release(earlier), extent);
      if (only != null) {
        return runOnly(plan, simulation, only);
      }
      if (keepGoing && simulation.longReplication() != null) {
        throw new UserException(
            "--keep-going: int64 has no NaN for the results of failed replications");
      }
      String again = RunCommandLine.of(plan, options.jar());
      RunReporting reporting = new RunReporting(summary, plan, again, threads, failures);
      RunReport report = reported(plan, simulation, threads, limit, reporting);
      printFailures();
      return Verdict.of(
          keepGoing && report.statistics().nanCount() > 0 ? FAILURES : 0,
          () -> summary.write(report, again, () -> reporting.finished(report, digests), console));
    } catch (RunFolderException e) {
      boolean mayResume = e.isOtherSeed() && !options.hasSeed() && !resume;
      throw new UserException(e.getMessage() + (mayResume ? "; --resume continues it" : ""));
    } catch (CancellationException e) {
      throw new UserException(
          e.getMessage()
              + (out == null ? "" : "; finished blocks are saved, the same command continues"));
    }
  }

  private Simulation simulation(@Nullable RunPlan earlier) {
    Optional<SimulationArgument> named = options.simulation(earlier != null);
    if (named.isPresent()) {
      return Simulation.of(named.get());
    }
    if (earlier == null) {
      throw new UserException(
          "run needs a simulation: one of "
              + String.join(", ", BuiltInSimulation.names())
              + ", or --jar with --class");
    }
    return Simulation.of(earlier, options.jar());
  }

  private static Duration duration(String text) {
    Matcher matcher = TIME_LIMIT.matcher(text);
    if (!matcher.matches()) {
      throw new UserException("--time-limit is a time like 90s, 50m, 2h or 1d, not " + text);
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private int runOnly(RunPlan plan, Simulation simulation, String text) throws IOException {
    long index = IntegerArgument.parse("--only", text, 0, plan.count() - 1);
    options.printNewSeed(console.err());
    String line;
    try {
      line = result(simulation, plan.replications().generator(index), index);
    } catch (Exception | Error e) {
      e.printStackTrace(console.err());
      throw new UserException("replication " + index + " failed: " + e);
    }
    console.out().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  private static String result(Simulation simulation, Generator rng, long index) throws Exception {
    LongReplication longReplication = simulation.longReplication();
    return longReplication == null
        ? Json.write(simulation.replication().run(rng, index))
        : Long.toString(longReplication.run(rng, index));
  }

  /** Runs the replications; however they end, the page says so. */
  private RunReport reported(
      RunPlan plan,
      Simulation simulation,
      int threads,
      @Nullable Duration limit,
      RunReporting reporting) {
    Simulation watched = reporting.watched(simulation);
    try {
      return run(plan, watched, threads, limit, reporting);
    } catch (CancellationException e) {
      reporting.end(ReportState.STOPPED, e.getMessage());
      throw e;
    } catch (RuntimeException e) {
      reporting.end(ReportState.FAILED, e.getMessage());
      throw e;
    }
  }

  private RunReport run(
      RunPlan plan,
      Simulation simulation,
      int threads,
      @Nullable Duration limit,
      RunReporting reporting) {
    try {
      return out == null
          ? runInMemory(plan, simulation, threads, limit, reporting)
          : runInFolder(out, plan, simulation, threads, limit, reporting);
    } catch (ReplicationException e) {
      String line = RunCommandLine.of(plan.part(1, 1), options.jar());
      failures.add(e);
      throw new UserException(e.getMessage() + "; to repeat it: " + line + " --only " + e.index());
    }
  }

  private RunReport runInMemory(
      RunPlan plan,
      Simulation simulation,
      int threads,
      @Nullable Duration limit,
      RunReporting reporting) {
    options.printNewSeed(console.err());
    reporting.start();
    boolean storesValues = simulation.interval() != null;
    try (Progress progress = execution.progress(console, "run", plan.count())) {
      RunStatistics statistics =
          settings(plan.replications(), threads, limit, reporting.listener(progress.listener()))
              .reduce(
                  simulation.replication(),
                  () -> new RunStatistics(plan.count(), storesValues),
                  RunStatistics::add,
                  RunStatistics::add);
      statistics.addNans(failures.size());
      return new RunReport(plan, statistics, simulation.interval());
    }
  }

  private RunReport runInFolder(
      Path folder,
      RunPlan plan,
      Simulation simulation,
      int threads,
      @Nullable Duration limit,
      RunReporting reporting) {
    try (RunFolder run = RunFolder.open(folder, plan)) {
      options.printNewSeed(console.err());
      long missing = plan.end() - plan.first() - run.finished();
      Sessions sessions = Sessions.start(run);
      reporting.setSpans(sessions::spans);
      reporting.start();
      try (Progress progress = execution.progress(console, "run", missing)) {
        Replications.ProgressListener listener = reporting.listener(progress.listener());
        UnaryOperator<Replications> settings = r -> settings(r, threads, limit, listener);
        if (simulation.longReplication() == null) {
          run.runDoubles(settings, simulation.replication());
        } else {
          run.runLongs(settings, simulation.longReplication());
        }
      } finally {
        sessions.end();
      }
      digests = run.finish().digests();
      return RunReport.of(run, simulation.interval());
    } catch (IOException e) {
      throw new UserException(
          "cannot write "
              + folder
              + ": "
              + IoMessage.of(e)
              + "; finished blocks are saved, the same command continues");
    }
  }

  private void printFailures() {
    for (ReplicationException failure :
        failures.subList(0, Math.min(MAX_PRINTED_FAILURES, failures.size()))) {
      console
          .err()
          .println(
              "seedtree: " + String.valueOf(failure.getMessage()).replaceAll("\\s*\\R\\s*", " "));
    }
    if (failures.size() > MAX_PRINTED_FAILURES) {
      console
          .err()
          .println("seedtree: " + (failures.size() - MAX_PRINTED_FAILURES) + " more failed");
    }
  }

  private Replications settings(
      Replications runs,
      int threads,
      @Nullable Duration limit,
      Replications.ProgressListener listener) {
    Replications set = runs.over(threads).onProgress(listener);
    set = keepGoing ? set.collectingFailures(failures::add) : set;
    return limit == null ? set : set.within(limit);
  }
}

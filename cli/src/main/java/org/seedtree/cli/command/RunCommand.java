package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.CountText;
import org.seedtree.cli.option.RunOptions;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.output.Progress;
import org.seedtree.cli.run.ConvergencePlot;
import org.seedtree.cli.run.Demonstration;
import org.seedtree.cli.run.RunLine;
import org.seedtree.cli.run.RunReport;
import org.seedtree.cli.run.RunTally;
import org.seedtree.cli.run.Simulation;
import org.seedtree.json.Json;
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

/** {@code seedtree run}: a simulation, any number of times, on all cores. */
@Command(
    name = "run",
    header = "Run a simulation many times, each on its own stream, on all cores.",
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
      "  # goes on where it was, whatever ended it",
      "  seedtree run pi --replications 1000000 --seed 12345 --out run",
      "  seedtree run --out run --resume",
      "",
      "  # on eight machines",
      "  seedtree run pi --replications 1000000 --seed 12345 --part 3/8 --out part3",
      "  seedtree merge run part1 part2 part3 part4 part5 part6 part7 part8",
    })
public final class RunCommand implements Callable<Integer> {

  private static final Pattern TIME = Pattern.compile("([0-9]{1,9})([smhd])");

  private static final int FAILURES = 1;
  private static final int SHOWN_FAILURES = 5;

  private final Console console;
  private final List<ReplicationException> failures = new ArrayList<>();

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Use at most T threads (default: one per processor). Never changes a result.")
  private @Nullable String threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "Keep the results in the folder DIR: results.npy, summary.json and run.json. The same",
        "command goes on with what is missing after a kill or a full disk, and redoes what is",
        "damaged."
      })
  private @Nullable Path out;

  @Option(
      names = "--resume",
      description = "Go on with the run in --out; what is left out here is as it was there.")
  private boolean resume;

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      description = "Begin no replication after that time: 90s, 50m, 2h, 1d.")
  private @Nullable String timeLimit;

  @Option(
      names = "--only",
      paramLabel = "I",
      description = "Run replication I alone and print its result; if it fails, where.")
  private @Nullable String only;

  @Option(
      names = "--keep-going",
      description = {
        "Go on when a replication fails: its result is NaN, which the summary leaves out. The",
        "failures are named on standard error, and the status is 1."
      })
  private boolean keepGoing;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw how the estimate converged: .png or .svg.")
  private @Nullable Path plot;

  @Option(names = "--quiet", description = "No progress bar.")
  private boolean quiet;

  RunCommand(Console console) {
    this.console = console;
  }

  public static CommandLine commandLine(Console console) {
    CommandLine commandLine = new CommandLine(new RunCommand(console));
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Simulations that are built in (what is in [ ] may be left out):");
    lines.add("");
    lines.addAll(Demonstration.help());
    lines.add("");
    lines.add(
        "Prints the mean of the results and its standard error. Results depend on the seed and the"
            + " number of each replication alone: not on threads, parts, or how often a run was"
            + " ended. SEEDTREE_JAVA_OPTS=-Xmx4g gives your class more memory.");
    commandLine.getCommandSpec().usageMessage().description(lines.toArray(String[]::new));
    return commandLine;
  }

  @Override
  public Integer call() throws IOException {
    if (plot != null) {
      ConvergencePlot.check(plot);
    }
    if (out == null && (resume || options.hasPart())) {
      throw new UserException((resume ? "--resume" : "--part") + " needs --out");
    }
    if (only != null && (out != null || plot != null)) {
      throw new UserException("--only prints one result: leave out --out and --plot");
    }
    int workers = SampleCommand.threads(threads);
    Duration limit = timeLimit == null ? null : duration(timeLimit);
    try {
      RunPlan earlier = resume && out != null ? RunFolder.planIn(out).orElse(null) : null;
      if (resume && earlier == null && options.nameNothing()) {
        throw new UserException("there is no run in " + out + " to go on with");
      }
      Simulation simulation = options.simulation(earlier);
      RunPlan plan = options.plan(simulation, earlier, only != null, console.err());
      if (only != null) {
        return runOnly(plan, simulation, only);
      }
      if (keepGoing && simulation.wholeNumbers() != null) {
        throw new UserException("--keep-going: int64 has no NaN for the results that fail");
      }
      RunReport report = run(plan, simulation, workers, limit);
      showFailures();
      print(report);
      return keepGoing && report.tally().missing() > 0 ? FAILURES : 0;
    } catch (RunFolderException e) {
      boolean mayResume =
          !options.hasSeed() && !resume && String.valueOf(e.getMessage()).contains("seed");
      throw new UserException(e.getMessage() + (mayResume ? "; --resume goes on with it" : ""));
    } catch (CancellationException e) {
      throw new UserException(
          e.getMessage() + (out == null ? "" : "; what is finished is kept, the same goes on"));
    }
  }

  private static Duration duration(String text) {
    Matcher matcher = TIME.matcher(text);
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
    long index = CountText.count("--only", text, 0, plan.count() - 1);
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
    LongReplication wholeNumbers = simulation.wholeNumbers();
    return wholeNumbers == null
        ? Json.write(simulation.replication().run(rng, index))
        : Long.toString(wholeNumbers.run(rng, index));
  }

  private RunReport run(
      RunPlan plan, Simulation simulation, int workers, @Nullable Duration limit) {
    try {
      return out == null
          ? runInMemory(plan, simulation, workers, limit)
          : runInFolder(out, plan, simulation, workers, limit);
    } catch (ReplicationException e) {
      String line = RunLine.of(plan.part(1, 1), options.jarText());
      throw new UserException(
          e.getMessage() + "; to run it alone: " + line + " --only " + e.index());
    }
  }

  private RunReport runInMemory(
      RunPlan plan, Simulation simulation, int workers, @Nullable Duration limit) {
    boolean keepsValues = simulation.interval() != null;
    try (Progress progress = progress(plan.count())) {
      RunTally tally =
          settings(plan.replications(), workers, limit, progress)
              .reduce(
                  simulation.replication(),
                  () -> new RunTally(plan.count(), keepsValues),
                  RunTally::add,
                  RunTally::add);
      tally.addMissing(failures.size());
      return new RunReport(plan, tally, simulation.interval());
    }
  }

  private RunReport runInFolder(
      Path folder, RunPlan plan, Simulation simulation, int workers, @Nullable Duration limit) {
    try (RunFolder run = RunFolder.open(folder, plan)) {
      long missing = plan.end() - plan.first() - run.finished();
      try (Progress progress = progress(missing)) {
        UnaryOperator<Replications> settings = r -> settings(r, workers, limit, progress);
        if (simulation.wholeNumbers() == null) {
          run.runDoubles(settings, simulation.replication());
        } else {
          run.runLongs(settings, simulation.wholeNumbers());
        }
      }
      run.finish();
      return RunReport.of(run, simulation.interval());
    } catch (IOException e) {
      throw new UserException(
          "cannot write "
              + folder
              + ": "
              + IoMessage.of(e)
              + "; what is finished is kept, the same command goes on with it");
    }
  }

  private void showFailures() {
    for (ReplicationException failure :
        failures.subList(0, Math.min(SHOWN_FAILURES, failures.size()))) {
      console
          .err()
          .println(
              "seedtree: " + String.valueOf(failure.getMessage()).replaceAll("\\s*\\R\\s*", " "));
    }
    if (failures.size() > SHOWN_FAILURES) {
      console.err().println("seedtree: " + (failures.size() - SHOWN_FAILURES) + " more failed");
    }
  }

  private Replications settings(
      Replications runs, int workers, @Nullable Duration limit, Progress progress) {
    long[] before = new long[1];
    Replications set =
        runs.over(workers)
            .onProgress(
                (done, total) -> {
                  progress.add(done - before[0]);
                  before[0] = done;
                });
    set = keepGoing ? set.collectingFailures(failures::add) : set;
    return limit == null ? set : set.within(limit);
  }

  private Progress progress(long total) {
    return quiet || !console.progress() ? Progress.NONE : Progress.bar("run", total, console.err());
  }

  private void print(RunReport report) throws IOException {
    if (plot != null) {
      ConvergencePlot.write(report, plot);
    }
    String again = RunLine.of(report.plan(), options.jarText());
    String text = json ? report.json(again) + "\n" : report.text(again);
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
  }
}

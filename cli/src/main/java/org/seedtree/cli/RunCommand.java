package org.seedtree.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;
import org.seedtree.internal.json.Json;
import org.seedtree.parallel.LongReplication;
import org.seedtree.parallel.ReplicationException;
import org.seedtree.parallel.Replications;
import org.seedtree.run.Origin;
import org.seedtree.run.Provenance;
import org.seedtree.run.RunFolder;
import org.seedtree.run.RunFolderException;
import org.seedtree.run.RunPlan;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
final class RunCommand implements Callable<Integer> {

  private static final long MAX_REPLICATIONS = 0xffff_ffffL;
  private static final int MAX_BLOCK_SIZE = 1 << 20;
  private static final Pattern PART = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,9})([smhd])");

  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "SIMULATION name=value",
      description = "One of the names above, and parameters.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--jar",
      paramLabel = "JAR",
      description = "The jar of your class; what it needs besides, its manifest names.")
  private @Nullable Path jar;

  @Option(
      names = "--class",
      paramLabel = "CLASS",
      description = {
        "Your class: a DoubleReplication or LongReplication of org.seedtree.parallel with",
        "a public constructor that takes the parameters as Map<String, String>, or",
        "nothing. One object is used by all threads."
      })
  private @Nullable String className;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "How many; replication i draws from child i of the seed.")
  private @Nullable String replications;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = {
        "The seed: a whole number in decimal or 0x hex, or several with commas for a sequence.",
        "Without it the operating system gives one, which is printed on standard error."
      })
  private @Nullable String seed;

  @Option(
      names = "--spawn-key",
      paramLabel = "K",
      description = "The place of the seed in the tree of seeds: 3,1 is child 1 of child 3.")
  private @Nullable String spawnKey;

  @Option(
      names = "--bit-generator",
      paramLabel = "NAME",
      completionCandidates = StreamOptions.EngineNames.class,
      description = "pcg64 (NumPy's default), pcg64dxsm, philox, sfc64 or mt19937.")
  private @Nullable String bitGenerator;

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
      names = "--part",
      paramLabel = "I/N",
      description = "Run the I-th of N parts, from 1 on, into --out; `merge` puts them together.")
  private @Nullable String part;

  @Option(
      names = "--block-size",
      paramLabel = "B",
      description =
          "Replications that a thread takes at once, and that are written together (default: from"
              + " N).")
  private @Nullable String blockSize;

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

  static CommandLine commandLine(Console console) {
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
    if (out == null && (resume || part != null)) {
      throw new UserException((resume ? "--resume" : "--part") + " needs --out");
    }
    if (only != null && (out != null || plot != null)) {
      throw new UserException("--only prints one result: leave out --out and --plot");
    }
    int workers = SampleCommand.threads(threads);
    Duration limit = timeLimit == null ? null : duration(timeLimit);
    try {
      RunPlan earlier = resume && out != null ? RunFolder.planIn(out).orElse(null) : null;
      Simulation simulation = simulation(earlier);
      RunPlan plan = plan(simulation, earlier);
      if (only != null) {
        return runOnly(plan, simulation, only);
      }
      report(run(plan, simulation, workers, limit));
      return 0;
    } catch (RunFolderException e) {
      boolean mayResume =
          seed == null && !resume && String.valueOf(e.getMessage()).contains("seed");
      throw new UserException(e.getMessage() + (mayResume ? "; --resume goes on with it" : ""));
    } catch (CancellationException e) {
      throw new UserException(
          e.getMessage() + (out == null ? "" : "; what is finished is kept, the same goes on"));
    }
  }

  private Simulation simulation(@Nullable RunPlan earlier) {
    if (jar != null && className == null && earlier == null) {
      throw new UserException("--jar needs --class");
    }
    if (className != null && jar == null) {
      throw new UserException("--class needs --jar");
    }
    List<String> assignments = new ArrayList<>(words);
    boolean named = !words.isEmpty() && words.get(0).indexOf('=') < 0;
    if (className != null) {
      return Simulation.of(className, jar, parameters(assignments));
    }
    if (named) {
      return Simulation.of(assignments.remove(0), null, parameters(assignments));
    }
    if (earlier == null) {
      throw new UserException(
          resume && out != null && words.isEmpty()
              ? "there is no run in " + out + " to go on with"
              : "what is to be run? one of "
                  + String.join(", ", Demonstration.names())
                  + ", or --jar with --class");
    }
    if (!words.isEmpty()) {
      throw new UserException(
          "--resume takes parameters with the simulation only: " + String.join(" ", words));
    }
    return Simulation.of(earlier, jar);
  }

  private static Map<String, String> parameters(List<String> assignments) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw new UserException("parameters are name=value, not " + assignment);
      }
      String name = assignment.substring(0, equals);
      if (parameters.put(name, assignment.substring(equals + 1)) != null) {
        throw new UserException(name + " is given twice");
      }
    }
    return parameters;
  }

  private RunPlan plan(Simulation simulation, @Nullable RunPlan earlier) {
    long count = count(earlier);
    int[] share = share(earlier);
    int block =
        blockSize != null
            ? (int) Text.count("--block-size", blockSize, 1, MAX_BLOCK_SIZE)
            : earlier != null && earlier.count() == count
                ? earlier.blockSize()
                : Replications.defaultBlockSize(count);
    try {
      return new RunPlan(
          seeded(earlier),
          Provenance.LIBRARY,
          simulation.function(),
          simulation.jarSha256(),
          simulation.parameters(),
          simulation.dtype(),
          count,
          block,
          share[0],
          share[1]);
    } catch (IllegalArgumentException e) {
      throw new UserException(String.valueOf(e.getMessage()));
    }
  }

  private long count(@Nullable RunPlan earlier) {
    if (replications != null) {
      return Text.count("--replications", replications, 1, MAX_REPLICATIONS);
    }
    if (earlier != null) {
      return earlier.count();
    }
    if (only != null) {
      return MAX_REPLICATIONS;
    }
    throw new UserException("how often? give --replications");
  }

  private int[] share(@Nullable RunPlan earlier) {
    if (part == null) {
      return earlier == null ? new int[] {1, 1} : new int[] {earlier.part(), earlier.parts()};
    }
    Matcher matcher = PART.matcher(part);
    if (matcher.matches()) {
      int number = Integer.parseInt(matcher.group(1));
      int parts = Integer.parseInt(matcher.group(2));
      if (number >= 1 && number <= parts) {
        return new int[] {number, parts};
      }
    }
    throw new UserException("--part is I/N with I from 1 to N, as in 3/8, not " + part);
  }

  private Origin.Seeded seeded(@Nullable RunPlan earlier) {
    if (earlier != null && seed == null && spawnKey == null && bitGenerator == null) {
      return earlier.seed();
    }
    Entropy entropy;
    if (seed != null) {
      entropy = SeedOptions.parseSeed(seed);
    } else if (earlier != null) {
      entropy = earlier.seed().entropy();
    } else {
      entropy = new SeedSequence().entropy();
      console.err().println("seed: " + entropy);
    }
    return new Origin.Seeded(
        StreamOptions.engine(bitGenerator),
        entropy,
        SeedOptions.parseSpawnKey(spawnKey),
        SeedSequence.DEFAULT_POOL_SIZE);
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
    long index = Text.count("--only", text, 0, plan.count() - 1);
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
      String line = RunLine.of(plan.part(1, 1), jar == null ? null : jar.toString());
      throw new UserException(
          e.getMessage() + "; to run it alone: " + line + " --only " + e.index());
    }
  }

  private RunReport runInMemory(
      RunPlan plan, Simulation simulation, int workers, @Nullable Duration limit) {
    boolean keepsValues = simulation.interval() != null;
    try (Progress progress = progress(plan.count())) {
      Tally tally =
          settings(plan.replications(), workers, limit, progress)
              .reduce(
                  simulation.replication(),
                  () -> new Tally(plan.count(), keepsValues),
                  Tally::add,
                  Tally::add);
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

  private static Replications settings(
      Replications runs, int workers, @Nullable Duration limit, Progress progress) {
    long[] before = new long[1];
    Replications set =
        runs.over(workers)
            .onProgress(
                (done, total) -> {
                  progress.add(done - before[0]);
                  before[0] = done;
                });
    return limit == null ? set : set.within(limit);
  }

  private Progress progress(long total) {
    return quiet || !console.progress() ? Progress.NONE : Progress.bar("run", total, console.err());
  }

  private void report(RunReport report) throws IOException {
    if (plot != null) {
      ConvergencePlot.write(report, plot);
    }
    String again =
        RunLine.of(report.plan(), Optional.ofNullable(jar).map(Path::toString).orElse(null));
    String text = json ? report.json(again) + "\n" : report.text(again);
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
  }
}

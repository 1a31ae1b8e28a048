package org.seedtree.cli.option;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.run.Demonstration;
import org.seedtree.cli.run.Simulation;
import org.seedtree.manifest.Provenance;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.run.RunPlan;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.Replications;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a run computes: all that its results depend on, and the part of them. */
public final class RunOptions {

  private static final long MAX_REPLICATIONS = 0xffff_ffffL;
  private static final int MAX_BLOCK_SIZE = 1 << 20;
  private static final Pattern PART = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");

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

  /** Whether nothing says what is run. */
  public boolean nameNothing() {
    return words.isEmpty() && className == null;
  }

  /** Whether a part is asked for. */
  public boolean hasPart() {
    return part != null;
  }

  /** Whether a seed is given. */
  public boolean hasSeed() {
    return seed != null;
  }

  /** The jar as it was typed; null if none was. */
  public @Nullable String jarText() {
    return jar == null ? null : jar.toString();
  }

  /**
   * What is run.
   *
   * @param earlier the run that is gone on with, if there is one
   * @throws UserException if nothing that there is
   */
  public Simulation simulation(@Nullable RunPlan earlier) {
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
          "what is to be run? one of "
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

  /**
   * How it is run.
   *
   * @param any whether the number of replications may be left out, being of no importance
   * @param err where a seed from the operating system is printed
   * @throws UserException if something is missing or out of its range
   */
  public RunPlan plan(
      Simulation simulation, @Nullable RunPlan earlier, boolean any, PrintStream err) {
    long count = count(earlier, any);
    int[] share = share(earlier);
    int block =
        blockSize != null
            ? (int) CountText.count("--block-size", blockSize, 1, MAX_BLOCK_SIZE)
            : earlier != null && earlier.count() == count
                ? earlier.blockSize()
                : Replications.defaultBlockSize(count);
    try {
      return new RunPlan(
          seeded(earlier, err),
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

  private long count(@Nullable RunPlan earlier, boolean any) {
    if (replications != null) {
      return CountText.count("--replications", replications, 1, MAX_REPLICATIONS);
    }
    if (earlier != null) {
      return earlier.count();
    }
    if (any) {
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

  private StreamOrigin.Seeded seeded(@Nullable RunPlan earlier, PrintStream err) {
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
      err.println("seed: " + entropy);
    }
    return new StreamOrigin.Seeded(
        StreamOptions.engine(bitGenerator),
        entropy,
        SeedOptions.parseSpawnKey(spawnKey),
        SeedSequence.DEFAULT_POOL_SIZE);
  }
}

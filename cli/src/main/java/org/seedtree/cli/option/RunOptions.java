package org.seedtree.cli.option;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.UserException;
import org.seedtree.engine.Engine;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.release.NumpyRelease;
import org.seedtree.run.RunPlan;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.Replications;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that determine the results of a run, and the part of them that is computed. */
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
      description = "The jar of your class; its manifest names the jars that it depends on.")
  private @Nullable Path jar;

  @Option(
      names = "--class",
      paramLabel = "CLASS",
      description =
          "Your class: a DoubleReplication or LongReplication (package org.seedtree.simulation) with"
              + " a public constructor that takes the parameters as Map<String, String>, or nothing."
              + " All threads use one object.")
  private @Nullable String className;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "The number of replications; replication i samples from child i of the seed.")
  private @Nullable String replications;

  @Mixin private SeedOptions seed = new SeedOptions();

  @Mixin private EngineOption engine = new EngineOption();

  @Mixin private ReleaseOption numpy = new ReleaseOption();

  @Option(
      names = "--part",
      paramLabel = "I/N",
      description = "Run part I of N, from 1 on, into --out; `merge` combines the parts.")
  private @Nullable String part;

  @Option(
      names = "--block-size",
      paramLabel = "B",
      description =
          "The number of replications that a thread runs as one task and that are written together"
              + " (default: depends on N).")
  private @Nullable String blockSize;

  /**
   * The size of a run and the part of it that is computed.
   *
   * @param count the number of replications of all parts together
   * @param blockSize the number of replications of each block but the last
   * @param part which part this is, from 1 on
   * @param parts the number of parts
   */
  public record Extent(long count, int blockSize, int part, int parts) {}

  /** Returns whether a part is given. */
  public boolean hasPart() {
    return part != null;
  }

  /** Returns whether a seed is given. */
  public boolean hasSeed() {
    return seed.hasSeed();
  }

  /** Returns whether a simulation or a class is named. */
  public boolean hasSimulation() {
    return !words.isEmpty() || className != null;
  }

  /** Returns the jar, null if none is given. */
  public @Nullable Path jar() {
    return jar;
  }

  /**
   * Returns the simulation that is named; empty if there is none.
   *
   * @param resuming whether a run in a folder provides the simulation if none is named
   * @throws UserException if the options do not fit each other, or a parameter is malformed
   */
  public Optional<SimulationArgument> simulation(boolean resuming) {
    if (jar != null && className == null && !(resuming && words.isEmpty())) {
      throw new UserException("--jar needs --class");
    }
    if (className != null && jar == null) {
      throw new UserException("--class needs --jar");
    }
    if (className != null) {
      return Optional.of(new SimulationArgument(className, jar, parameters(words)));
    }
    if (!words.isEmpty() && words.get(0).indexOf('=') < 0) {
      Map<String, String> parameters = parameters(words.subList(1, words.size()));
      return Optional.of(new SimulationArgument(words.get(0), null, parameters));
    }
    if (resuming && !words.isEmpty()) {
      throw new UserException(
          "--resume takes parameters with the simulation only: " + String.join(" ", words));
    }
    return Optional.empty();
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
   * Returns the size of the run and the part of it.
   *
   * @param earlier the run that is resumed, which provides what is not given; null for none
   * @param anyCount whether the number of replications may be left out because it does not matter
   * @throws UserException if an option is missing or out of its range
   */
  public Extent extent(@Nullable RunPlan earlier, boolean anyCount) {
    long count = count(earlier, anyCount);
    int defaultSize =
        earlier != null && earlier.count() == count
            ? earlier.blockSize()
            : Replications.defaultBlockSize(count);
    if (part == null) {
      int number = earlier == null ? 1 : earlier.part();
      return new Extent(count, size(defaultSize), number, earlier == null ? 1 : earlier.parts());
    }
    Matcher matcher = PART.matcher(part);
    if (matcher.matches()) {
      int number = Integer.parseInt(matcher.group(1));
      int parts = Integer.parseInt(matcher.group(2));
      if (number >= 1 && number <= parts) {
        return new Extent(count, size(defaultSize), number, parts);
      }
    }
    throw new UserException("--part is I/N with I from 1 to N, as in 3/8, not " + part);
  }

  private int size(int defaultSize) {
    return blockSize == null
        ? defaultSize
        : (int) IntegerArgument.parse("--block-size", blockSize, 1, MAX_BLOCK_SIZE);
  }

  private long count(@Nullable RunPlan earlier, boolean anyCount) {
    if (replications != null) {
      return IntegerArgument.parse("--replications", replications, 1, MAX_REPLICATIONS);
    }
    if (earlier != null) {
      return earlier.count();
    }
    if (anyCount) {
      return MAX_REPLICATIONS;
    }
    throw new UserException("run needs --replications");
  }

  /**
   * Returns the engine and the seed.
   *
   * @param earlier the run that is resumed, which provides what is not given; null for none
   * @throws UserException if an option is malformed
   */
  public StreamOrigin.Seeded origin(@Nullable RunPlan earlier) {
    boolean given = seed.hasSeed() || seed.hasSpawnKey() || engine.isGiven();
    if (earlier != null && !given) {
      return earlier.seed();
    }
    Engine chosen = engine.engine();
    SeedSequence sequence =
        earlier == null ? seed.seedSequence() : seed.seedSequence(earlier.seed().entropy());
    return StreamOrigin.Seeded.of(chosen, sequence);
  }

  /**
   * Returns the NumPy release that spawns and draws.
   *
   * @param earlier the run that is resumed, which provides it if none is given; null for none
   * @throws UserException if the option is malformed
   */
  public NumpyRelease release(@Nullable RunPlan earlier) {
    return earlier != null && numpy.version() == null ? earlier.numpy() : numpy.release();
  }

  /** Prints the seed if the operating system provided it, once. */
  public void printNewSeed(PrintStream err) {
    seed.printNewSeed(err);
  }
}

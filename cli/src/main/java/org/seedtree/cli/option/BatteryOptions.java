package org.seedtree.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.ValueParser;
import org.seedtree.cli.error.UserException;
import org.seedtree.engine.Engine;
import org.seedtree.quality.stream.StreamScheme;
import org.seedtree.seed.SeedSequence;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a battery: what it tests, from which seed, and at which size. */
public final class BatteryOptions {

  private static final double FULL = 10;
  private static final double MIN_SCALE = 1e-4;
  private static final double MAX_SCALE = 1e3;

  @Option(names = "--quick", description = "Take about a minute on two cores (the default).")
  private boolean quick;

  @Option(names = "--full", description = "Test ten times as much.")
  private boolean full;

  @Option(
      names = "--scale",
      paramLabel = "X",
      description = "Test X times as much as --quick, from 0.0001 to 1000.")
  private @Nullable String scale;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "The seed of all tests: an integer, also as 0xff or 2**64. Without it the operating"
              + " system provides one, which is printed on standard error.")
  private @Nullable String seed;

  @Mixin private EngineOption engine = new EngineOption();

  @Option(
      names = "--scheme",
      paramLabel = "NAME",
      completionCandidates = SchemeOptions.Schemes.class,
      description = "Test only streams made so: spawn, jumps, keys, workers or seeds.")
  private @Nullable String scheme;

  @Option(
      names = "--streams",
      paramLabel = "K",
      description = "Compare at most K streams with each other, and test no more of the scheme.")
  private @Nullable Integer streams;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Test the streams that these manifests record, taken together.")
  private List<Path> manifests = new ArrayList<>();

  /**
   * Returns the size relative to a quick battery.
   *
   * @throws UserException if the options contradict each other, or the scale is out of its range
   */
  public double scale() {
    if ((quick ? 1 : 0) + (full ? 1 : 0) + (scale == null ? 0 : 1) > 1) {
      throw new UserException("give one of --quick, --full and --scale");
    }
    if (scale == null) {
      return full ? FULL : 1;
    }
    return ValueParser.real(scale)
        .filter(x -> x >= MIN_SCALE && x <= MAX_SCALE)
        .orElseThrow(
            () -> new UserException("--scale is a number from 0.0001 to 1000, not " + scale));
  }

  /** Returns the options of the size, to repeat it. */
  public String sizeText() {
    return scale != null ? " --scale " + scale : full ? " --full" : " --quick";
  }

  /**
   * Returns the seed, a new one of the operating system without the option.
   *
   * @throws UserException if it is malformed
   */
  public SeedSequence seed() {
    if (seed == null) {
      return new SeedSequence();
    }
    return ValueParser.integer(seed)
        .filter(number -> number.signum() >= 0)
        .map(SeedSequence::new)
        .orElseThrow(() -> new UserException("--seed is an integer of at least 0, not " + seed));
  }

  /** Returns whether the operating system provides the seed. */
  public boolean isNewSeed() {
    return seed == null;
  }

  /**
   * Returns the only engine to test; empty for all.
   *
   * @throws UserException if there is no engine of that name
   */
  public Optional<Engine> engine() {
    return engine.isGiven() ? Optional.of(engine.engine()) : Optional.empty();
  }

  /**
   * Returns the only scheme to test; empty for all.
   *
   * @throws UserException if there is no scheme of that name
   */
  public Optional<StreamScheme> scheme() {
    try {
      return Optional.ofNullable(scheme).map(StreamScheme::named);
    } catch (IllegalArgumentException e) {
      throw new UserException("--scheme: " + e.getMessage());
    }
  }

  /** Returns the number of streams that are compared; empty for that of each test. */
  public OptionalInt streams() {
    return streams == null ? OptionalInt.empty() : OptionalInt.of(streams);
  }

  /** Returns the manifests whose streams are tested; empty for streams of seeds. */
  public List<Path> manifests() {
    return List.copyOf(manifests);
  }
}

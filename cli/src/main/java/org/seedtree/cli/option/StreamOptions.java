package org.seedtree.cli.option;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.ValueParser;
import org.seedtree.cli.error.UserException;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.legacy.LegacyState;
import org.seedtree.legacy.RandomState;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name a stream: the engine, its seed or state, and a position in the stream. */
public final class StreamOptions extends StateOptions {

  @Mixin private EngineOption engine = new EngineOption();

  @Option(
      names = "--jumps",
      paramLabel = "N",
      description = "Start after N jumps, as bit_generator.jumped(N); not for sfc64.")
  private @Nullable String jumps;

  @Option(
      names = "--advance",
      paramLabel = "N",
      description =
          "Start N steps later, as bit_generator.advance(N), after the jumps; for mt19937, which"
              + " has no advance in NumPy, N 32-bit words; not for sfc64.")
  private @Nullable String advance;

  /** Returns whether jumps are given. */
  public boolean hasJumps() {
    return jumps != null;
  }

  /**
   * Returns the bit generator of the stream.
   *
   * @param release the NumPy release that spawns and jumps
   * @throws UserException if an option is malformed or does not fit the others
   */
  public BitGenerator stream(NumpyRelease release) {
    return SampleStreams.first(start(), release);
  }

  /**
   * Returns the start of the stream.
   *
   * @throws UserException if an option is malformed or does not fit the others
   */
  public StreamStart start() {
    Optional<StreamOrigin.Saved> saved = savedOrigin();
    if (saved.isPresent()) {
      checkNoEngine();
      return moved(saved.get());
    }
    Engine chosen = engine.engine();
    checkMovable(chosen);
    return moved(StreamOrigin.Seeded.of(chosen, seedSequence()));
  }

  /**
   * Returns the start of a RandomState's stream: seeded as RandomState seeds itself unless an
   * engine is named, or a saved state.
   *
   * @throws UserException if an option is malformed or does not fit the others
   */
  public StreamStart legacyStart() {
    Optional<StreamOrigin.Saved> saved = savedRandomState();
    if (saved.isPresent()) {
      checkNoEngine();
      if (jumps != null || advance != null) {
        throw new UserException(
            "--legacy --state continues at its position: leave out --jumps, --advance");
      }
      return StreamStart.of(saved.get());
    }
    return engine.isGiven() ? start() : moved(legacySeed());
  }

  /**
   * Returns the bit generator of a RandomState's stream.
   *
   * @param release the NumPy release that spawns and jumps
   * @throws UserException if an option is malformed or does not fit the others
   */
  public BitGenerator legacyStream(NumpyRelease release) {
    return SampleStreams.first(legacyStart(), release);
  }

  /**
   * Returns the state of a RandomState at the start of its stream, with the cached normal of a
   * saved state.
   *
   * @param release the NumPy release that spawns and jumps
   * @throws UserException if an option is malformed or does not fit the others
   */
  public LegacyState legacyState(NumpyRelease release) {
    StreamStart start = legacyStart();
    return start.origin() instanceof StreamOrigin.Saved saved
        ? saved.legacyState()
        : new RandomState(SampleStreams.first(start, release)).getState();
  }

  /**
   * Returns the streams of the seed's children; with {@code --state}, of those that the saved seed
   * has not spawned yet.
   *
   * @param count the number of children, at least 1
   * @param legacy whether a RandomState samples from them
   * @throws UserException if an option is malformed, or the seed does not have that many children
   */
  public StreamStart children(long count, boolean legacy) {
    if (legacy && !engine.isGiven()) {
      throw new UserException(
          "--streams: RandomState's own seeds have no children; give a --bit-generator");
    }
    Optional<BitGenerator> saved = savedGenerator();
    saved.ifPresent(generator -> checkNoEngine());
    Engine chosen =
        saved.map(generator -> Engine.named(generator.name())).orElseGet(engine::engine);
    checkMovable(chosen);
    SeedSequence parent = saved.map(StateOptions::parentOf).orElseGet(this::seedSequence);
    long first = nextChild(parent, "--streams", count);
    return moved(StreamOrigin.Seeded.of(chosen, parent)).withChildren(first, count);
  }

  /**
   * Returns the engine that is named, or NumPy's default.
   *
   * @throws UserException if there is no engine of that name
   */
  public Engine engine() {
    return engine.engine();
  }

  /**
   * Checks that a seed names the streams, and nothing moves them.
   *
   * @param option the option that makes streams of a seed, for messages
   * @throws UserException if there is a state or a move
   */
  public void checkSeedOnly(String option) {
    if (hasState() || jumps != null || advance != null) {
      throw new UserException(
          option + " makes streams of a seed: leave out --state, --jumps and --advance");
    }
  }

  private void checkNoEngine() {
    if (engine.isGiven()) {
      throw new UserException("--state names its bit generator: leave out --bit-generator");
    }
  }

  /** Checks the moves. */
  private void checkMovable(Engine engine) {
    if (jumps != null) {
      integer("--jumps", jumps);
      if (!engine.canJump()) {
        throw new UserException("--jumps: " + engine.commandLineName() + " cannot jump");
      }
    }
    if (advance != null) {
      integer("--advance", advance);
      if (!engine.canAdvance()) {
        throw new UserException(
            "--advance: " + engine.commandLineName() + " cannot advance; the others can");
      }
    }
  }

  private StreamStart moved(StreamOrigin origin) {
    checkMovable(origin.engine());
    return StreamStart.of(origin)
        .moved(
            jumps == null ? null : integer("--jumps", jumps),
            advance == null ? null : integer("--advance", advance));
  }

  private static BigInteger integer(String option, String text) {
    return ValueParser.integer(text)
        .orElseThrow(() -> new UserException(option + " is an integer, not " + text));
  }
}

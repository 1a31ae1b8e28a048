package org.seedtree.cli.option;

import java.io.PrintStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.SpellingSuggestion;
import org.seedtree.catalog.ValueParser;
import org.seedtree.cli.error.UserException;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;
import org.seedtree.seed.ISeedSequence;
import org.seedtree.seed.SeedSequence;
import picocli.CommandLine.Option;

/** Which stream of random words: the engine, its seed or state, and a place along it. */
public class StreamOptions extends SeedOptions {

  @Option(
      names = "--bit-generator",
      paramLabel = "NAME",
      completionCandidates = EngineNames.class,
      description = "pcg64 (NumPy's default), pcg64dxsm, philox, sfc64 or mt19937.")
  private @Nullable String bitGenerator;

  @Option(
      names = "--jumps",
      paramLabel = "N",
      description = "Start N jumps on, as bit_generator.jumped(N); not for sfc64.")
  private @Nullable String jumps;

  @Option(
      names = "--advance",
      paramLabel = "N",
      description =
          "Start N steps on, as bit_generator.advance(N), after the jumps; for mt19937, which has no"
              + " advance in NumPy, N 32-bit words; not for sfc64.")
  private @Nullable String advance;

  /** One stream, of the seed itself. */
  public final BitGenerator stream(PrintStream err) {
    return Streams.first(start(err));
  }

  /** Where the one stream of the seed itself begins. */
  public final StreamStart start(PrintStream err) {
    Optional<StreamOrigin.Saved> saved = savedOrigin();
    if (saved.isPresent()) {
      checkNoEngine();
      return moved(saved.get());
    }
    Engine engine = engine();
    checkMovable(engine);
    return moved(StreamOrigin.Seeded.of(engine, seedSequence(err)));
  }

  /**
   * Where a RandomState begins: by its own seeding unless an engine is named, or in its saved
   * state.
   */
  public final StreamStart legacyStart(PrintStream err) {
    Optional<StreamOrigin.Saved> saved = savedRandomState();
    if (saved.isPresent()) {
      checkNoEngine();
      if (jumps != null || advance != null) {
        throw new UserException(
            "--legacy --state goes on where it is: leave out --jumps, --advance");
      }
      return StreamStart.of(saved.get());
    }
    return bitGenerator != null ? start(err) : moved(legacySeeded(err));
  }

  /** Streams of the seed's children: of a state's seed, those that it has not spawned yet. */
  public final StreamStart children(long count, boolean legacy, PrintStream err) {
    if (legacy && bitGenerator == null) {
      throw new UserException(
          "--streams: RandomState's own seeds have no children; give a --bit-generator");
    }
    Optional<BitGenerator> saved = savedGenerator();
    saved.ifPresent(generator -> checkNoEngine());
    Engine engine = saved.map(generator -> Engine.named(generator.name())).orElseGet(this::engine);
    checkMovable(engine);
    SeedSequence parent = saved.map(StreamOptions::parentOf).orElseGet(() -> seedSequence(err));
    long first = parent.nChildrenSpawned();
    if (count > 0xffff_ffffL - first) {
      throw new UserException(
          "--streams: the seed has spawned "
              + first
              + " of its 4294967295 children, there are not "
              + count
              + " left");
    }
    return moved(StreamOrigin.Seeded.of(engine, parent)).withChildren(first, count);
  }

  /** The seed that a saved generator spawns from. */
  public static SeedSequence parentOf(BitGenerator saved) {
    Optional<ISeedSequence> seed = saved.seedSeq();
    if (seed.isPresent() && seed.get() instanceof SeedSequence sequence) {
      return sequence;
    }
    throw new UserException(
        "--state has no seed_seq, so there is nothing to spawn from; give --seed instead");
  }

  private void checkNoEngine() {
    if (bitGenerator != null) {
      throw new UserException("--state names its bit generator: leave out --bit-generator");
    }
  }

  private Engine engine() {
    return engine(bitGenerator);
  }

  /**
   * What {@code --bit-generator} takes; NumPy's default if it is not given.
   *
   * @throws UserException if there is none of that name
   */
  static Engine engine(@Nullable String bitGenerator) {
    if (bitGenerator == null) {
      return Engine.PCG64;
    }
    try {
      return Engine.named(bitGenerator);
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "unknown bit generator "
              + bitGenerator
              + ": "
              + SpellingSuggestion.hint(bitGenerator, new EngineNames().names()));
    }
  }

  /** Says what is not possible before a seed is printed. */
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
        .orElseThrow(() -> new UserException(option + " is a whole number, not " + text));
  }

  /** The engines' names, for the completion of the shell. */
  static final class EngineNames implements Iterable<String> {

    List<String> names() {
      return Arrays.stream(Engine.values()).map(Engine::commandLineName).toList();
    }

    @Override
    public Iterator<String> iterator() {
      return names().iterator();
    }
  }
}

package org.seedtree.cli;

import java.io.PrintStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.Advanceable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.Jumpable;
import org.seedtree.legacy.LegacyState;
import org.seedtree.legacy.RandomState;
import org.seedtree.seed.ISeedSequence;
import org.seedtree.seed.SeedSequence;
import picocli.CommandLine.Option;

/** Which stream of random words: the engine, its seed or state, and a place along it. */
class StreamOptions extends SeedOptions {

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
  final BitGenerator stream(PrintStream err) {
    Optional<BitGenerator> saved = savedGenerator();
    if (saved.isPresent()) {
      checkNoEngine();
      return moved(saved.get());
    }
    Engine engine = engine();
    checkMovable(engine);
    return moved(engine.create(seedSequence(err)));
  }

  /** A RandomState: of its own seeding unless an engine is named, or of its saved state. */
  final RandomState randomState(PrintStream err) {
    Optional<LegacyState> saved = savedRandomState();
    if (saved.isPresent()) {
      checkNoEngine();
      if (jumps != null || advance != null) {
        throw new UserException(
            "--legacy --state goes on where it is: leave out --jumps, --advance");
      }
      return RandomState.of(saved.get());
    }
    if (bitGenerator != null) {
      return new RandomState(stream(err));
    }
    return new RandomState(moved(legacySeeded(err)));
  }

  /** Streams of the seed's children: of a state's seed, those that it has not spawned yet. */
  final Streams children(long count, boolean legacy, PrintStream err) {
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
    return new Streams(count, i -> moved(engine.create(parent.child(first + i))));
  }

  /** The seed that a saved generator spawns from. */
  static SeedSequence parentOf(BitGenerator saved) {
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
              + Nearest.hint(bitGenerator, new EngineNames().names()));
    }
  }

  /** Says what is not possible before a seed is printed. */
  private void checkMovable(Engine engine) {
    if (jumps != null) {
      integer("--jumps", jumps);
      if (!engine.jumpable()) {
        throw new UserException("--jumps: " + engine.commandLineName() + " cannot jump");
      }
    }
    if (advance != null) {
      integer("--advance", advance);
      if (!engine.advanceable()) {
        throw new UserException(
            "--advance: " + engine.commandLineName() + " cannot advance; the others can");
      }
    }
  }

  private BitGenerator moved(BitGenerator generator) {
    BitGenerator moved = generator;
    checkMovable(Engine.named(generator.name()));
    try {
      if (jumps != null && moved instanceof Jumpable jumpable) {
        moved = jumpable.jumped(integer("--jumps", jumps));
      }
      if (advance != null && moved instanceof Advanceable advanceable) {
        moved = advanceable.advance(integer("--advance", advance));
      }
    } catch (IllegalArgumentException e) {
      throw new UserException("--jumps, --advance: " + e.getMessage());
    }
    return moved;
  }

  private static BigInteger integer(String option, String text) {
    return Text.integer(text)
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

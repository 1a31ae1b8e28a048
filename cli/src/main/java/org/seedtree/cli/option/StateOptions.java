package org.seedtree.cli.option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.engine.BitGenerator;
import org.seedtree.legacy.LegacyState;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.seed.ISeedSequence;
import org.seedtree.seed.SeedSequence;
import picocli.CommandLine.Option;

/** The options that name a seed sequence or a saved state. */
public class StateOptions extends SeedOptions {

  /** The number of children that a seed sequence spawns. */
  public static final long MAX_CHILDREN = 0xffff_ffffL;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "Continue from a state in JSON, as `state` prints it or Python's"
              + " json.dumps(bit_generator.state); - is standard input.")
  private @Nullable Path state;

  /** Returns whether {@code --state} is given. */
  final boolean hasState() {
    return state != null;
  }

  /**
   * Returns the bit generator of {@code --state}, empty if that is not given.
   *
   * @throws UserException if the state cannot be read, or a seed is given too
   */
  public final Optional<BitGenerator> savedGenerator() {
    return saved(BitGenerator::fromJson);
  }

  /** Returns the state in {@code --state}, empty if that is not given. */
  final Optional<StreamOrigin.Saved> savedOrigin() {
    return saved(StreamOrigin.Saved::new);
  }

  /** Returns the RandomState's state in {@code --state}, empty if that is not given. */
  final Optional<StreamOrigin.Saved> savedRandomState() {
    return saved(json -> new StreamOrigin.Saved(LegacyState.fromJson(json).toJson()));
  }

  private <T> Optional<T> saved(Function<String, T> reader) {
    if (state == null) {
      return Optional.empty();
    }
    if (hasSeed() || hasSpawnKey()) {
      throw new UserException(
          "--state contains the seed: leave out " + (hasSeed() ? "--seed" : "--spawn-key"));
    }
    try {
      return Optional.of(reader.apply(read(state)));
    } catch (IllegalArgumentException e) {
      throw new UserException("--state " + state + ": " + e.getMessage());
    }
  }

  private static String read(Path file) {
    try {
      byte[] bytes =
          file.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new UserException("--state: no such file: " + file);
    } catch (IOException e) {
      throw new UserException("--state: cannot read " + file + ": " + IoMessage.of(e));
    }
  }

  /**
   * Returns the index of the next child that a seed spawns, after a check that enough are left: a
   * child whose index exceeds 32 bits would have the stream of a grandchild.
   *
   * @param option the option that states how many children are needed, for messages
   * @param count the number of children, at least 0
   * @throws UserException if the seed does not have that many children left
   */
  public static long nextChild(SeedSequence parent, String option, long count) {
    long first = parent.nChildrenSpawned();
    if (count > MAX_CHILDREN - first) {
      throw new UserException(
          option
              + ": the seed has spawned "
              + first
              + " of its "
              + MAX_CHILDREN
              + " children, there are not "
              + count
              + " left");
    }
    return first;
  }

  /**
   * Returns the seed sequence that a saved generator spawns from.
   *
   * @throws UserException if its state has none
   */
  public static SeedSequence parentOf(BitGenerator saved) {
    Optional<ISeedSequence> seed = saved.seedSeq();
    if (seed.isPresent() && seed.get() instanceof SeedSequence sequence) {
      return sequence;
    }
    throw new UserException(
        "--state has no seed_seq, so there is nothing to spawn from; give --seed instead");
  }
}

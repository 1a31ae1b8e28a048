package org.seedtree.cli.option;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.engine.BitGenerator;
import org.seedtree.legacy.LegacyState;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;
import picocli.CommandLine.Option;

/** Where randomness starts from: a seed, or a state that was saved. */
public class SeedOptions {

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
      description = "The place in the tree of seeds: 3,1 is child 1 of child 3.")
  private @Nullable String spawnKey;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = {
        "Go on from a state in JSON, as `state` prints it or Python's",
        "json.dumps(bit_generator.state); - is standard input."
      })
  private @Nullable Path state;

  /** The bit generator of {@code --state}, if that is given. */
  public final Optional<BitGenerator> savedGenerator() {
    return saved(BitGenerator::fromJson);
  }

  /** The state in {@code --state}, if that is given. */
  final Optional<StreamOrigin.Saved> savedOrigin() {
    return saved(StreamOrigin.Saved::new);
  }

  /** The state of RandomState in {@code --state}, if that is given. */
  final Optional<StreamOrigin.Saved> savedRandomState() {
    return saved(json -> new StreamOrigin.Saved(LegacyState.fromJson(json).toJson()));
  }

  private <T> Optional<T> saved(Function<String, T> reader) {
    if (state == null) {
      return Optional.empty();
    }
    if (seed != null || spawnKey != null) {
      throw new UserException(
          "--state holds the seed already: leave out " + (seed != null ? "--seed" : "--spawn-key"));
    }
    try {
      return Optional.of(reader.apply(read(state)));
    } catch (IllegalArgumentException e) {
      throw new UserException("--state " + state + ": " + e.getMessage());
    }
  }

  /** RandomState's own seeding; a seed from the operating system is printed. */
  final StreamOrigin.LegacySeeded legacySeeded(PrintStream err) {
    if (spawnKey != null) {
      throw new UserException("--spawn-key: RandomState's own seeds have no children");
    }
    if (seed == null) {
      long fresh = new SeedSequence().generateState(1)[0] & 0xffff_ffffL;
      err.println("seed: " + fresh);
      return new StreamOrigin.LegacySeeded(Entropy.of(fresh));
    }
    Entropy given = parseSeed(seed);
    try {
      return new StreamOrigin.LegacySeeded(given);
    } catch (IllegalArgumentException e) {
      throw new UserException("--seed: " + e.getMessage());
    }
  }

  /** The seed sequence of the options; a seed from the operating system is printed. */
  public final SeedSequence seedSequence(PrintStream err) {
    List<BigInteger> key = parseSpawnKey(spawnKey);
    Entropy entropy;
    if (seed != null) {
      entropy = parseSeed(seed);
    } else {
      entropy = new SeedSequence().entropy();
      err.println("seed: " + entropy);
    }
    return new SeedSequence(entropy, key, SeedSequence.DEFAULT_POOL_SIZE, 0);
  }

  /**
   * What {@code --seed} takes.
   *
   * @throws UserException if the text is no seed
   */
  static Entropy parseSeed(String text) {
    try {
      return Entropy.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "--seed: "
              + e.getMessage()
              + " (a seed is a number of at least 0, decimal or 0x hex, or several with commas)");
    }
  }

  /**
   * What {@code --spawn-key} takes; empty if it is not given.
   *
   * @throws UserException if the text is no spawn key
   */
  static List<BigInteger> parseSpawnKey(@Nullable String spawnKey) {
    List<BigInteger> key = new ArrayList<>();
    if (spawnKey != null) {
      for (String part : spawnKey.split(",", -1)) {
        if (!part.strip().matches("[0-9]+")) {
          throw new UserException(
              "--spawn-key is whole numbers of at least 0 with commas, like 3,1; not " + spawnKey);
        }
        key.add(new BigInteger(part.strip()));
      }
    }
    return key;
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
}

package org.seedtree.cli.option;

import java.io.PrintStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.ValueParser;
import org.seedtree.cli.error.UserException;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;
import picocli.CommandLine.Option;

/** The options that name a seed sequence. */
class SeedOptions {

  /** The maximum number of digits of an index, which is that of a seed. */
  private static final int MAX_DIGITS = 10_000;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "The seed: an integer, also as 0xff or 2**64, or several separated by commas. Without it"
              + " the operating system provides one, which is printed on standard error.")
  private @Nullable String seed;

  @Option(
      names = "--spawn-key",
      paramLabel = "K",
      description = "The spawn key of the seed: 3,1 is child 1 of child 3.")
  private @Nullable String spawnKey;

  /** The seed from the operating system, until it is printed. */
  private @Nullable String newSeed;

  /** Returns whether {@code --seed} is given. */
  public final boolean hasSeed() {
    return seed != null;
  }

  /** Returns whether {@code --spawn-key} is given. */
  final boolean hasSpawnKey() {
    return spawnKey != null;
  }

  /**
   * Returns the seed sequence of the options; without a seed, one of the operating system, which
   * {@link #printNewSeed} prints.
   *
   * @throws UserException if the seed or the spawn key is malformed
   */
  public final SeedSequence seedSequence() {
    List<BigInteger> key = parseSpawnKey();
    Entropy entropy;
    if (seed != null) {
      entropy = parseSeed(seed);
    } else {
      entropy = new SeedSequence().entropy();
      newSeed = entropy.toString();
    }
    return new SeedSequence(entropy, key, SeedSequence.DEFAULT_POOL_SIZE, 0);
  }

  /**
   * Returns the seed sequence of the options, with {@code entropy} in place of a missing seed.
   *
   * @throws UserException if the seed or the spawn key is malformed
   */
  final SeedSequence seedSequence(Entropy entropy) {
    Entropy given = seed == null ? entropy : parseSeed(seed);
    return new SeedSequence(given, parseSpawnKey(), SeedSequence.DEFAULT_POOL_SIZE, 0);
  }

  /**
   * Returns the seed of a RandomState; without one, one of the operating system, which {@link
   * #printNewSeed} prints.
   *
   * @throws UserException if there is a spawn key, or RandomState has no such seed
   */
  final StreamOrigin.LegacySeeded legacySeed() {
    if (spawnKey != null) {
      throw new UserException("--spawn-key: RandomState's own seeds have no children");
    }
    if (seed == null) {
      long fresh = new SeedSequence().generateState(1)[0] & 0xffff_ffffL;
      newSeed = Long.toString(fresh);
      return new StreamOrigin.LegacySeeded(Entropy.of(fresh));
    }
    Entropy given = parseSeed(seed);
    try {
      return new StreamOrigin.LegacySeeded(given);
    } catch (IllegalArgumentException e) {
      throw new UserException("--seed: " + e.getMessage());
    }
  }

  /**
   * Prints the seed if the operating system provided it, once: called when the options have been
   * checked, so that it does not precede an error that has nothing to do with it.
   */
  public final void printNewSeed(PrintStream err) {
    if (newSeed != null) {
      err.println("seed: " + newSeed);
      newSeed = null;
    }
  }

  private static Entropy parseSeed(String text) {
    try {
      return ValueParser.entropy(text);
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "--seed: "
              + e.getMessage()
              + " (a seed is a non-negative integer, also as 0xff or 2**64, or several separated by"
              + " commas)");
    }
  }

  private static UserException noSpawnKey(String text) {
    return new UserException(
        "--spawn-key is non-negative integers separated by commas, like 3,1; not " + text);
  }

  private List<BigInteger> parseSpawnKey() {
    List<BigInteger> key = new ArrayList<>();
    String text = spawnKey;
    if (text != null) {
      for (String index : text.split(",", -1)) {
        if (index.strip().length() > MAX_DIGITS) {
          throw new UserException("--spawn-key: an index of more than " + MAX_DIGITS + " digits");
        }
        key.add(
            ValueParser.integer(index.strip())
                .filter(number -> number.signum() >= 0)
                .orElseThrow(() -> noSpawnKey(text)));
      }
    }
    return key;
  }
}

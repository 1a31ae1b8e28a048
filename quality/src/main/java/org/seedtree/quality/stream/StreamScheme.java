package org.seedtree.quality.stream;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.Jumpable;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.Philox;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;

/** A way to make many streams from one seed, as docs/guide/parallel-streams.md describes them. */
public enum StreamScheme {

  /** Stream i is child i of the seed: {@code SeedSequence(seed).spawn(n)[i]}. */
  SPAWN,

  /** Stream i is the seed's stream after i jumps: {@code PCG64(seed).jumped(i)}. */
  JUMPS,

  /** Stream i is that of a key of its own: {@code Philox(key=seed + i)}. */
  KEYS,

  /** Stream i is seeded by a worker's number and the seed: {@code PCG64([i, seed])}. */
  WORKERS,

  /** Stream i is seeded by consecutive seeds: {@code PCG64(seed + i)}. */
  SEEDS;

  /** Returns the name as on the command line. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the scheme of a name.
   *
   * @param text the name, in upper or lower case
   * @throws IllegalArgumentException if there is none
   */
  public static StreamScheme named(String text) {
    return Arrays.stream(values())
        .filter(scheme -> scheme.text().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no scheme '"
                        + text
                        + "'; there are "
                        + Arrays.stream(values())
                            .map(StreamScheme::text)
                            .collect(Collectors.joining(", "))));
  }

  /** Returns whether the engine has such streams: SFC64 does not jump, only Philox has keys. */
  public boolean supports(Engine engine) {
    return switch (this) {
      case JUMPS -> engine.canJump();
      case KEYS -> engine == Engine.PHILOX;
      case SPAWN, WORKERS, SEEDS -> true;
    };
  }

  /**
   * Returns a function that opens stream i, for i of at least 0; safe for use by several threads.
   * It throws {@link IllegalArgumentException} if the key of a stream is not below 2<sup>128</sup>.
   *
   * @param engine the engine of the streams
   * @param seed the seed that all streams have in common
   * @param release the NumPy release that spawns and jumps
   * @throws IllegalArgumentException if the engine has no such streams, the scheme adds to the seed
   *     and it is not one integer, or the seed is no key
   */
  public LongFunction<BitGenerator> streams(
      Engine engine, SeedSequence seed, NumpyRelease release) {
    Objects.requireNonNull(engine, "engine");
    SeedSequence root = seed.withRelease(release);
    if (!supports(engine)) {
      throw new IllegalArgumentException(
          engine.numpyName() + (this == JUMPS ? " cannot jump" : " has no keys; Philox has"));
    }
    return switch (this) {
      case SPAWN -> i -> engine.create(root.child(i));
      case JUMPS -> i -> jumped(engine.create(root), i, release);
      case KEYS -> {
        BigInteger key = integer(root);
        if (!root.spawnKey().isEmpty()) {
          throw new IllegalArgumentException("a key has no spawn key");
        }
        Philox.ofKey(key); // rejects a key out of range at once
        yield i -> Philox.ofKey(key.add(BigInteger.valueOf(i)));
      }
      case WORKERS -> {
        Entropy own = root.entropy();
        yield i -> engine.create(with(root, Entropy.of(List.of(Entropy.of(i), own))));
      }
      case SEEDS -> {
        BigInteger first = integer(root);
        yield i -> engine.create(with(root, Entropy.of(first.add(BigInteger.valueOf(i)))));
      }
    };
  }

  /**
   * Opens the first streams, as {@link #streams} opens each.
   *
   * @param count the number of streams, at least 0
   * @throws IllegalArgumentException if {@link #streams} throws it, or the count is negative
   */
  public List<BitGenerator> open(
      Engine engine, SeedSequence seed, NumpyRelease release, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("negative number of streams: " + count);
    }
    LongFunction<BitGenerator> streams = streams(engine, seed, release);
    List<BitGenerator> opened = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      // A jump of MT19937 takes milliseconds, and n jumps take n times that.
      opened.add(this == JUMPS && i > 0 ? jumped(opened.get(i - 1), 1, release) : streams.apply(i));
    }
    return opened;
  }

  private static BitGenerator jumped(BitGenerator start, long jumps, NumpyRelease release) {
    return start instanceof MT19937 twister
        ? twister.jumped(BigInteger.valueOf(jumps), release)
        : ((Jumpable) start).jumped(jumps);
  }

  private BigInteger integer(SeedSequence seed) {
    if (seed.entropy() instanceof Entropy.Int number) {
      return number.value();
    }
    throw new IllegalArgumentException("the scheme " + text() + " adds to a seed of one integer");
  }

  private static SeedSequence with(SeedSequence seed, Entropy entropy) {
    return new SeedSequence(entropy, seed.spawnKey(), seed.poolSize(), 0)
        .withRelease(seed.release());
  }
}

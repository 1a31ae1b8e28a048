package org.seedtree.manifest;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.MT19937;
import org.seedtree.json.Json;
import org.seedtree.legacy.LegacyState;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;

/** What a stream was made from: a seed, a seed of RandomState, or a state that was saved. */
public sealed interface StreamOrigin {

  /** The engine that it is a stream of. */
  Engine engine();

  /**
   * A new bit generator at the start of the stream.
   *
   * @throws IllegalArgumentException if the origin is not one after all
   */
  BitGenerator open();

  /**
   * A seed sequence.
   *
   * @param engine which the sequence seeds
   * @param entropy the seed
   * @param spawnKey the place in the tree of seeds
   * @param poolSize 32-bit words in the pool
   */
  record Seeded(Engine engine, Entropy entropy, List<BigInteger> spawnKey, int poolSize)
      implements StreamOrigin {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if there is no such seed sequence
     */
    public Seeded {
      Objects.requireNonNull(engine, "engine");
      spawnKey = List.copyOf(spawnKey);
      new SeedSequence(Objects.requireNonNull(entropy, "entropy"), spawnKey, poolSize, 0);
    }

    /** The place of {@code seed}, whatever it has spawned. */
    public static Seeded of(Engine engine, SeedSequence seed) {
      return new Seeded(engine, seed.entropy(), seed.spawnKey(), seed.poolSize());
    }

    /** The seed sequence, none of its children spawned. */
    public SeedSequence seedSequence() {
      return new SeedSequence(entropy, spawnKey, poolSize, 0);
    }

    @Override
    public BitGenerator open() {
      return engine.create(seedSequence());
    }
  }

  /**
   * A seed of RandomState, which is not that of a seed sequence: see {@link MT19937#legacy}.
   *
   * @param seed one number, or a list of them; each 0 to 2<sup>32</sup> - 1
   */
  record LegacySeeded(Entropy seed) implements StreamOrigin {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if RandomState has no such seed
     */
    public LegacySeeded {
      open(seed);
    }

    @Override
    public Engine engine() {
      return Engine.MT19937;
    }

    @Override
    public MT19937 open() {
      return open(seed);
    }

    private static MT19937 open(Entropy seed) {
      return seed instanceof Entropy.Sequence list
          ? MT19937.legacy(list.elements().stream().mapToLong(LegacySeeded::number).toArray())
          : MT19937.legacy(number(seed));
    }

    /** Numbers beyond a long are as much out of range as its greatest. */
    private static long number(Entropy seed) {
      if (seed instanceof Entropy.Int number) {
        return number.value().bitLength() < Long.SIZE ? number.value().longValue() : Long.MAX_VALUE;
      }
      throw new IllegalArgumentException("a seed of RandomState is numbers, not " + seed);
    }
  }

  /**
   * A saved state.
   *
   * @param json as {@link BitGenerator#toJson} or {@link LegacyState#toJson} writes it
   */
  record Saved(String json) implements StreamOrigin {

    /**
     * Checks the state, and keeps it as an object: RandomState's tuple becomes one.
     *
     * @throws IllegalArgumentException if it is no state of a known engine
     */
    public Saved {
      if (Json.parse(json) instanceof List<?>) {
        json = LegacyState.fromJson(json).toJson();
      }
      BitGenerator.fromJson(json);
      json = Json.write(Json.parse(json));
    }

    @Override
    public Engine engine() {
      return Engine.named(open().name());
    }

    @Override
    public BitGenerator open() {
      return BitGenerator.fromJson(json);
    }

    /** As RandomState reads it, its kept normal included. */
    public LegacyState legacyState() {
      return LegacyState.fromJson(json);
    }
  }

  /** As {@link Seeded#Seeded}, for a place in the tree given as numbers. */
  static Seeded seeded(Engine engine, Entropy entropy, long... spawnKey) {
    List<BigInteger> key = Arrays.stream(spawnKey).mapToObj(BigInteger::valueOf).toList();
    return new Seeded(engine, entropy, key, SeedSequence.DEFAULT_POOL_SIZE);
  }

  /** The seed sequence of a seed or of a saved state; null where there is none to spawn from. */
  default @Nullable SeedSequence parent() {
    if (this instanceof Seeded seeded) {
      return seeded.seedSequence();
    }
    return open().seedSeq().orElse(null) instanceof SeedSequence sequence ? sequence : null;
  }
}

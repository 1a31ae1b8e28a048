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

/** The origin of a stream: a seed sequence, a seed of RandomState, or a saved state. */
public sealed interface StreamOrigin {

  /** Returns the engine of the stream. */
  Engine engine();

  /**
   * Returns a new bit generator at the start of the stream.
   *
   * @throws IllegalArgumentException if the saved state or the seed is invalid
   */
  BitGenerator open();

  /**
   * The origin of a stream that is seeded by a seed sequence.
   *
   * @param engine the engine
   * @param entropy the entropy of the seed sequence
   * @param spawnKey its spawn key, whose elements are at least 0
   * @param poolSize the number of 32-bit words of its pool, 4 to 4096
   */
  record Seeded(Engine engine, Entropy entropy, List<BigInteger> spawnKey, int poolSize)
      implements StreamOrigin {

    /** A pool takes time in proportion to the square of its size. */
    private static final int MAX_POOL_SIZE = 1 << 12;

    /**
     * Copies the spawn key and checks the ranges.
     *
     * @throws IllegalArgumentException if there is no such seed sequence, or JSON cannot hold it
     */
    public Seeded {
      Objects.requireNonNull(engine, "engine");
      spawnKey = List.copyOf(spawnKey);
      if (poolSize > MAX_POOL_SIZE) {
        throw new IllegalArgumentException("pool_size > " + MAX_POOL_SIZE + ": " + poolSize);
      }
      new SeedSequence(Objects.requireNonNull(entropy, "entropy"), spawnKey, poolSize, 0).toJson();
    }

    /**
     * Returns the origin of the stream of {@code seed}, whose number of children is not part of it.
     */
    public static Seeded of(Engine engine, SeedSequence seed) {
      return new Seeded(engine, seed.entropy(), seed.spawnKey(), seed.poolSize());
    }

    /** Returns the seed sequence, without spawned children. */
    public SeedSequence seedSequence() {
      return new SeedSequence(entropy, spawnKey, poolSize, 0);
    }

    @Override
    public BitGenerator open() {
      return engine.create(seedSequence());
    }
  }

  /**
   * The origin of a stream that is seeded as RandomState seeds itself, see {@link MT19937#legacy}.
   *
   * @param seed an integer or a list of integers, each 0 to 2<sup>32</sup> - 1
   */
  record LegacySeeded(Entropy seed) implements StreamOrigin {

    /**
     * Checks the seed.
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
          ? MT19937.legacy(list.elements().stream().mapToLong(LegacySeeded::toLong).toArray())
          : MT19937.legacy(toLong(seed));
    }

    /**
     * Returns an integer as a long; one that does not fit as the maximum, which is out of range
     * too.
     */
    private static long toLong(Entropy seed) {
      if (seed instanceof Entropy.Int number) {
        return number.value().bitLength() < Long.SIZE ? number.value().longValue() : Long.MAX_VALUE;
      }
      throw new IllegalArgumentException(
          "a seed of RandomState is one or several integers, not " + seed);
    }
  }

  /**
   * The origin of a stream that continues from a saved state.
   *
   * @param json the state as {@link BitGenerator#toJson} or {@link LegacyState#toJson} writes it
   */
  record Saved(String json) implements StreamOrigin {

    /**
     * Checks the state and converts a tuple of RandomState to an object.
     *
     * @throws IllegalArgumentException if it is not the state of a known engine
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

    /** Returns the state as a RandomState's, including its cached normal. */
    public LegacyState legacyState() {
      return LegacyState.fromJson(json);
    }
  }

  /**
   * Returns the origin of the stream of a seed sequence with the default pool size.
   *
   * @throws IllegalArgumentException if there is no such seed sequence
   */
  static Seeded seeded(Engine engine, Entropy entropy, long... spawnKey) {
    List<BigInteger> key = Arrays.stream(spawnKey).mapToObj(BigInteger::valueOf).toList();
    return new Seeded(engine, entropy, key, SeedSequence.DEFAULT_POOL_SIZE);
  }

  /** Returns the seed sequence to spawn children from; null if the origin has none. */
  default @Nullable SeedSequence parent() {
    if (this instanceof Seeded seeded) {
      return seeded.seedSequence();
    }
    return open().seedSeq().orElse(null) instanceof SeedSequence sequence ? sequence : null;
  }
}

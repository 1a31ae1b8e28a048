package org.seedtree.sql;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.seedtree.catalog.ValueParser;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

/**
 * A seed sequence and the engine that it seeds, in a form that can be serialized.
 *
 * @param engine the engine
 * @param entropy the entropy as it was typed
 * @param spawnKey the spawn key
 * @param poolSize the number of 32-bit words of its pool
 * @param release the version of the NumPy release whose children it has
 */
public record StreamSeed(
    Engine engine, String entropy, List<BigInteger> spawnKey, int poolSize, String release)
    implements Serializable {

  /** Copies the spawn key. */
  public StreamSeed {
    spawnKey = List.copyOf(spawnKey);
  }

  /** Makes a seed sequence with a pool of NumPy's default size. */
  public StreamSeed(Engine engine, String entropy, List<BigInteger> spawnKey, String release) {
    this(engine, entropy, spawnKey, SeedSequence.DEFAULT_POOL_SIZE, release);
  }

  /**
   * Returns a seed sequence in that form, its entropy as 32-bit words.
   *
   * @param engine the engine
   * @param seed the seed sequence, whose counter of children is neither read nor changed
   */
  public static StreamSeed of(Engine engine, SeedSequence seed) {
    String entropy =
        Arrays.stream(seed.entropy().words())
            .mapToObj(Integer::toUnsignedString)
            .collect(Collectors.joining(","));
    return new StreamSeed(
        engine, entropy, seed.spawnKey(), seed.poolSize(), seed.release().version());
  }

  /** Returns the child of that index, at least 0. */
  public StreamSeed child(long index) {
    List<BigInteger> key = new ArrayList<>(spawnKey);
    key.add(BigInteger.valueOf(index));
    return new StreamSeed(engine, entropy, key, poolSize, release);
  }

  /** Returns the same seed sequence with the children of another NumPy release. */
  public StreamSeed withRelease(NumpyRelease other) {
    return new StreamSeed(engine, entropy, spawnKey, poolSize, other.version());
  }

  /** Returns a new engine at the start of its stream. */
  public BitGenerator newEngine() {
    SeedSequence.State state =
        new SeedSequence.State(ValueParser.entropy(entropy), spawnKey, poolSize, 0);
    return engine.create(SeedSequence.fromState(state, NumpyRelease.of(release)));
  }

  @Override
  public String toString() {
    return "seed="
        + entropy
        + (spawnKey.isEmpty() ? "" : ", spawnKey=" + spawnKey)
        + (poolSize == SeedSequence.DEFAULT_POOL_SIZE ? "" : ", poolSize=" + poolSize);
  }
}

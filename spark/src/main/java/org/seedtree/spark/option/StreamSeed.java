package org.seedtree.spark.option;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;

/**
 * A seed sequence and the engine that it seeds, in a form that can be serialized.
 *
 * @param engine the engine
 * @param entropy the entropy as it was typed
 * @param spawnKey the spawn key
 */
public record StreamSeed(Engine engine, String entropy, List<BigInteger> spawnKey)
    implements Serializable {

  /** Copies the spawn key. */
  public StreamSeed {
    spawnKey = List.copyOf(spawnKey);
  }

  /** Returns the child of that index, at least 0. */
  public StreamSeed child(long index) {
    List<BigInteger> key = new ArrayList<>(spawnKey);
    key.add(BigInteger.valueOf(index));
    return new StreamSeed(engine, entropy, key);
  }

  /** Returns a new engine at the start of its stream. */
  public BitGenerator newEngine() {
    return engine.create(
        new SeedSequence(Entropy.parse(entropy), spawnKey, SeedSequence.DEFAULT_POOL_SIZE, 0));
  }

  @Override
  public String toString() {
    return "seed=" + entropy + (spawnKey.isEmpty() ? "" : ", spawnKey=" + spawnKey);
  }
}

package org.seedtree.spark.source;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;

/**
 * A place in the tree of seeds, and the engine that is seeded there.
 *
 * @param engine the engine
 * @param entropy the seed as it was typed
 * @param spawnKey the indices on the way from the root
 */
record StreamSeed(Engine engine, String entropy, List<BigInteger> spawnKey)
    implements Serializable {

  StreamSeed {
    spawnKey = List.copyOf(spawnKey);
  }

  StreamSeed child(long index) {
    List<BigInteger> key = new ArrayList<>(spawnKey);
    key.add(BigInteger.valueOf(index));
    return new StreamSeed(engine, entropy, key);
  }

  SeedSequence sequence() {
    return new SeedSequence(Entropy.parse(entropy), spawnKey, SeedSequence.DEFAULT_POOL_SIZE, 0);
  }

  /** The engine at the start of its stream. */
  BitGenerator start() {
    return engine.create(sequence());
  }

  @Override
  public String toString() {
    return "seed=" + entropy + (spawnKey.isEmpty() ? "" : ", spawnKey=" + spawnKey);
  }
}

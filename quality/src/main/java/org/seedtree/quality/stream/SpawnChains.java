package org.seedtree.quality.stream;

import java.util.List;
import org.seedtree.engine.Engine;
import org.seedtree.quality.Experiment;
import org.seedtree.quality.Observation;
import org.seedtree.quality.statistic.PValues;
import org.seedtree.seed.SeedSequence;

/**
 * Chains of spawns: child 0 of child 0 of a seed, and so on. Tested are the ones in the first words
 * of each node, in the differences of neighbouring nodes, and in those of nodes two apart. K.
 * Claessen, M. Palka, Splittable pseudorandom number generators using cryptographic hashing,
 * Haskell 2013, test degenerate trees of this kind.
 *
 * @param family streams that are spawned
 */
record SpawnChains(SchemeFamily family) implements Experiment {

  private static final int DEPTH = 200;
  private static final int CHAINS = 200;

  @Override
  public String subject() {
    return family.title();
  }

  @Override
  public String name() {
    return "chains of spawns";
  }

  @Override
  public List<Observation> run(SeedSequence seed, double scale) {
    Engine engine = family.engine();
    int chains = Size.of(engine == Engine.MT19937 ? CHAINS >> 2 : CHAINS, scale, 2);
    long[] ones = new long[3];
    for (int chain = 0; chain < chains; chain++) {
      Size.checkInterrupted();
      SeedSequence node =
          new SeedSequence(family.root(seed.child(chain))).withRelease(family.release());
      long parent = 0;
      long grandparent = 0;
      for (int depth = 0; depth < DEPTH; depth++) {
        node = node.child(0);
        long word = engine.create(node).nextLong();
        ones[0] += Long.bitCount(word);
        ones[1] += depth >= 1 ? Long.bitCount(word ^ parent) : 0;
        ones[2] += depth >= 2 ? Long.bitCount(word ^ grandparent) : 0;
        grandparent = parent;
        parent = word;
      }
    }
    return List.of(
        observation("ones", ones, 0, chains),
        observation("distance to the parent", ones, 1, chains),
        observation("distance to the grandparent", ones, 2, chains));
  }

  private static Observation observation(String name, long[] ones, int skipped, int chains) {
    double bits = (double) Long.SIZE * chains * (DEPTH - skipped);
    double z = (ones[skipped] - bits / 2) / Math.sqrt(bits / 4);
    return new Observation(name, (long) chains * DEPTH, z, PValues.normal(z));
  }
}

package org.seedtree.quality.stream;

import java.math.BigInteger;
import java.util.List;
import java.util.function.LongFunction;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

/**
 * The streams of an engine by a scheme.
 *
 * @param engine the engine
 * @param scheme the scheme, which the engine supports
 * @param release the NumPy release that spawns and jumps
 */
record SchemeFamily(Engine engine, StreamScheme scheme, NumpyRelease release)
    implements StreamFamily {

  /** Children are spawned from large seeds; the other schemes are mostly used with small ones. */
  private static final int LARGE_WORDS = 4;

  @Override
  public String title() {
    return engine.numpyName() + " " + scheme.text();
  }

  /** A jump of MT19937 takes milliseconds, its seeding some microseconds. */
  @Override
  public int maxStreams() {
    if (engine == Engine.MT19937) {
      return scheme == StreamScheme.JUMPS ? 1 << 8 : 1 << 16;
    }
    return scheme == StreamScheme.JUMPS ? 1 << 17 : 1 << 20;
  }

  /** Returns the number of bits of the seed. */
  int seedBits() {
    return Integer.SIZE * (scheme == StreamScheme.SPAWN ? LARGE_WORDS : 1);
  }

  /** Returns the integer that the streams of an experiment are seeded with. */
  BigInteger root(SeedSequence seed) {
    BigInteger root = BigInteger.ZERO;
    for (int word : seed.generateState(seedBits() / Integer.SIZE)) {
      root = root.shiftLeft(Integer.SIZE).or(BigInteger.valueOf(Integer.toUnsignedLong(word)));
    }
    return root;
  }

  /** Returns a function that opens the streams of a seed. */
  LongFunction<BitGenerator> ofRoot(BigInteger root) {
    return scheme.streams(engine, new SeedSequence(root), release);
  }

  @Override
  public LongFunction<BitGenerator> streams(SeedSequence seed) {
    return ofRoot(root(seed));
  }

  @Override
  public List<BitGenerator> open(SeedSequence seed, int count) {
    return scheme.open(engine, new SeedSequence(root(seed)), release, count);
  }
}

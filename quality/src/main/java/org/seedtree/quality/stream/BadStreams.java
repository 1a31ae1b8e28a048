package org.seedtree.quality.stream;

import java.math.BigInteger;
import java.util.function.LongFunction;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.PCG64;
import org.seedtree.seed.SeedSequence;

/** Streams that programs use and should not: the battery has to find what is wrong with them. */
enum BadStreams implements StreamFamily {

  /**
   * Streams of PCG64 that are 2<sup>64</sup> steps apart: a distance that is a multiple of a large
   * power of two leaves as many low bits of the state as they are (numpy/numpy issue 16313).
   */
  FAR_ADVANCES("PCG64 advance(i << 64)") {
    @Override
    LongFunction<BitGenerator> ofSeed(long seed) {
      return i -> new PCG64(seed).advance(BigInteger.valueOf(i).shiftLeft(Long.SIZE));
    }
  },

  /** The streams of two runs of 50 workers, seeded by 1 and 2 plus the worker: 49 are shared. */
  SEED_PLUS_WORKER("PCG64 seed + worker of two runs") {
    @Override
    LongFunction<BitGenerator> ofSeed(long seed) {
      return i -> new PCG64(seed + i % WORKERS + i / WORKERS);
    }
  };

  private static final int WORKERS = 50;

  private final String title;

  BadStreams(String title) {
    this.title = title;
  }

  abstract LongFunction<BitGenerator> ofSeed(long seed);

  @Override
  public String title() {
    return title;
  }

  @Override
  public int maxStreams() {
    return 2 * WORKERS;
  }

  @Override
  public LongFunction<BitGenerator> streams(SeedSequence seed) {
    return ofSeed(Integer.toUnsignedLong(seed.generateState(1)[0]));
  }
}

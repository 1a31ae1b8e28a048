package org.seedtree.quality.stream;

import java.util.List;
import java.util.function.LongFunction;
import org.seedtree.engine.BitGenerator;
import org.seedtree.seed.SeedSequence;

/**
 * The first streams of a family.
 *
 * @param family the family
 * @param count the number of its streams that experiments may open
 */
record FirstStreams(StreamFamily family, int count) implements StreamFamily {

  @Override
  public String title() {
    return family.title() + ", " + maxStreams() + " streams";
  }

  @Override
  public int maxStreams() {
    return Math.min(count, family.maxStreams());
  }

  @Override
  public boolean isSeeded() {
    return family.isSeeded();
  }

  @Override
  public LongFunction<BitGenerator> streams(SeedSequence seed) {
    return family.streams(seed);
  }

  @Override
  public List<BitGenerator> open(SeedSequence seed, int count) {
    return family.open(seed, count);
  }
}

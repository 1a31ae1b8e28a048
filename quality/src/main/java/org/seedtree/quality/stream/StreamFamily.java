package org.seedtree.quality.stream;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.seedtree.engine.BitGenerator;
import org.seedtree.seed.SeedSequence;

/**
 * Streams that are meant to be independent of each other, and that the battery tests as such.
 *
 * <p>Streams of a seed are others for every experiment. Streams that are given, as those of a
 * manifest, are read further on each time.
 */
public interface StreamFamily {

  /** Returns the title in results, such as {@code PCG64 spawn}. */
  String title();

  /** Returns the number of streams that an experiment may open at most, in reasonable time. */
  int maxStreams();

  /** Returns whether streams depend on the seed of an experiment; true by default. */
  default boolean isSeeded() {
    return true;
  }

  /**
   * Returns a function that opens stream i, for i from 0 to below {@link #maxStreams}.
   *
   * @param seed the seed of the experiment, which streams of a seed are made from
   */
  LongFunction<BitGenerator> streams(SeedSequence seed);

  /**
   * Opens the first streams; by default each by {@link #streams}.
   *
   * @param count the number of streams, at most {@link #maxStreams}
   */
  default List<BitGenerator> open(SeedSequence seed, int count) {
    LongFunction<BitGenerator> streams = streams(seed);
    return LongStream.range(0, count).mapToObj(streams).toList();
  }
}

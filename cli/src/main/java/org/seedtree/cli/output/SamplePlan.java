package org.seedtree.cli.output;

import org.seedtree.cli.option.DistributionArgument;
import org.seedtree.cli.option.SampleStreams;
import org.seedtree.engine.BitGenerator;
import org.seedtree.legacy.LegacySampler;
import org.seedtree.legacy.RandomState;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;
import org.seedtree.release.NumpyRelease;

/**
 * A distribution, the streams to sample it from and the number of values of each stream.
 *
 * @param distribution the distribution and dtype
 * @param streams the streams, whose values follow each other
 * @param perStream the number of values of each stream, at least 0
 */
public record SamplePlan(DistributionArgument distribution, SampleStreams streams, long perStream) {

  /**
   * Returns the plan for the streams of {@code start} as a NumPy release spawns and jumps; the
   * first stream is opened at once.
   *
   * @throws org.seedtree.cli.error.UserException if the position of the stream cannot be reached
   */
  public static SamplePlan of(
      DistributionArgument distribution, StreamStart start, long perStream, NumpyRelease release) {
    SampleStreams streams = SampleStreams.of(start, release);
    BitGenerator first = streams.stream().apply(0);
    if (start.children() != null) { // the position is reached in all of them or in none
      return new SamplePlan(distribution, streams, perStream);
    }
    if (distribution.sampler() instanceof LegacySampler sampler) {
      RandomState rs =
          start.origin() instanceof StreamOrigin.Saved saved
              ? RandomState.of(saved.legacyState())
              : new RandomState(first);
      return new SamplePlan(
          distribution.withSampler(sampler.from(rs)),
          SampleStreams.of(rs.bitGenerator()),
          perStream);
    }
    return new SamplePlan(distribution, SampleStreams.of(first), perStream);
  }

  /** Returns the only stream, at the position where the last value left it. */
  BitGenerator onlyStream() {
    return streams.stream().apply(0);
  }

  /** Returns the number of values of all streams; a long because the shape was checked. */
  public long count() {
    return streams.count() * perStream;
  }
}

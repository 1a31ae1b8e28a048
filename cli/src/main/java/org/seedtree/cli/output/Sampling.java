package org.seedtree.cli.output;

import org.seedtree.cli.option.DistributionArgument;
import org.seedtree.cli.option.Streams;
import org.seedtree.engine.BitGenerator;
import org.seedtree.legacy.LegacyDistribution;
import org.seedtree.legacy.RandomState;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;

/**
 * What is to be drawn: from each stream as many values, one stream's after the other's.
 *
 * @param distribution the distribution and dtype
 * @param streams where the words come from
 * @param perStream values of each stream
 */
public record Sampling(DistributionArgument distribution, Streams streams, long perStream) {

  /** From a stream for each child, or from the only one, which is opened here. */
  public static Sampling of(DistributionArgument distribution, StreamStart start, long perStream) {
    if (start.children() != null) {
      return new Sampling(distribution, Streams.of(start), perStream);
    }
    if (distribution.sampler() instanceof LegacyDistribution sampler) {
      RandomState rs =
          start.origin() instanceof StreamOrigin.Saved saved
              ? RandomState.of(saved.legacyState())
              : new RandomState(Streams.first(start));
      return new Sampling(
          distribution.by(sampler.from(rs)), Streams.of(rs.bitGenerator()), perStream);
    }
    return new Sampling(distribution, Streams.of(Streams.first(start)), perStream);
  }

  /** The only stream, which is where the last draw from it has left it. */
  BitGenerator only() {
    return streams.stream().apply(0);
  }

  /** All values of all streams; fits into a long because the shape was checked. */
  public long count() {
    return streams.count() * perStream;
  }
}

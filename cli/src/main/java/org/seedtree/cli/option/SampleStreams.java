package org.seedtree.cli.option;

import java.util.function.LongFunction;
import org.seedtree.cli.error.UserException;
import org.seedtree.engine.BitGenerator;
import org.seedtree.manifest.StreamStart;
import org.seedtree.release.NumpyRelease;

/**
 * The streams that values are sampled from, each opened when it is requested.
 *
 * @param count the number of streams
 * @param stream returns the bit generator of a stream by its index, at its start; safe for use by
 *     several threads
 */
public record SampleStreams(long count, LongFunction<BitGenerator> stream) {

  /**
   * Returns the single stream of {@code only}, which later calls see where the last one left it.
   */
  public static SampleStreams of(BitGenerator only) {
    return new SampleStreams(1, i -> only);
  }

  /**
   * Returns the streams of {@code start}; opening one throws a {@link UserException} if its
   * position cannot be reached.
   */
  public static SampleStreams of(StreamStart start) {
    return of(start, NumpyRelease.DEFAULT);
  }

  /** Returns the streams of {@code start} as a NumPy release spawns and jumps. */
  public static SampleStreams of(StreamStart start, NumpyRelease release) {
    LongFunction<BitGenerator> streams = start.streams(release);
    return new SampleStreams(
        start.count(),
        i -> {
          try {
            return streams.apply(i);
          } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()));
          }
        });
  }

  /**
   * Opens the first stream of {@code start}.
   *
   * @param release the NumPy release that spawns and jumps
   * @throws UserException if its position cannot be reached
   */
  public static BitGenerator first(StreamStart start, NumpyRelease release) {
    return of(start, release).stream().apply(0);
  }
}

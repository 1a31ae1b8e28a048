package org.seedtree.cli.option;

import java.util.function.LongFunction;
import org.seedtree.cli.error.UserException;
import org.seedtree.engine.BitGenerator;
import org.seedtree.manifest.StreamStart;

/**
 * The streams that values are drawn from, each made when it is asked for.
 *
 * @param count how many
 * @param stream the one of an index from 0 on, at its start; safe for use by many threads
 */
public record Streams(long count, LongFunction<BitGenerator> stream) {

  public static Streams of(BitGenerator only) {
    return new Streams(1, i -> only);
  }

  /** Those of {@code start}; which say so if it is too far away. */
  public static Streams of(StreamStart start) {
    LongFunction<BitGenerator> streams = start.streams();
    return new Streams(
        start.count(),
        i -> {
          try {
            return streams.apply(i);
          } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()));
          }
        });
  }

  /** The first of those of {@code start}. */
  public static BitGenerator first(StreamStart start) {
    return of(start).stream().apply(0);
  }
}

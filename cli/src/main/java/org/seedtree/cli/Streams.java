package org.seedtree.cli;

import java.util.function.LongFunction;
import org.seedtree.engine.BitGenerator;
import org.seedtree.run.StreamStart;

/**
 * The streams that values are drawn from, each made when it is asked for.
 *
 * @param count how many
 * @param stream the one of an index from 0 on, at its start; safe for use by many threads
 */
record Streams(long count, LongFunction<BitGenerator> stream) {

  static Streams of(BitGenerator only) {
    return new Streams(1, i -> only);
  }

  static Streams of(StreamStart start) {
    return new Streams(start.count(), start.streams());
  }
}

package org.seedtree.audit;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.seedtree.manifest.Excerpt;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;
import org.seedtree.manifest.StreamStart.Children;

/** Describes streams in messages. */
final class StreamDescription {

  private StreamDescription() {}

  /** Describes consecutive streams of {@code start}, with their engine. */
  static String streams(StreamStart start, long first, long count) {
    return start.origin().engine().numpyName()
        + (count == 1 ? " stream, " : " streams, ")
        + seeds(start, first, count);
  }

  /** Describes the seeds of consecutive streams of {@code start}. */
  static String seeds(StreamStart start, long first, long count) {
    Children children = start.children();
    if (children == null) {
      return origin(start.origin());
    }
    long from = children.first() + first;
    String which = count == 1 ? "child " + from : "children " + from + " to " + (from + count - 1);
    return which + " of " + origin(start.origin());
  }

  private static String origin(StreamOrigin origin) {
    if (origin instanceof StreamOrigin.Seeded seeded) {
      return "seed " + Excerpt.of(seeded.entropy() + key(seeded.spawnKey()));
    }
    return origin instanceof StreamOrigin.LegacySeeded legacy
        ? "RandomState's seed " + Excerpt.of(legacy.seed().toString())
        : "a saved state";
  }

  private static String key(List<BigInteger> spawnKey) {
    return spawnKey.isEmpty()
        ? ""
        : spawnKey.stream().map(String::valueOf).collect(Collectors.joining(",", " key ", ""));
  }
}

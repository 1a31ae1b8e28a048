package org.seedtree.cli.report;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedtree.manifest.Provenance;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;
import org.seedtree.release.NumpyRelease;

/**
 * The streams of a report: the engine, the seed and the position. Integers without a bound are
 * text, because scripts round them.
 *
 * @param start the start of the streams
 * @param release the NumPy release that they follow
 */
public record StreamSection(StreamStart start, NumpyRelease release) implements Section {

  @Override
  public void addTo(Map<String, @Nullable Object> document) {
    document.put("stream", json());
  }

  private Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> stream = new LinkedHashMap<>();
    StreamOrigin origin = start.origin();
    stream.put("bit_generator", origin.engine().numpyName());
    if (origin instanceof StreamOrigin.Seeded seeded) {
      stream.put("seed", seeded.entropy().toString());
      stream.put("spawn_key", key(seeded.spawnKey()));
      stream.put("pool_size", seeded.poolSize());
    } else if (origin instanceof StreamOrigin.LegacySeeded legacy) {
      stream.put("seed", legacy.seed() + " (RandomState's)");
    } else {
      stream.put("seed", "a saved state");
    }
    if (start.jumps() != null) {
      stream.put("jumps", start.jumps().toString());
    }
    if (start.advance() != null) {
      stream.put("advance", start.advance().toString());
    }
    stream.put("numpy", release.version());
    stream.put("seedtree", Provenance.LIBRARY);
    return stream;
  }

  private static String key(List<BigInteger> spawnKey) {
    return spawnKey.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}

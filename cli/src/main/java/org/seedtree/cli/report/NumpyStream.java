package org.seedtree.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.seed.SeedSequence;

/** Formats streams as expressions of NumPy. */
final class NumpyStream {

  private NumpyStream() {}

  /** Returns the bit generator of a seed. */
  static String of(StreamOrigin.Seeded seed) {
    return bitGenerator(seed, keys(seed));
  }

  /** Returns the bit generator of a child of a seed, whose index is an expression. */
  static String ofChild(StreamOrigin.Seeded parent, String index) {
    List<String> keys = keys(parent);
    keys.add(index);
    return bitGenerator(parent, keys);
  }

  private static List<String> keys(StreamOrigin.Seeded seed) {
    List<String> keys = new ArrayList<>();
    seed.spawnKey().forEach(index -> keys.add(index.toString()));
    return keys;
  }

  private static String bitGenerator(StreamOrigin.Seeded seed, List<String> keys) {
    String key =
        keys.isEmpty()
            ? ""
            : ", spawn_key=(" + String.join(", ", keys) + (keys.size() == 1 ? ",)" : ")");
    String pool =
        seed.poolSize() == SeedSequence.DEFAULT_POOL_SIZE ? "" : ", pool_size=" + seed.poolSize();
    return "np.random."
        + seed.engine().numpyName()
        + "(np.random.SeedSequence("
        + seed.entropy()
        + key
        + pool
        + "))";
  }
}

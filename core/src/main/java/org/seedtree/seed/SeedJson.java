package org.seedtree.seed;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.json.Json;

/** Reads the JSON of a {@link SeedSequence.State}. */
final class SeedJson {

  private SeedJson() {}

  static SeedSequence.State state(String json) {
    Map<String, @Nullable Object> map = Json.parseObject(json);
    for (String name : map.keySet()) {
      switch (name) {
        case "entropy", "spawn_key", "pool_size", "n_children_spawned" -> {}
        default -> throw new IllegalArgumentException("unknown entry of a seed sequence: " + name);
      }
    }
    return new SeedSequence.State(
        entropy(map.get("entropy")),
        map.containsKey("spawn_key") ? spawnKey(map.get("spawn_key")) : List.of(),
        (int) integer(map, "pool_size", 32, SeedSequence.DEFAULT_POOL_SIZE),
        integer(map, "n_children_spawned", 64, 0));
  }

  private static Entropy entropy(@Nullable Object value) {
    if (value instanceof BigInteger integer) {
      return Entropy.of(integer);
    }
    if (value instanceof List<?> list) {
      return Entropy.of(list);
    }
    throw new IllegalArgumentException(
        "SeedSequence expects int or sequence of ints for entropy not " + value);
  }

  private static List<BigInteger> spawnKey(@Nullable Object value) {
    List<BigInteger> key = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof BigInteger integer) {
          key.add(integer);
        }
      }
      if (key.size() == list.size()) {
        return key;
      }
    }
    throw new IllegalArgumentException("spawn_key is not a list of integers: " + value);
  }

  private static long integer(
      Map<String, @Nullable Object> map, String name, int bits, long absent) {
    Object value = map.get(name);
    if (value instanceof BigInteger integer && integer.bitLength() < bits) {
      return integer.longValue();
    }
    if (map.containsKey(name)) {
      throw new IllegalArgumentException(name + " is not an integer of its range: " + value);
    }
    return absent;
  }
}

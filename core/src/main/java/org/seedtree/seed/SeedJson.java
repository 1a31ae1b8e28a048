package org.seedtree.seed;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.json.Json;
import org.seedtree.json.RoundedIntegers;

/** Reads the JSON of a {@link SeedSequence.State}. */
final class SeedJson {

  private SeedJson() {}

  static SeedSequence.State state(String json) {
    Map<String, @Nullable Object> map = Json.parseObject(json);
    for (String name : map.keySet()) {
      switch (name) {
        case "entropy", "spawn_key", "pool_size", "n_children_spawned" -> {}
        default ->
            throw new IllegalArgumentException(
                "unknown entry of a seed sequence: " + Json.abbreviate(name));
      }
    }
    return new SeedSequence.State(
        entropy(map.get("entropy")),
        map.containsKey("spawn_key") ? spawnKey(map.get("spawn_key")) : List.of(),
        poolSize(map),
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
        "SeedSequence expects int or sequence of ints for entropy not "
            + Json.abbreviate(value)
            + RoundedIntegers.reason(value));
  }

  private static int poolSize(Map<String, @Nullable Object> map) {
    int size = (int) integer(map, "pool_size", 32, SeedSequence.DEFAULT_POOL_SIZE);
    if (size > SeedSequence.State.MAX_POOL_SIZE) {
      throw new IllegalArgumentException(
          "pool_size > " + SeedSequence.State.MAX_POOL_SIZE + ": " + size);
    }
    return size;
  }

  private static List<BigInteger> spawnKey(@Nullable Object value) {
    List<BigInteger> key = new ArrayList<>();
    String reason = "";
    if (value instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof BigInteger integer) {
          key.add(integer);
        } else if (reason.isEmpty()) {
          reason = RoundedIntegers.reason(element);
        }
      }
      if (key.size() == list.size()) {
        return key;
      }
    }
    throw new IllegalArgumentException(
        "spawn_key is not a list of integers: " + Json.abbreviate(value) + reason);
  }

  private static long integer(
      Map<String, @Nullable Object> map, String name, int bits, long absent) {
    Object value = map.get(name);
    if (value instanceof BigInteger integer && integer.bitLength() < bits) {
      return integer.longValue();
    }
    if (map.containsKey(name)) {
      throw new IllegalArgumentException(
          name + " is not an integer of its range: " + Json.abbreviate(value));
    }
    return absent;
  }
}

package org.seedtree.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replaces numbers that JSON cannot express. */
final class FiniteNumbers {

  private FiniteNumbers() {}

  /** Returns a copy of an object with null for each number that is not finite. */
  static Map<String, @Nullable Object> in(Map<?, ?> object) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    object.forEach((name, value) -> copy.put((String) name, in(value)));
    return copy;
  }

  private static @Nullable Object in(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return in(map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(in(element)));
      return copy;
    }
    return value instanceof Double number && !Double.isFinite(number) ? null : value;
  }
}

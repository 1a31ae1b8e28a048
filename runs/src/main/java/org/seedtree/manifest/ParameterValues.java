package org.seedtree.manifest;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.Parameter;

/** Converts the parameters of a manifest to the types that the catalog expects, and to JSON's. */
final class ParameterValues {

  private ParameterValues() {}

  /**
   * Returns the parameters with integers and names of special values as doubles where the
   * distribution takes real numbers.
   *
   * @throws IllegalArgumentException if a string is not a number
   */
  static Map<String, Object> of(Catalog.Entry entry, Map<String, Object> given) {
    Map<String, Object> values = new HashMap<>(given);
    for (Parameter parameter : entry.parameters()) {
      switch (parameter.kind()) {
        case REAL -> values.computeIfPresent(parameter.name(), (name, value) -> real(name, value));
        case REALS, MATRIX -> values.computeIfPresent(parameter.name(), ParameterValues::reals);
        default -> {}
      }
    }
    return values;
  }

  /**
   * Returns a value as it is read from JSON: integers of any size, and numbers that are not finite,
   * which JSON cannot express, by their names.
   */
  static Object inJson(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(ParameterValues::inJson).toList();
    }
    if (value instanceof Integer || value instanceof Long) {
      return BigInteger.valueOf(((Number) value).longValue());
    }
    return value instanceof Double number && !Double.isFinite(number) ? number.toString() : value;
  }

  private static Object reals(String name, Object value) {
    return value instanceof List<?> list
        ? list.stream().map(element -> real(name, element)).toList()
        : value;
  }

  private static Object real(String name, Object value) {
    if (value instanceof BigInteger integer) {
      return integer.doubleValue();
    }
    if (value instanceof String text) {
      return switch (text) {
        case "NaN" -> Double.NaN;
        case "Infinity" -> Double.POSITIVE_INFINITY;
        case "-Infinity" -> Double.NEGATIVE_INFINITY;
        default -> throw new IllegalArgumentException(name + " is not a number: " + text);
      };
    }
    return value;
  }
}

package org.seedtree.sampling;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtree.sklearn.TrainTest;

/** A result beside the one that Python wrote as JSON. */
final class Answer {

  private static final double NEAR = 1e-14;

  private Answer() {}

  /**
   * Returns where both differ, or null. Numbers are compared exactly, doubles that are written as
   * hexadecimal text bit for bit; what is under a key ending in {@code _near} within 1e-14 of the
   * largest value, except the exact columns of a {@link NearTable}.
   */
  static String difference(Object expected, Object actual) {
    return difference("result", expected, actual);
  }

  private static String difference(String where, Object expected, Object actual) {
    if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> ours) {
      if (!map.keySet().equals(ours.keySet())) {
        return where + " has keys " + ours.keySet() + ", not " + map.keySet();
      }
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        String name = where + "." + entry.getKey();
        Object value = ours.get(entry.getKey());
        String found =
            name.endsWith("_near")
                ? near(name, entry.getValue(), value)
                : difference(name, entry.getValue(), value);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    if (expected instanceof List<?> list) {
      List<?> ours = elements(actual);
      if (ours == null || ours.size() != list.size()) {
        return where + " is " + show(actual) + ", not " + show(expected);
      }
      for (int i = 0; i < list.size(); i++) {
        String found = difference(where + "[" + i + "]", list.get(i), ours.get(i));
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    return isEqual(expected, actual) ? null : where + " is " + actual + ", not " + expected;
  }

  private static boolean isEqual(Object expected, Object actual) {
    if (expected instanceof BigInteger integer) {
      if (actual instanceof Double value) {
        return value == integer.doubleValue();
      }
      return actual instanceof Number value && integer.equals(new BigInteger(value.toString()));
    }
    if (actual instanceof Double value) {
      double wanted =
          expected instanceof String text ? fromHex(text) : ((Number) expected).doubleValue();
      return Double.doubleToLongBits(wanted) == Double.doubleToLongBits(value);
    }
    return expected == null ? actual == null : expected.equals(actual);
  }

  private static String near(String where, Object expected, Object actual) {
    if (!(actual instanceof NearTable near)) {
      return far(where, numbers(expected), numbers(actual));
    }
    for (int column : near.exact()) {
      for (int i = 0; i < near.table().length; i++) {
        Object cell = ((List<?>) ((List<?>) expected).get(i)).get(column);
        String cellName = where + "[" + i + "][" + column + "]";
        String found = difference(cellName, cell, near.table()[i][column]);
        if (found != null) {
          return found;
        }
      }
    }
    return far(where, numbers(expected), numbers(near.table()));
  }

  private static String far(String where, List<Double> expected, List<Double> actual) {
    double largest = expected.stream().mapToDouble(Math::abs).max().orElse(0);
    boolean near = expected.size() == actual.size();
    for (int i = 0; near && i < expected.size(); i++) {
      near = Math.abs(expected.get(i) - actual.get(i)) <= NEAR * largest;
    }
    return near ? null : where + " is " + actual + ", not near " + expected;
  }

  private static List<Double> numbers(Object value) {
    List<Double> out = new ArrayList<>();
    List<?> elements = elements(value);
    if (elements == null) {
      out.add(value instanceof String text ? fromHex(text) : ((Number) value).doubleValue());
    } else {
      elements.forEach(element -> out.addAll(numbers(element)));
    }
    return out;
  }

  private static double fromHex(String text) {
    return Double.parseDouble(text.contains("p") ? text : text.replace("nan", "NaN"));
  }

  private static List<?> elements(Object value) {
    if (value instanceof TrainTest split) {
      return List.of(split.train(), split.test());
    }
    if (value instanceof List<?> list) {
      return list;
    }
    if (value == null || !value.getClass().isArray()) {
      return null;
    }
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(value); i++) {
      elements.add(Array.get(value, i));
    }
    return elements;
  }

  private static String show(Object value) {
    List<?> elements = elements(value);
    return elements == null
        ? String.valueOf(value)
        : elements.stream().map(Answer::show).toList().toString();
  }
}

package org.seedtree.manifest;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of a JSON object of a manifest, read with checks; each is read once. */
final class Entries {

  private final String where;
  private final Map<String, ? extends @Nullable Object> entries;
  private final Set<String> unread;

  Entries(String where, Map<String, ? extends @Nullable Object> entries) {
    this.where = where;
    this.entries = entries;
    this.unread = new HashSet<>(entries.keySet());
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  @Nullable Object value(String name) {
    unread.remove(name);
    if (!entries.containsKey(name)) {
      throw new IllegalArgumentException("the " + where + " has no entry '" + name + "'");
    }
    return entries.get(name);
  }

  @SuppressWarnings("unchecked") // the parser makes maps with text keys only
  Entries object(String name) {
    if (value(name) instanceof Map<?, ?> map) {
      return new Entries(where + "'s " + name, (Map<String, ? extends @Nullable Object>) map);
    }
    throw mismatch(name, "an object");
  }

  Map<String, ? extends @Nullable Object> map() {
    unread.clear();
    return entries;
  }

  String text(String name) {
    if (value(name) instanceof String text) {
      return text;
    }
    throw mismatch(name, "a text");
  }

  BigInteger integer(String name) {
    if (value(name) instanceof BigInteger integer) {
      return integer;
    }
    throw mismatch(name, "a whole number");
  }

  long whole(String name) {
    BigInteger integer = integer(name);
    if (integer.bitLength() < Long.SIZE) {
      return integer.longValue();
    }
    throw mismatch(name, "a number of 64 bits");
  }

  int small(String name) {
    BigInteger integer = integer(name);
    if (integer.bitLength() < Integer.SIZE) {
      return integer.intValue();
    }
    throw mismatch(name, "a number of 32 bits");
  }

  <T> List<T> list(String name, Class<T> element) {
    if (value(name) instanceof List<?> list) {
      List<T> elements = new ArrayList<>();
      for (Object value : list) {
        if (element.isInstance(value)) {
          elements.add(element.cast(value));
        }
      }
      if (elements.size() == list.size()) {
        return elements;
      }
    }
    throw mismatch(name, "a list of the right kind");
  }

  /** Refuses entries that nothing has read. */
  void end() {
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException(
          "the " + where + " has an unknown entry '" + unread.iterator().next() + "'");
    }
  }

  IllegalArgumentException mismatch(String name, String expected) {
    return new IllegalArgumentException("the " + where + "'s " + name + " is not " + expected);
  }
}

package org.seedtree.manifest;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedtree.json.RoundedIntegers;

/** Reads the fields of a JSON object with checks of their types, and rejects unknown fields. */
final class JsonFields {

  private final String description;
  private final Map<String, ? extends @Nullable Object> fields;
  private final Set<String> unread;

  /**
   * Creates a reader.
   *
   * @param description what the object is, for messages
   * @param fields the values by name
   */
  JsonFields(String description, Map<String, ? extends @Nullable Object> fields) {
    this.description = description;
    this.fields = fields;
    this.unread = new HashSet<>(fields.keySet());
  }

  /** Returns whether there is a field of that name. */
  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Returns the value of a field, which must exist; null for JSON's null. */
  @Nullable Object value(String name) {
    unread.remove(name);
    if (!fields.containsKey(name)) {
      throw new IllegalArgumentException("the " + description + " has no field '" + name + "'");
    }
    return fields.get(name);
  }

  /** Returns a reader of a field that is an object. */
  JsonFields object(String name) {
    if (value(name) instanceof Map<?, ?> map) {
      return inner(name, map);
    }
    throw mismatch(name, "an object");
  }

  @SuppressWarnings("unchecked") // the parser creates maps with String keys only
  private JsonFields inner(String name, Map<?, ?> map) {
    return new JsonFields(
        description + "'s " + name, (Map<String, ? extends @Nullable Object>) map);
  }

  /** Returns a reader of each element of a field that is a list of objects. */
  List<JsonFields> objects(String name) {
    return list(name, Map.class).stream().map(map -> inner(name, map)).toList();
  }

  /** Returns all fields, which then count as read. */
  Map<String, ? extends @Nullable Object> map() {
    unread.clear();
    return fields;
  }

  /** Returns a field that is a string. */
  String string(String name) {
    if (value(name) instanceof String text) {
      return text;
    }
    throw mismatch(name, "a string");
  }

  /** Returns a field that is true or false. */
  boolean flag(String name) {
    if (value(name) instanceof Boolean flag) {
      return flag;
    }
    throw mismatch(name, "true or false");
  }

  /** Returns a field that is an integer. */
  BigInteger integer(String name) {
    Object value = value(name);
    if (value instanceof BigInteger integer) {
      return integer;
    }
    throw mismatch(name, "an integer" + RoundedIntegers.reason(value));
  }

  /** Returns a field that is an integer of 64 bits. */
  long longValue(String name) {
    BigInteger integer = integer(name);
    if (integer.bitLength() < Long.SIZE) {
      return integer.longValue();
    }
    throw mismatch(name, "an integer of 64 bits");
  }

  /** Returns a field that is an integer of 32 bits. */
  int intValue(String name) {
    BigInteger integer = integer(name);
    if (integer.bitLength() < Integer.SIZE) {
      return integer.intValue();
    }
    throw mismatch(name, "an integer of 32 bits");
  }

  /** Returns a field that is a list of elements of a type. */
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
    throw mismatch(name, "a list of the expected type");
  }

  /** Checks that every field has been read. */
  void checkAllRead() {
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException(
          "the " + description + " has an unknown field '" + unread.iterator().next() + "'");
    }
  }

  /** Returns the exception that a field is not what is expected. */
  IllegalArgumentException mismatch(String name, String expected) {
    return new IllegalArgumentException(
        "the " + description + "'s " + name + " is not " + expected);
  }
}

package org.seedtree.cli.fuzz;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtree.json.Json;

/** Changes JSON texts: their values, their structure and their characters. */
final class JsonMutation {

  private static final List<@Nullable Object> VALUES =
      Arrays.asList(
          null,
          true,
          false,
          BigInteger.ZERO,
          BigInteger.ONE.negate(),
          1.5,
          -0.0,
          Double.NaN,
          Double.NEGATIVE_INFINITY,
          1e300,
          power(31),
          power(32),
          power(32).subtract(BigInteger.ONE),
          power(63),
          power(64),
          power(64).subtract(BigInteger.ONE),
          power(128),
          power(256),
          new BigInteger("9".repeat(1000)),
          new BigInteger("9".repeat(Json.MAX_DIGITS)),
          "",
          "5",
          "0x10",
          "1,2",
          "NaN",
          "normal",
          "MT19937",
          "\u0000\u001b[2J\n",
          "\ud83d\ude00 \u20ac",
          "\ud83d",
          "y".repeat(10_000),
          List.of(),
          List.of(BigInteger.ONE),
          List.of(List.of(List.of(List.of(BigInteger.TWO)))),
          Map.of(),
          Map.of("state", BigInteger.ONE));

  private static final List<String> TEXTS =
      List.of(
          "", " ", "null", "NaN", "1e400", "-", "-0", "01", "1.", "0x1", "\"", "\\", "\\u12", "{",
          "}", "[", "]", ",", ":", ",,", "\n", "\r", "\u0000", "\ufeff", "\u2028", "\u00e9", "//");

  private static final List<String> VALUE_TEXTS =
      List.of("1e400", "9".repeat(100_000), "true", "-1", "0x10", "\"a\": 1", "1E5", "-0.0");

  private final Choices choices;

  JsonMutation(Choices choices) {
    this.choices = choices;
  }

  private static BigInteger power(int exponent) {
    return BigInteger.ONE.shiftLeft(exponent);
  }

  /** A value within an object or a list. */
  private record Slot(Object container, Object key) {

    @SuppressWarnings("unchecked") // made by copy
    @Nullable Object get() {
      return container instanceof Map<?, ?> map
          ? map.get(key)
          : ((List<Object>) container).get((Integer) key);
    }

    @SuppressWarnings("unchecked") // made by copy
    void set(@Nullable Object value) {
      if (container instanceof Map<?, ?> map) {
        ((Map<String, @Nullable Object>) map).put((String) key, value);
      } else {
        ((List<@Nullable Object>) container).set((Integer) key, value);
      }
    }

    void remove() {
      if (container instanceof Map<?, ?> map) {
        map.remove(key);
      } else {
        ((List<?>) container).remove((int) (Integer) key);
      }
    }
  }

  /** Returns the text after one to three changes; values come also from another text. */
  String mutated(String json, String other) {
    String text = json;
    for (int i = choices.of(1, 1, 1, 2, 3); i > 0; i--) {
      text = choices.happens(0.75) ? withOtherValue(text, other) : withOtherCharacters(text);
    }
    return text;
  }

  /** Returns the text with one change of its values or its structure; unchanged if it has none. */
  String withOtherValue(String json, String other) {
    Object document;
    try {
      document = copy(Json.parse(json));
    } catch (IllegalArgumentException e) {
      return withOtherCharacters(json); // a change before has destroyed it
    }
    Slot slot = slot(document);
    if (slot == null) {
      return json;
    }
    Object value = slot.get();
    switch (choices.below(8)) {
      case 0 -> slot.remove();
      case 1 -> slot.set(choices.of(VALUES));
      case 2 -> {
        Slot second = slot(document);
        if (second != null && !isWithin(second, value) && !isWithin(slot, second.get())) {
          slot.set(second.get());
          second.set(value);
        }
      }
      case 3 -> {
        Slot foreign = slot(copy(Json.parse(other)));
        slot.set(foreign == null ? null : foreign.get());
      }
      case 4 -> {
        if (slot.container() instanceof Map<?, ?> && Json.parse(other) instanceof Map<?, ?> map) {
          slot.set(map.containsKey(slot.key()) ? copy(map.get(slot.key())) : value);
        }
      }
      default -> slot.set(near(value));
    }
    try {
      return Json.write(document);
    } catch (IllegalArgumentException e) {
      return withOtherCharacters(json); // an integer has too many digits now
    }
  }

  /**
   * Returns the text with another value of one of the given facts, which it contains.
   *
   * @param facts the paths of values, with slashes between names and indices
   */
  String withOtherFact(String json, String other, List<String> facts) {
    Object document = copy(Json.parse(json));
    List<Slot> slots = new ArrayList<>();
    for (String fact : facts) {
      slotAt(document, fact).ifPresent(slots::add);
    }
    Slot slot = choices.of(slots);
    Optional<Slot> foreign = slotAt(Json.parse(other), choices.of(facts));
    slot.set(foreign.isPresent() && choices.happens(0.1) ? foreign.get().get() : near(slot.get()));
    return Json.write(document);
  }

  private static Optional<Slot> slotAt(@Nullable Object document, String path) {
    Object container = document;
    Slot slot = null;
    for (String name : path.split("/")) {
      if (container instanceof Map<?, ?> map && map.containsKey(name)) {
        slot = new Slot(map, name);
      } else if (container instanceof List<?> list
          && name.matches("[0-9]")
          && Integer.parseInt(name) < list.size()) {
        slot = new Slot(list, Integer.parseInt(name));
      } else {
        return Optional.empty();
      }
      container = slot.get();
    }
    return Optional.ofNullable(slot);
  }

  /** Returns whether a slot is in a value, which must not become part of itself. */
  private static boolean isWithin(Slot slot, @Nullable Object value) {
    if (slot.container() == value) {
      return true;
    }
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(inner -> isWithin(slot, inner));
    }
    return value instanceof List<?> list && list.stream().anyMatch(i -> isWithin(slot, i));
  }

  /** Returns a value of the same type, close to the given one. */
  private @Nullable Object near(@Nullable Object value) {
    if (value instanceof BigInteger n) {
      return switch (choices.below(6)) {
        case 0 -> n.add(BigInteger.ONE);
        case 1 -> n.subtract(BigInteger.ONE);
        case 2 -> n.negate();
        case 3 -> n.flipBit(choices.below(70));
        case 4 -> new BigDecimal(n).doubleValue();
        default -> choices.integer(140);
      };
    }
    if (value instanceof Double x) {
      return choices.of(-x, x + 1, x * 1.5, Math.nextUp(x), Math.rint(x), 1 / x);
    }
    if (value instanceof Boolean flag) {
      return !flag;
    }
    if (value instanceof String text) {
      int at = choices.below(text.length() + 1);
      return switch (choices.below(4)) {
        case 0 -> text + "x";
        case 1 -> text.substring(0, at);
        case 2 -> text.toUpperCase(Locale.ROOT);
        default -> text.substring(0, at) + (char) choices.below(300) + text.substring(at);
      };
    }
    if (value instanceof List<?> list) {
      List<Object> changed = new ArrayList<>(list);
      int at = choices.below(list.size() + 1);
      if (at == list.size()) {
        changed.add(choices.integer(64));
      } else if (choices.happens(0.5)) {
        changed.add(changed.remove(at));
      } else {
        changed.add(at, list.get(at));
      }
      return changed;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> changed = new LinkedHashMap<>(map);
      changed.put(choices.of("x", "jumps", "advance", "state", "entropy", "legacy"), 1);
      return changed;
    }
    return BigInteger.ONE;
  }

  private @Nullable Slot slot(@Nullable Object document) {
    Object container = document;
    Slot slot = null;
    while (true) {
      Slot inner = null;
      if (container instanceof Map<?, ?> map && !map.isEmpty()) {
        inner = new Slot(map, choices.of(List.copyOf(map.keySet())));
      } else if (container instanceof List<?> list && !list.isEmpty()) {
        inner = new Slot(list, choices.below(list.size()));
      }
      if (inner == null || (slot != null && choices.happens(0.2))) {
        return slot;
      }
      slot = inner;
      container = slot.get();
    }
  }

  private static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((name, inner) -> copy.put(name, copy(inner)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(inner -> copy.add(copy(inner)));
      return copy;
    }
    return value;
  }

  /** Returns the text with some characters removed, repeated, replaced or inserted. */
  String withOtherCharacters(String text) {
    int at = choices.below(text.length() + 1);
    int end = Math.min(text.length(), at + 1 + choices.below(12));
    String before = text.substring(0, at);
    return switch (choices.below(8)) {
      case 0 -> before + text.substring(end);
      case 1 -> text.substring(0, end) + text.substring(at);
      case 2 -> before + (char) choices.below(300) + text.substring(at);
      case 3 ->
          before + (char) choices.below(128) + text.substring(Math.min(text.length(), at + 1));
      case 4 -> before + choices.of(TEXTS) + text.substring(at);
      case 5 -> before + choices.of(TEXTS) + text.substring(end);
      case 6 -> choices.happens(0.2) ? before : before + "[".repeat(choices.of(1, 600, 100_000));
      default -> before + choices.of(VALUE_TEXTS) + afterValue(text, at);
    };
  }

  private static String afterValue(String text, int at) {
    int end = at;
    while (end < text.length() && ",]}".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(end);
  }
}

package org.seedtree.legacy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.engine.MT19937;
import org.seedtree.json.Json;

/**
 * The state of a {@link RandomState}: its engine's, and the normal that it has kept for the next
 * draw. NumPy knows it in two forms, and both can be written and read as JSON.
 *
 * <p>What a RandomState remembers of its last binomial is not in it, as in NumPy.
 *
 * @param bitGenerator the engine's state
 * @param hasGauss not 0 if {@code gauss} will be the next normal
 * @param gauss the kept normal
 */
public record LegacyState(BitGeneratorState bitGenerator, int hasGauss, double gauss) {

  private static final String TWISTER = "MT19937";

  /** Checks that there is an engine's state. */
  public LegacyState {
    Objects.requireNonNull(bitGenerator, "bitGenerator");
  }

  /**
   * NumPy's tuple, what {@code get_state()} gives.
   *
   * @param name {@code MT19937}
   * @param key its 624 words
   * @param pos which of them is next; 624 if they are used up
   * @param hasGauss not 0 if {@code gauss} will be the next normal
   * @param gauss the kept normal
   * @throws IllegalArgumentException if the name is another, or there is no such state
   */
  public static LegacyState ofTuple(String name, int[] key, int pos, int hasGauss, double gauss) {
    if (!name.equals(TWISTER)) {
      throw new IllegalArgumentException(
          "set_state can only be used with legacy MT19937 state instances.: " + name);
    }
    return new LegacyState(new MT19937.State(key, pos), hasGauss, gauss);
  }

  /**
   * NumPy's short tuple, without a kept normal.
   *
   * @param name {@code MT19937}
   * @param key its 624 words
   * @param pos which of them is next; 624 if they are used up
   * @throws IllegalArgumentException if the name is another, or there is no such state
   */
  public static LegacyState ofTuple(String name, int[] key, int pos) {
    return ofTuple(name, key, pos, 0, 0);
  }

  /**
   * Item 1 of the tuple: the 624 words.
   *
   * @throws IllegalStateException if the engine is not MT19937, which alone has a tuple
   */
  public int[] key() {
    return twister().key();
  }

  /**
   * Item 2 of the tuple: which of the words is next.
   *
   * @throws IllegalStateException if the engine is not MT19937, which alone has a tuple
   */
  public int pos() {
    return twister().pos();
  }

  private MT19937.State twister() {
    if (bitGenerator instanceof MT19937.State twister) {
      return twister;
    }
    throw new IllegalStateException(
        "get_state and legacy can only be used with the MT19937 BitGenerator: "
            + bitGenerator.bitGenerator());
  }

  /** What Python's {@code json.dumps} makes of {@code get_state(legacy=False)}, a dict. */
  public String toJson() {
    String engine = bitGenerator.toJson();
    return engine.substring(0, engine.length() - 1)
        + ", \"has_gauss\": "
        + hasGauss
        + ", \"gauss\": "
        + Json.write(gauss)
        + "}";
  }

  /**
   * What Python's {@code json.dumps} makes of {@code get_state()}, a tuple.
   *
   * @throws IllegalStateException if the engine is not MT19937, which alone has a tuple
   */
  public String toTupleJson() {
    List<Long> words = Arrays.stream(key()).mapToObj(Integer::toUnsignedLong).toList();
    return Json.write(List.of(TWISTER, words, pos(), hasGauss, gauss));
  }

  /**
   * Reads either form; the kept normal may be absent.
   *
   * @throws IllegalArgumentException if the text is not such a state
   */
  public static LegacyState fromJson(String json) {
    Object state = Json.parse(json);
    if (state instanceof Map<?, ?> dict) {
      if (!dict.containsKey("bit_generator") || !dict.containsKey("state")) {
        throw new IllegalArgumentException("state dictionary is not valid.");
      }
      return new LegacyState(
          BitGeneratorState.fromJson(json),
          dict.containsKey("has_gauss") ? integer("has_gauss", dict.get("has_gauss")) : 0,
          dict.containsKey("gauss") ? number(dict.get("gauss")) : 0);
    }
    if (state instanceof List<?> tuple) {
      return ofTuple(tuple);
    }
    throw new IllegalArgumentException("state must be a dict or a tuple.");
  }

  private static LegacyState ofTuple(List<?> tuple) {
    if (tuple.size() != 3 && tuple.size() != 5) {
      throw new IllegalArgumentException(
          "state is not a legacy MT19937 state: " + tuple.size() + " items");
    }
    if (!TWISTER.equals(tuple.get(0)) || !(tuple.get(1) instanceof List<?> words)) {
      throw new IllegalArgumentException(
          "set_state can only be used with legacy MT19937 state instances.: " + tuple.get(0));
    }
    String twister =
        Json.write(
            Map.of("bit_generator", TWISTER, "state", Map.of("key", words, "pos", tuple.get(2))));
    return new LegacyState(
        BitGeneratorState.fromJson(twister),
        tuple.size() == 5 ? integer("has_gauss", tuple.get(3)) : 0,
        tuple.size() == 5 ? number(tuple.get(4)) : 0);
  }

  private static int integer(String name, @Nullable Object value) {
    if (value instanceof BigInteger number && number.bitLength() < Integer.SIZE) {
      return number.intValue();
    }
    throw new IllegalArgumentException(name + " must be a signed 32-bit integer: " + value);
  }

  private static double number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException("gauss must be a number: " + value);
  }

  @Override
  public String toString() {
    return toJson();
  }
}

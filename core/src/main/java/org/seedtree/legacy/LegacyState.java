package org.seedtree.legacy;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.engine.MT19937;
import org.seedtree.json.Json;

/**
 * The state of a {@link RandomState}: the engine's state and the cached Gaussian. NumPy has two
 * forms of it, a dict and a tuple, and both can be written and read as JSON.
 *
 * <p>The cached constants of the last binomial are not part of the state, as in NumPy.
 *
 * @param bitGenerator state of the engine
 * @param hasGauss not 0 if {@code gauss} is the next normal
 * @param gauss cached Gaussian
 */
public record LegacyState(BitGeneratorState bitGenerator, int hasGauss, double gauss)
    implements Serializable {

  private static final String TWISTER = "MT19937";

  /** Creates a state. */
  public LegacyState {
    Objects.requireNonNull(bitGenerator, "bitGenerator");
  }

  /**
   * Returns the state of NumPy's tuple, which {@code get_state()} returns.
   *
   * @param name {@code MT19937}
   * @param key the 624 words of the state
   * @param pos index of the next word, 0 to 624
   * @param hasGauss not 0 if {@code gauss} is the next normal
   * @param gauss cached Gaussian
   * @throws IllegalArgumentException if {@code name} is another one, or the key or the index is out
   *     of range
   */
  public static LegacyState ofTuple(String name, int[] key, int pos, int hasGauss, double gauss) {
    if (!name.equals(TWISTER)) {
      throw new IllegalArgumentException(
          "set_state can only be used with legacy MT19937 state instances.: "
              + Json.abbreviate(name));
    }
    return new LegacyState(new MT19937.State(key, pos), hasGauss, gauss);
  }

  /**
   * Returns the state of NumPy's short tuple, without a cached Gaussian.
   *
   * @param name {@code MT19937}
   * @param key the 624 words of the state
   * @param pos index of the next word, 0 to 624
   * @throws IllegalArgumentException if {@code name} is another one, or the key or the index is out
   *     of range
   */
  public static LegacyState ofTuple(String name, int[] key, int pos) {
    return ofTuple(name, key, pos, 0, 0);
  }

  /**
   * Returns item 1 of the tuple: the 624 words.
   *
   * @throws IllegalStateException if the engine is not MT19937; no other one has a tuple
   */
  public int[] key() {
    return twister().key();
  }

  /**
   * Returns item 2 of the tuple: the index of the next word.
   *
   * @throws IllegalStateException if the engine is not MT19937; no other one has a tuple
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

  /**
   * Returns the dict of {@code get_state(legacy=False)} as Python's {@code json.dumps} writes it.
   */
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
   * Returns the tuple of {@code get_state()} as Python's {@code json.dumps} writes it.
   *
   * @throws IllegalStateException if the engine is not MT19937; no other one has a tuple
   */
  public String toTupleJson() {
    List<Long> words = Arrays.stream(key()).mapToObj(Integer::toUnsignedLong).toList();
    return Json.write(List.of(TWISTER, words, pos(), hasGauss, gauss));
  }

  /**
   * Reads a state from JSON in either form; the cached Gaussian may be absent.
   *
   * @throws IllegalArgumentException if the text is not a state
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
          "set_state can only be used with legacy MT19937 state instances.: "
              + Json.abbreviate(tuple.get(0)));
    }
    Map<String, @Nullable Object> twister = new LinkedHashMap<>();
    twister.put("key", words);
    twister.put("pos", tuple.get(2));
    return new LegacyState(
        BitGeneratorState.fromJson(Json.write(Map.of("bit_generator", TWISTER, "state", twister))),
        tuple.size() == 5 ? integer("has_gauss", tuple.get(3)) : 0,
        tuple.size() == 5 ? number(tuple.get(4)) : 0);
  }

  private static int integer(String name, @Nullable Object value) {
    if (value instanceof BigInteger number && number.bitLength() < Integer.SIZE) {
      return number.intValue();
    }
    throw new IllegalArgumentException(
        name + " must be a signed 32-bit integer: " + Json.abbreviate(value));
  }

  private static double number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException("gauss must be a number: " + Json.abbreviate(value));
  }

  @Override
  public String toString() {
    return toJson();
  }

  private Object writeReplace() {
    return new LegacyStateForm(this);
  }
}

package org.seedtree.engine;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedtree.json.Json;
import org.seedtree.json.RoundedIntegers;
import org.seedtree.seed.SeedSequence;

/** A JSON object within an engine's state, read with checks, and methods that write its parts. */
final class StateJson {

  private final Map<String, ? extends @Nullable Object> entries;

  private StateJson(Map<String, ? extends @Nullable Object> entries) {
    this.entries = entries;
  }

  /** Reads a state, unless its integers have been rounded. */
  static StateJson parse(String json) {
    StateJson state = parseExact(json);
    RoundedIntegers.check(state.entries);
    return state;
  }

  /** Reads a state whose integers are known to be those that were written. */
  static StateJson parseExact(String json) {
    return new StateJson(Json.parseObject(json));
  }

  BitGeneratorState state() {
    if (!(entry("bit_generator") instanceof String name)) {
      throw mismatch("bit_generator", "the name of a bit generator");
    }
    return switch (Engine.named(name)) {
      case MT19937 -> MT19937.State.read(this);
      case PCG64 -> PCG64.State.read(this);
      case PCG64DXSM -> PCG64DXSM.State.read(this);
      case PHILOX -> Philox.State.read(this);
      case SFC64 -> SFC64.State.read(this);
    };
  }

  /** Returns the seed sequence, null if there is none. */
  @Nullable SeedSequence seedSeq() {
    Object seed = entries.get("seed_seq");
    return seed == null ? null : SeedSequence.fromJson(Json.write(seed));
  }

  @SuppressWarnings("unchecked") // the parser creates maps with text keys only
  StateJson object(String key) {
    if (entry(key) instanceof Map<?, ?> map) {
      return new StateJson((Map<String, ? extends @Nullable Object>) map);
    }
    throw mismatch(key, "an object");
  }

  BigInteger unsigned(String key, int bits) {
    return checkUnsigned(key, integer(key, entry(key)), bits);
  }

  int signed32(String key) {
    BigInteger value = integer(key, entry(key));
    if (value.bitLength() > 31) {
      throw new IllegalArgumentException(
          key + " must be a signed 32-bit integer: " + Json.abbreviate(value));
    }
    return value.intValue();
  }

  /** Reads a list of {@code n} unsigned integers. */
  long[] words(String key, int n, int bits) {
    if (!(entry(key) instanceof List<?> list) || list.size() != n) {
      throw mismatch(key, "a list of " + n + " integers");
    }
    return list.stream()
        .mapToLong(element -> checkUnsigned(key, integer(key, element), bits).longValue())
        .toArray();
  }

  private @Nullable Object entry(String key) {
    if (!entries.containsKey(key)) {
      throw new IllegalArgumentException("the state has no entry '" + key + "'");
    }
    return entries.get(key);
  }

  private BigInteger integer(String key, @Nullable Object value) {
    if (value instanceof BigInteger integer) {
      return integer;
    }
    throw mismatch(key, "an integer" + RoundedIntegers.reason(value));
  }

  private static IllegalArgumentException mismatch(String key, String expected) {
    return new IllegalArgumentException("the state's entry '" + key + "' is not " + expected);
  }

  static BigInteger checkUnsigned(String name, BigInteger value, int bits) {
    Objects.requireNonNull(value, name);
    if (value.signum() < 0 || value.bitLength() > bits) {
      throw new IllegalArgumentException(
          name + " must be positive and less than 2**" + bits + ".: " + Json.abbreviate(value));
    }
    return value;
  }

  /** Returns a copy after checking the size. */
  static long[] checkedCopy(String name, long[] words, int size) {
    Objects.requireNonNull(words, name);
    if (words.length != size) {
      throw new IllegalArgumentException(
          name + " must have " + size + " elements: " + words.length);
    }
    return words.clone();
  }

  static int checkPosition(String name, int position, int last) {
    if (position < 0 || position > last) {
      throw new IllegalArgumentException(name + " not in 0.." + last + ": " + position);
    }
    return position;
  }

  /** Returns the exception that rejects the state of another engine. */
  static IllegalArgumentException foreign(BitGeneratorState state, String message) {
    Objects.requireNonNull(state, "state");
    return new IllegalArgumentException(message + ": " + state.bitGenerator());
  }

  static String open(String name) {
    return "{\"bit_generator\": \"" + name + "\", \"state\": ";
  }

  /** Returns the integer of the given words, the least significant first. */
  static BigInteger unsigned(long[] words) {
    BigInteger value = BigInteger.ZERO;
    for (int i = words.length - 1; i >= 0; i--) {
      value = value.shiftLeft(Long.SIZE).or(new BigInteger(Long.toUnsignedString(words[i])));
    }
    return value;
  }

  static String list(long[] words) {
    return Arrays.stream(words)
        .mapToObj(Long::toUnsignedString)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** Returns the last two entries of a state, and its end. */
  static String bufferedUint32(int hasUint32, int uinteger) {
    return ", \"has_uint32\": "
        + hasUint32
        + ", \"uinteger\": "
        + Integer.toUnsignedString(uinteger)
        + "}";
  }
}

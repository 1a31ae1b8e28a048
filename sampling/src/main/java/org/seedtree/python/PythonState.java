package org.seedtree.python;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.MT19937;
import org.seedtree.json.Json;

/**
 * The state of Python's {@code random.Random}, as {@code getstate()} returns it.
 *
 * @param key the 624 words of the engine, as their bits
 * @param pos the index of the next word, 0 to 624; 624 if all have been drawn
 * @param gaussNext the standard normal value that the next {@link PythonRandom#gauss()} returns;
 *     empty if it draws a pair
 */
@SuppressWarnings("ArrayRecordComponent") // copied on its way in and out
public record PythonState(int[] key, int pos, OptionalDouble gaussNext) {

  private static final int VERSION = 3;

  /** The version of Python 2.6 to 3.1, whose words are signed. */
  private static final int SIGNED_VERSION = 2;

  private static final int WORDS = 624;

  /**
   * Copies the array and checks its size and the position.
   *
   * @throws IllegalArgumentException if {@code key} does not have 624 elements, or {@code pos} is
   *     not in 0 to 624
   */
  public PythonState {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(gaussNext, "gaussNext");
    if (key.length != WORDS) {
      throw new IllegalArgumentException(
          "state vector is the wrong size: " + key.length + " words");
    }
    if (pos < 0 || pos > WORDS) {
      throw new IllegalArgumentException("invalid state: pos = " + pos);
    }
    key = key.clone();
  }

  /** Returns a copy of the 624 words. */
  @Override
  public int[] key() {
    return key.clone();
  }

  MT19937.State engineState() {
    return new MT19937.State(key, pos);
  }

  /**
   * Returns what {@code json.dumps(random.getstate())} writes: {@code [3, [words..., pos], null]},
   * with the number in place of null if {@link #gaussNext} has one. Python takes it by
   *
   * <pre>{@code version, words, gauss_next = json.loads(text)}</pre>
   *
   * and {@code random.setstate((version, tuple(words), gauss_next))}.
   */
  public String toJson() {
    List<Object> words = new ArrayList<>(WORDS + 1);
    for (int word : key) {
      words.add(Integer.toUnsignedLong(word));
    }
    words.add(pos);
    List<@Nullable Object> state = new ArrayList<>();
    state.add(VERSION);
    state.add(words);
    state.add(gaussNext.isPresent() ? (Double) gaussNext.getAsDouble() : null);
    return Json.write(state);
  }

  /**
   * Reads the JSON of {@link #toJson} and of {@code json.dumps(random.getstate())}. States of
   * version 2, which Python before 3.2 wrote with signed words, are accepted as Python accepts
   * them.
   *
   * @throws IllegalArgumentException if the text is not such a state
   */
  public static PythonState fromJson(String json) {
    if (!(Json.parse(json) instanceof List<?> state) || state.isEmpty()) {
      throw new IllegalArgumentException("not a state of random.Random: " + Json.abbreviate(json));
    }
    Object version = state.get(0);
    boolean signed = BigInteger.valueOf(SIGNED_VERSION).equals(version);
    if (!signed && !BigInteger.valueOf(VERSION).equals(version)) {
      throw new IllegalArgumentException(
          "state with version "
              + Json.abbreviate(version)
              + " passed to Random.setstate() of version "
              + VERSION);
    }
    if (state.size() != 3 || !(state.get(1) instanceof List<?> words)) {
      throw new IllegalArgumentException("not a state of random.Random: " + Json.abbreviate(json));
    }
    if (words.size() != WORDS + 1) {
      throw new IllegalArgumentException(
          "state vector is the wrong size: " + words.size() + " elements");
    }
    int[] key = new int[WORDS];
    for (int i = 0; i < WORDS; i++) {
      key[i] = word(words.get(i), signed);
    }
    return new PythonState(key, position(words.get(WORDS)), gauss(state.get(2)));
  }

  private static int word(@Nullable Object element, boolean signed) {
    BigInteger word = integer(element);
    if (!signed && word.signum() < 0) {
      throw new IllegalArgumentException("can't convert negative value to unsigned int: " + word);
    }
    if (word.bitLength() > Integer.SIZE) {
      throw new IllegalArgumentException("word of more than 32 bits: " + Json.abbreviate(word));
    }
    return word.intValue();
  }

  private static int position(@Nullable Object element) {
    BigInteger pos = integer(element);
    if (pos.bitLength() >= Integer.SIZE) {
      throw new IllegalArgumentException("invalid state: pos = " + Json.abbreviate(pos));
    }
    return pos.intValue();
  }

  private static BigInteger integer(@Nullable Object element) {
    if (element instanceof BigInteger integer) {
      return integer;
    }
    throw new IllegalArgumentException("not an integer: " + Json.abbreviate(element));
  }

  private static OptionalDouble gauss(@Nullable Object element) {
    if (element == null) {
      return OptionalDouble.empty();
    }
    if (element instanceof Double || element instanceof BigInteger) {
      return OptionalDouble.of(((Number) element).doubleValue());
    }
    throw new IllegalArgumentException("gauss_next is not a number: " + Json.abbreviate(element));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PythonState that
        && Arrays.equals(key, that.key)
        && pos == that.pos
        && gaussNext.equals(that.gaussNext);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(key), pos, gaussNext);
  }

  /** Returns the start of {@link #toJson}. */
  @Override
  public String toString() {
    return Json.abbreviate(toJson());
  }
}

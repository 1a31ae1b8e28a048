package org.seedtree.seed;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedtree.json.Json;
import org.seedtree.json.RoundedIntegers;

/**
 * The entropy of a {@link SeedSequence}: a non-negative integer of any size, or a sequence whose
 * elements are integers, numbers written as text, or sequences.
 *
 * <p>The words that engines and seed sequences return are unsigned, and can themselves be entropy:
 * a negative {@code int} is the 32-bit word with its bits, a negative {@code long} the 64-bit word.
 * A {@link BigInteger} or a text must not be negative.
 *
 * <p>Entropy is an immutable value; its {@link Object#toString} is Python's {@code repr}.
 */
public sealed interface Entropy {

  /**
   * Returns the 32-bit words of this value, as in NumPy: the base-2<sup>32</sup> digits of an
   * integer, lowest first, at least one; the words of all elements of a sequence, in order.
   */
  int[] words();

  /**
   * Returns this value as JSON: a number, a string or a list.
   *
   * @throws IllegalArgumentException if an integer has more than 20,000 digits
   */
  String toJson();

  /**
   * Returns the entropy of an integer.
   *
   * @param value the integer; a negative one is the unsigned 64-bit word with its bits
   */
  static Entropy of(long value) {
    BigInteger signed = BigInteger.valueOf(value);
    return new Int(value < 0 ? signed.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : signed);
  }

  /**
   * Returns the entropy of an integer.
   *
   * @param value the integer; a negative one is the unsigned 32-bit word with its bits
   */
  static Entropy of(int value) {
    return of(Integer.toUnsignedLong(value));
  }

  /**
   * Returns the entropy of an integer of any size.
   *
   * @param value at least 0
   * @throws IllegalArgumentException if {@code value} is negative
   */
  static Entropy of(BigInteger value) {
    return new Int(value);
  }

  /**
   * Returns the entropy of a sequence of integers, possibly empty.
   *
   * @param values the integers; a negative one is the unsigned 64-bit word with its bits
   */
  static Entropy of(long[] values) {
    Objects.requireNonNull(values, "values");
    return new Sequence(Arrays.stream(values).mapToObj(Entropy::of).toList());
  }

  /**
   * Returns the entropy of a sequence of integers, possibly empty.
   *
   * @param values the integers; a negative one is the unsigned 32-bit word with its bits
   */
  static Entropy of(int[] values) {
    Objects.requireNonNull(values, "values");
    return new Sequence(Arrays.stream(values).mapToObj(Entropy::of).toList());
  }

  /**
   * Returns the entropy of a sequence of {@link Integer}, {@link Long}, {@link BigInteger}, {@link
   * String}, {@link List} and {@link Entropy} elements. The list is copied. A negative {@link
   * Integer} or {@link Long} is the unsigned word with its bits.
   *
   * @throws IllegalArgumentException if an element is of another type, a negative {@link
   *     BigInteger}, or a text that is no number
   */
  static Entropy of(List<?> elements) {
    Objects.requireNonNull(elements, "elements");
    return new Sequence(elements.stream().map(Entropy::element).toList());
  }

  /**
   * Reads typed entropy: a decimal number, a hexadecimal number after {@code 0x}, or a sequence of
   * numbers separated by commas. A number has at most 10,000 digits.
   *
   * @throws IllegalArgumentException if {@code text} is none of these
   */
  static Entropy parse(String text) {
    Objects.requireNonNull(text, "text");
    if (text.indexOf(',') < 0) {
      return new Int(SeedText.value(text.strip()));
    }
    return new Sequence(
        Arrays.stream(text.split(",", -1))
            .<Entropy>map(part -> new Int(SeedText.value(part.strip())))
            .toList());
  }

  private static Entropy element(@Nullable Object element) {
    if (element instanceof Entropy entropy) {
      return entropy;
    }
    if (element instanceof Integer word) {
      return of(word.intValue());
    }
    if (element instanceof Long word) {
      return of(word.longValue());
    }
    if (element instanceof BigInteger integer) {
      return of(integer);
    }
    if (element instanceof String text) {
      return new Text(text);
    }
    if (element instanceof List<?> list) {
      return of(list);
    }
    throw new IllegalArgumentException(
        "seed must be integer: " + Json.abbreviate(element) + RoundedIntegers.reason(element));
  }

  /**
   * A non-negative integer.
   *
   * @param value at least 0
   */
  record Int(BigInteger value) implements Entropy {

    /**
     * Checks the sign.
     *
     * @throws IllegalArgumentException if {@code value} is negative
     */
    public Int {
      Objects.requireNonNull(value, "value");
      if (value.signum() < 0) {
        throw new IllegalArgumentException(
            "expected non-negative integer: " + Json.abbreviate(value));
      }
    }

    @Override
    public int[] words() {
      int[] words = new int[Math.max(1, (value.bitLength() + 31) / 32)];
      byte[] bigEndian = value.toByteArray();
      for (int i = 0; i < bigEndian.length; i++) {
        int index = bigEndian.length - 1 - i; // from the lowest byte
        if (index / 4 < words.length) { // else the sign byte of a full highest word
          words[index / 4] |= (bigEndian[i] & 0xff) << (8 * (index % 4));
        }
      }
      return words;
    }

    @Override
    public String toJson() {
      return Json.write(value);
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * A number written as text: hexadecimal after a lower-case {@code 0x}, otherwise decimal, of at
   * most 10,000 digits. NumPy accepts it only within a sequence.
   *
   * @param digits the text
   */
  record Text(String digits) implements Entropy {

    /**
     * Checks that the text is a number.
     *
     * @throws IllegalArgumentException if it is not
     */
    public Text {
      Objects.requireNonNull(digits, "digits");
      if (digits.startsWith("-")) {
        throw new IllegalArgumentException(
            "unrecognized seed string: '" + Json.abbreviate(digits) + "'");
      }
      SeedText.value(digits);
    }

    @Override
    public int[] words() {
      return new Int(SeedText.value(digits)).words();
    }

    @Override
    public String toJson() {
      return Json.write(digits);
    }

    @Override
    public String toString() {
      return "'" + digits + "'";
    }
  }

  /**
   * A sequence.
   *
   * @param elements the elements, in order
   */
  record Sequence(List<Entropy> elements) implements Entropy {

    /** Copies the list. */
    public Sequence {
      elements = List.copyOf(elements);
    }

    @Override
    public int[] words() {
      return elements.stream().flatMapToInt(e -> Arrays.stream(e.words())).toArray();
    }

    @Override
    public String toJson() {
      return elements.stream().map(Entropy::toJson).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String toString() {
      return elements.stream().map(Entropy::toString).collect(Collectors.joining(", ", "[", "]"));
    }
  }
}

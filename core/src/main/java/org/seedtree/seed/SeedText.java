package org.seedtree.seed;

import java.math.BigInteger;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seedtree.json.Json;

/** Numbers in text, as NumPy's seeds and Python's {@code int} read them. */
final class SeedText {

  /**
   * The maximum number of digits: reading decimal ones takes a time that grows with its square. The
   * JSON of a state, which is decimal, holds every number of so many digits.
   */
  static final int MAX_DIGITS = 10_000;

  // Possessive, because other repetitions of a group take a frame of the stack each.
  private static final Pattern HEX =
      Pattern.compile("0x(_?[0-9a-fA-F]++(?:_[0-9a-fA-F]++)*+)\\s*+");
  private static final Pattern DECIMAL = Pattern.compile("([0-9]++(?:_[0-9]++)*+)\\s*+");

  private SeedText() {}

  /**
   * Returns the number that a text is.
   *
   * @throws IllegalArgumentException if it is no non-negative number
   */
  static BigInteger value(String text) {
    Objects.requireNonNull(text, "text");
    if (text.startsWith("0x")) {
      return value(text, HEX, 16);
    }
    if (!text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
      return value(text, DECIMAL, 10);
    }
    if (text.matches("-[0-9]+")) {
      throw new IllegalArgumentException("expected non-negative integer: " + Json.abbreviate(text));
    }
    throw new IllegalArgumentException("unrecognized seed string: '" + Json.abbreviate(text) + "'");
  }

  private static BigInteger value(String text, Pattern pattern, int base) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "invalid literal for int() with base " + base + ": '" + Json.abbreviate(text) + "'");
    }
    String digits = matcher.group(1).replace("_", "");
    if (digits.length() > MAX_DIGITS) {
      throw new IllegalArgumentException(
          "seed of more than " + MAX_DIGITS + " digits: '" + Json.abbreviate(text) + "'");
    }
    return new BigInteger(digits, base);
  }
}

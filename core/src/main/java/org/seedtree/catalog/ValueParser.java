package org.seedtree.catalog;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Parses values as users type them. */
public final class ValueParser {

  /** The maximum number of characters of an integer; the time to read it grows with the square. */
  private static final int MAX_LENGTH = 10_000;

  // Possessive, because other repetitions of a group take a frame of the stack each.
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]++(_[0-9]++)*+");
  private static final Pattern HEX_INTEGER = Pattern.compile("[+-]?0[xX][0-9a-fA-F]+");
  private static final Pattern HEX_REAL =
      Pattern.compile("[+-]?0[xX][0-9a-fA-F]*\\.?[0-9a-fA-F]*[pP][+-]?[0-9]+");
  private static final Pattern REAL =
      Pattern.compile("[+-]?([0-9]++(_[0-9]++)*+\\.?([0-9]+)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private ValueParser() {}

  /**
   * Parses an integer of at most 10,000 characters, decimal or with 0x hexadecimal; empty if it is
   * none.
   */
  public static Optional<BigInteger> integer(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (INTEGER.matcher(text).matches()) {
      return Optional.of(new BigInteger(text.replace("_", "")));
    }
    if (HEX_INTEGER.matcher(text).matches()) {
      return Optional.of(new BigInteger(text.replaceFirst("0[xX]", ""), 16));
    }
    return Optional.empty();
  }

  /**
   * Parses a number as Python's {@code float} or {@code float.fromhex} does; empty if it is none.
   */
  public static Optional<Double> real(String text) {
    if (REAL.matcher(text).matches() || HEX_REAL.matcher(text).matches()) {
      try {
        return Optional.of(Double.parseDouble(text.replace("_", "")));
      } catch (NumberFormatException e) {
        return Optional.empty(); // a hex number without digits
      }
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "nan", "+nan", "-nan" -> Optional.of(Double.NaN);
      case "inf", "+inf", "infinity", "+infinity" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-inf", "-infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
      default -> Optional.empty();
    };
  }

  /** Parses numbers separated by commas, in brackets or without; empty if one is none. */
  public static Optional<List<Double>> reals(String text) {
    return list(text, ValueParser::real);
  }

  /** Parses integers separated by commas, in brackets or without; empty if one is none. */
  public static Optional<List<BigInteger>> integers(String text) {
    return list(text, ValueParser::integer);
  }

  private static <T> Optional<List<T>> list(String text, Function<String, Optional<T>> element) {
    String inner = text.matches("\\[.*]") ? text.substring(1, text.length() - 1) : text;
    List<T> values = new ArrayList<>();
    if (!inner.isBlank()) {
      for (String part : inner.split(",", -1)) {
        Optional<T> value = element.apply(part.strip());
        if (value.isEmpty()) {
          return Optional.empty();
        }
        values.add(value.get());
      }
    }
    return Optional.of(List.copyOf(values));
  }

  /** Parses {@code true} or {@code false}, also as Python and shells write them. */
  public static Optional<Boolean> flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes" -> Optional.of(true);
      case "false", "0", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}

package org.seedtree.catalog;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.seedtree.seed.Entropy;

/** Parses values as users type them. */
public final class ValueParser {

  // Possessive, because other repetitions of a group take a frame of the stack each.
  private static final Pattern HEX_REAL =
      Pattern.compile("[+-]?0[xX][0-9a-fA-F]*\\.?[0-9a-fA-F]*[pP][+-]?[0-9]+");
  private static final Pattern REAL =
      Pattern.compile("[+-]?([0-9]++(_[0-9]++)*+\\.?([0-9]+)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private ValueParser() {}

  /**
   * Parses an integer of at most 10,000 digits: decimal, hexadecimal after 0x, with an exponent as
   * {@code 1e10}, as a power {@code 2**40}, or as a sum {@code 2**63-1} of these; empty if it is
   * none.
   */
  public static Optional<BigInteger> integer(String text) {
    return IntegerText.parse(text);
  }

  /**
   * Parses the entropy of a seed: an integer as {@link #integer} reads it, at least 0, or a
   * sequence of them separated by commas.
   *
   * @throws IllegalArgumentException if {@code text} is none of these; with NumPy's phrase
   */
  public static Entropy entropy(String text) {
    List<BigInteger> numbers = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Optional<BigInteger> number = integer(part.strip());
      if (number.isEmpty() || part.strip().startsWith("-") || number.get().signum() < 0) {
        return Entropy.parse(text);
      }
      numbers.add(number.get());
    }
    return text.indexOf(',') < 0 ? Entropy.of(numbers.get(0)) : Entropy.of(numbers);
  }

  /**
   * Parses a number as Python's {@code float} or {@code float.fromhex} does, or an integer that is
   * written as a power; empty if it is none.
   */
  public static Optional<Double> real(String text) {
    if (REAL.matcher(text).matches() || HEX_REAL.matcher(text).matches()) {
      try {
        return Optional.of(Double.parseDouble(text.replace("_", "")));
      } catch (NumberFormatException e) {
        return Optional.empty(); // a hex number without digits
      }
    }
    if (text.contains("**")) {
      return integer(text).map(BigInteger::doubleValue).filter(Double::isFinite);
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

  /**
   * Parses a matrix, row by row: {@code 1,0;0,1} or {@code [[1,0],[0,1]]}, or its elements without
   * rows. It returns the elements; it is empty if one is no number, or the rows are not as long as
   * there are rows.
   */
  public static Optional<List<Double>> matrix(String text) {
    String plain = text.replaceAll("\\s", "");
    if (plain.startsWith("[[") && plain.endsWith("]]")) {
      plain = plain.substring(2, plain.length() - 2).replace("],[", ";");
    }
    List<Double> elements = new ArrayList<>();
    String[] rows = plain.split(";", -1);
    for (String row : rows) {
      Optional<List<Double>> numbers = reals(row);
      if (numbers.isEmpty() || rows.length > 1 && numbers.get().size() != rows.length) {
        return Optional.empty();
      }
      elements.addAll(numbers.get());
    }
    return Optional.of(List.copyOf(elements));
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

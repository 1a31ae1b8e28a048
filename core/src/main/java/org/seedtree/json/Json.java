package org.seedtree.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reader and writer of JSON as Python's {@code json} module reads and writes it by default:
 * {@code NaN}, {@code Infinity} and {@code -Infinity} are numbers, integers are exact, and a space
 * follows each comma and colon. Integers of more than {@value #MAX_DIGITS} digits are neither read
 * nor written, because reading takes a time that grows with the square of the digits.
 *
 * <p>Values are {@link Map} with text keys in order, {@link List}, {@link String}, {@link
 * BigInteger}, {@link Double}, {@link Boolean} and null; the writer also accepts {@link Integer}
 * and {@link Long}.
 */
public final class Json {

  /** The maximum number of digits of an integer. */
  public static final int MAX_DIGITS = 20_000;

  static final String TOO_MANY_DIGITS = "integer of more than " + MAX_DIGITS + " digits";

  /** At least as many as a decimal digit has. */
  private static final int BITS_PER_DIGIT = 4;

  /** The characters of a value that are shown in a message. */
  private static final int MAX_SHOWN = 80;

  private Json() {}

  /**
   * Reads one value and nothing after it.
   *
   * @throws IllegalArgumentException if the text is not JSON; the message has the position
   */
  public static @Nullable Object parse(String text) {
    return new JsonParser(Objects.requireNonNull(text, "text")).document();
  }

  /**
   * Reads one object.
   *
   * @throws IllegalArgumentException if the text is not a JSON object
   */
  @SuppressWarnings("unchecked") // the parser creates no other maps
  public static Map<String, @Nullable Object> parseObject(String text) {
    if (parse(text) instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw new IllegalArgumentException("not a JSON object: " + abbreviate(text));
  }

  /**
   * Writes {@code value} as {@code json.dumps} does.
   *
   * @throws IllegalArgumentException if it is not a value, or contains an integer of too many
   *     digits
   */
  public static String write(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  private static void append(StringBuilder out, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator);
        appendText(out, (String) entry.getKey());
        out.append(": ");
        append(out, entry.getValue());
        separator = ", ";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object element : list) {
        out.append(separator);
        append(out, element);
        separator = ", ";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String text) {
      appendText(out, text);
    } else if (value instanceof Double number) {
      out.append(repr(number));
    } else if (value instanceof BigInteger integer) {
      out.append(digits(integer));
    } else if (value == null
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof Integer) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("not a JSON value: " + value.getClass().getName());
    }
  }

  private static String digits(BigInteger integer) {
    if (integer.bitLength() <= BITS_PER_DIGIT * MAX_DIGITS) {
      String text = integer.toString();
      if (text.length() - (integer.signum() < 0 ? 1 : 0) <= MAX_DIGITS) {
        return text;
      }
    }
    throw new IllegalArgumentException(TOO_MANY_DIGITS);
  }

  private static void appendText(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c > '~') {
            out.append("\\u").append(HexFormat.of().toHexDigits(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /**
   * Returns Python's {@code repr} of a float: the shortest digits that are read as the same double.
   */
  private static String repr(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    if (value == 0) {
      return sign + "0.0";
    }
    BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
    String digits = shortest.unscaledValue().toString();
    int exponent = digits.length() - shortest.scale() - 1; // of the first digit
    if (exponent < -4 || exponent >= 16) {
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      String exponentSign = exponent < 0 ? "-" : "+";
      return sign
          + digits.charAt(0)
          + fraction
          + "e"
          + exponentSign
          + (Math.abs(exponent) < 10 ? "0" : "")
          + Math.abs(exponent);
    }
    String plain = shortest.toPlainString();
    return sign + plain + (plain.indexOf('.') < 0 ? ".0" : "");
  }

  private static BigDecimal shortest(double positive) {
    BigDecimal exact = new BigDecimal(positive);
    for (int precision = 1; ; precision++) {
      BigDecimal below = exact.round(new MathContext(precision, RoundingMode.DOWN));
      BigDecimal above = exact.round(new MathContext(precision, RoundingMode.UP));
      boolean belowFits = below.doubleValue() == positive;
      boolean aboveFits = above.doubleValue() == positive;
      if (belowFits && aboveFits) {
        return exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      }
      if (belowFits || aboveFits) {
        return belowFits ? below : above;
      }
    }
  }

  /**
   * Returns a value as it is shown in a message: its text on one line, with control characters as
   * escapes, and only the beginning of a long text.
   */
  public static String abbreviate(@Nullable Object value) {
    String text = String.valueOf(value);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (i == MAX_SHOWN) {
        return out.append("...").toString();
      }
      appendVisibly(out, text.charAt(i));
    }
    return out.toString();
  }

  private static void appendVisibly(StringBuilder out, char c) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (Character.isISOControl(c)) {
          out.append("\\u").append(HexFormat.of().toHexDigits(c));
        } else {
          out.append(c);
        }
      }
    }
  }
}

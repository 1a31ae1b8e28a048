package org.seedtree.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recursive-descent parser of one JSON document. */
final class JsonParser {

  private static final int MAX_DEPTH = 500;

  private final String text;
  private int at;
  private int depth;

  JsonParser(String text) {
    this.text = text;
  }

  @Nullable Object document() {
    Object value = value();
    skipBlanks();
    if (at < text.length()) {
      throw error("extra data");
    }
    return value;
  }

  private @Nullable Object value() {
    skipBlanks();
    return switch (peek()) {
      case '{' -> nested(this::object);
      case '[' -> nested(this::array);
      case '"' -> string();
      case 't' -> literal("true", true);
      case 'f' -> literal("false", false);
      case 'n' -> literal("null", null);
      case 'N' -> literal("NaN", Double.NaN);
      case 'I' -> literal("Infinity", Double.POSITIVE_INFINITY);
      default -> number();
    };
  }

  private Object nested(java.util.function.Supplier<Object> inner) {
    if (++depth > MAX_DEPTH) {
      throw error("nested too deeply");
    }
    at++; // the opening bracket
    Object value = inner.get();
    depth--;
    return value;
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (skipIf('}')) {
      return map;
    }
    do {
      skipBlanks();
      if (peek() != '"') {
        throw error("expected a name in double quotes");
      }
      String name = string();
      if (!skipIf(':')) {
        throw error("expected ':'");
      }
      map.put(name, value());
    } while (skipIf(','));
    if (!skipIf('}')) {
      throw error("expected ',' or '}'");
    }
    return map;
  }

  private List<@Nullable Object> array() {
    List<@Nullable Object> list = new ArrayList<>();
    if (skipIf(']')) {
      return list;
    }
    do {
      list.add(value());
    } while (skipIf(','));
    if (!skipIf(']')) {
      throw error("expected ',' or ']'");
    }
    return list;
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    at++; // the opening quote
    while (true) {
      char c = peek();
      if (c < ' ') {
        throw error(at < text.length() ? "control character in text" : "text without end");
      }
      at++;
      if (c == '"') {
        return out.toString();
      }
      out.append(c == '\\' ? escaped() : c);
    }
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> codeUnit();
      default -> {
        at--;
        throw error("unknown escape");
      }
    };
  }

  private char codeUnit() {
    int code = 0;
    for (int i = 0; i < 4; i++, at++) {
      int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
      if (digit < 0) {
        throw error("expected four hexadecimal digits");
      }
      code = (code << 4) | digit;
    }
    return (char) code;
  }

  private Number number() {
    int start = at;
    skipOne('-');
    if (peek() == 'I') {
      literal("Infinity", null);
      return Double.NEGATIVE_INFINITY;
    }
    if (skipOne('0')) {
      if (isDigit(peek())) {
        throw error("number with a leading zero");
      }
    } else {
      digits();
    }
    int endOfInteger = at;
    if (skipOne('.')) {
      digits();
    }
    if (skipOne('e') || skipOne('E')) {
      if (!skipOne('+')) {
        skipOne('-');
      }
      digits();
    }
    String token = text.substring(start, at);
    if (at > endOfInteger) {
      return Double.valueOf(token);
    }
    if (token.length() - (token.startsWith("-") ? 1 : 0) > Json.MAX_DIGITS) {
      throw error(Json.TOO_MANY_DIGITS);
    }
    return new BigInteger(token);
  }

  private void digits() {
    if (!isDigit(peek())) {
      throw error(at < text.length() ? "expected a JSON value" : "unexpected end");
    }
    while (isDigit(peek())) {
      at++;
    }
  }

  private <T extends @Nullable Object> T literal(String word, T value) {
    if (!text.startsWith(word, at)) {
      throw error("expected a JSON value");
    }
    at += word.length();
    return value;
  }

  private boolean skipIf(char c) {
    skipBlanks();
    return skipOne(c);
  }

  private boolean skipOne(char c) {
    boolean found = peek() == c;
    at += found ? 1 : 0;
    return found;
  }

  private void skipBlanks() {
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
      at++;
    }
  }

  /** Returns the next character, or NUL at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private IllegalArgumentException error(String what) {
    return new IllegalArgumentException(
        what + " at character " + at + " of the JSON text: " + Json.abbreviate(text));
  }
}

package org.seedtree.catalog;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An integer as Python's users write it: {@code 1_000}, {@code 0xff}, {@code 1e10}, {@code 2**40},
 * or a sum or difference of these, such as {@code 2**63-1}.
 */
final class IntegerText {

  /** The maximum number of characters and of decimal digits; reading takes their square. */
  private static final int MAX_DIGITS = 10_000;

  /** The maximum number of bits, so many as {@link #MAX_DIGITS} digits have. */
  private static final int MAX_BITS = 33_220;

  // Possessive, because other repetitions of a group take a frame of the stack each.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<hex>0[xX][0-9a-fA-F]++)"
              + "|(?<digits>[0-9]++(?:_[0-9]++)*+)"
              + "(?:(?:\\.(?<fraction>[0-9]*+))?[eE]\\+?(?<exponent>[0-9]{1,5}+))?");

  private final String text;
  private final Matcher number;
  private int at;

  private IntegerText(String text) {
    this.text = text;
    this.number = NUMBER.matcher(text);
  }

  /** Returns the integer that a text is; empty if it is none, or one of too many digits. */
  static Optional<BigInteger> parse(String text) {
    if (text.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new IntegerText(text).sum());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private BigInteger sum() {
    boolean minus = skip("-");
    if (!minus) {
      skip("+");
    }
    BigInteger sum = minus ? power().negate() : power();
    while (at < text.length()) {
      if (skip("+")) {
        sum = sum.add(power());
      } else if (skip("-")) {
        sum = sum.subtract(power());
      } else {
        throw new NumberFormatException(text);
      }
    }
    return sum;
  }

  private BigInteger power() {
    BigInteger base = number();
    if (!skip("**")) {
      return base;
    }
    BigInteger exponent = number();
    if (base.bitLength() <= 1) { // 0 and 1
      return exponent.signum() == 0 ? BigInteger.ONE : base;
    }
    if (exponent.bitLength() >= Integer.SIZE
        || (long) base.bitLength() * exponent.intValue() > MAX_BITS) {
      throw new NumberFormatException(text);
    }
    return base.pow(exponent.intValue());
  }

  private BigInteger number() {
    if (!number.find(at) || number.start() != at) {
      throw new NumberFormatException(text);
    }
    at = number.end();
    String hex = number.group("hex");
    if (hex != null) {
      return new BigInteger(hex.substring(2), 16);
    }
    String digits = number.group("digits").replace("_", "");
    String exponent = number.group("exponent");
    if (exponent == null) {
      return new BigInteger(digits);
    }
    String fraction = number.group("fraction");
    String decimals = fraction == null ? "" : fraction.replaceFirst("0+$", "");
    int zeros = Integer.parseInt(exponent) - decimals.length();
    if (zeros < 0 || zeros > MAX_DIGITS - digits.length()) {
      throw new NumberFormatException(text);
    }
    return new BigInteger(digits + decimals + "0".repeat(zeros));
  }

  private boolean skip(String sign) {
    boolean found = text.startsWith(sign, at);
    at += found ? sign.length() : 0;
    return found;
  }
}

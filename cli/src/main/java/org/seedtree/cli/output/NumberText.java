package org.seedtree.cli.output;

/**
 * Formats numbers as NumPy prints its scalars, which for float64 is Python's {@code repr}: the
 * shortest digits that parse to the same number, an exponent of at least two digits below 1e-4 and
 * from 1e16 (float32: from 1e6), and always a point or an exponent.
 *
 * <p>The text is ASCII in the caller's array, which must have {@link #MAX_LENGTH} bytes after the
 * index. Not thread-safe.
 */
final class NumberText {

  /** The length of the longest text of a number. */
  static final int MAX_LENGTH = 32;

  private static final double SMALLEST_POSITIONAL = 1e-4;
  private static final double FLOAT64_SCIENTIFIC = 1e16;
  private static final double FLOAT32_SCIENTIFIC = 1e6;

  private final ShortestDecimal shortest = new ShortestDecimal();
  private final byte[] digits = new byte[20];

  /** Writes {@code value} to {@code out[at...]}; returns the index after it. */
  int put(double value, byte[] out, int at) {
    double magnitude = Math.abs(value);
    if (magnitude > 0 && magnitude <= Double.MAX_VALUE) {
      shortest.set(magnitude);
      return putDecimal(value < 0, isPositional(magnitude, FLOAT64_SCIENTIFIC), out, at);
    }
    return putSpecial(value, out, at);
  }

  /** Writes the float32 {@code value} to {@code out[at...]}; returns the index after it. */
  int put(float value, byte[] out, int at) {
    float magnitude = Math.abs(value);
    if (magnitude > 0 && magnitude <= Float.MAX_VALUE) {
      shortest.set(magnitude);
      return putDecimal(value < 0, isPositional(magnitude, FLOAT32_SCIENTIFIC), out, at);
    }
    return putSpecial(value, out, at);
  }

  /** Writes {@code value} to {@code out[at...]}; returns the index after it. */
  int put(long value, byte[] out, int at) {
    if (value >= 0) {
      return putUnsigned(value, out, at);
    }
    out[at] = '-';
    return putUnsigned(-value, out, at + 1);
  }

  /** Writes {@code value}, taken as unsigned, to {@code out[at...]}; returns the index after it. */
  int putUnsigned(long value, byte[] out, int at) {
    int length = writeDigits(value);
    System.arraycopy(digits, digits.length - length, out, at, length);
    return at + length;
  }

  /** Writes {@code True} or {@code False} to {@code out[at...]}; returns the index after it. */
  int put(boolean value, byte[] out, int at) {
    return putAscii(value ? "True" : "False", out, at);
  }

  private static boolean isPositional(double magnitude, double scientificFrom) {
    return magnitude >= SMALLEST_POSITIONAL && magnitude < scientificFrom;
  }

  private static int putSpecial(double value, byte[] out, int at) {
    if (value == 0) {
      return putAscii(1 / value < 0 ? "-0.0" : "0.0", out, at);
    }
    return putAscii(Double.isNaN(value) ? "nan" : value < 0 ? "-inf" : "inf", out, at);
  }

  private static int putAscii(String text, byte[] out, int at) {
    for (int i = 0; i < text.length(); i++) {
      out[at + i] = (byte) text.charAt(i);
    }
    return at + text.length();
  }

  private int putDecimal(boolean negative, boolean positional, byte[] out, int at) {
    int i = at;
    if (negative) {
      out[i++] = '-';
    }
    int length = writeDigits(shortest.digits());
    int point = length + shortest.exponent(); // digits before the decimal point
    return positional ? putPositional(length, point, out, i) : putScientific(length, point, out, i);
  }

  private int putPositional(int length, int point, byte[] out, int at) {
    int first = digits.length - length;
    int i = at;
    if (point <= 0) {
      out[i++] = '0';
      out[i++] = '.';
      i = putZeros(-point, out, i);
      System.arraycopy(digits, first, out, i, length);
      return i + length;
    }
    int integerDigits = Math.min(length, point);
    System.arraycopy(digits, first, out, i, integerDigits);
    i = putZeros(point - integerDigits, out, i + integerDigits);
    out[i++] = '.';
    if (integerDigits == length) {
      out[i++] = '0';
      return i;
    }
    System.arraycopy(digits, first + integerDigits, out, i, length - integerDigits);
    return i + length - integerDigits;
  }

  private int putScientific(int length, int point, byte[] out, int at) {
    int first = digits.length - length;
    int i = at;
    out[i++] = digits[first];
    if (length > 1) {
      out[i++] = '.';
      System.arraycopy(digits, first + 1, out, i, length - 1);
      i += length - 1;
    }
    int power = point - 1;
    out[i++] = 'e';
    out[i++] = (byte) (power < 0 ? '-' : '+');
    int magnitude = Math.abs(power);
    if (magnitude >= 100) {
      out[i++] = (byte) ('0' + magnitude / 100);
    }
    out[i++] = (byte) ('0' + magnitude / 10 % 10);
    out[i++] = (byte) ('0' + magnitude % 10);
    return i;
  }

  private static int putZeros(int n, byte[] out, int at) {
    for (int i = at; i < at + n; i++) {
      out[i] = '0';
    }
    return at + n;
  }

  /**
   * Writes the digits of an unsigned number to the end of {@link #digits}; returns their number.
   */
  private int writeDigits(long value) {
    int i = digits.length;
    long remaining = value;
    if (remaining < 0) {
      long tenth = Long.divideUnsigned(remaining, 10);
      digits[--i] = (byte) ('0' + (remaining - tenth * 10));
      remaining = tenth;
    }
    do {
      long tenth = remaining / 10;
      digits[--i] = (byte) ('0' + (remaining - tenth * 10));
      remaining = tenth;
    } while (remaining != 0);
    return digits.length - i;
  }
}

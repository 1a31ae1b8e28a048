package org.seedtree.python;

import java.math.BigInteger;
import org.seedtree.engine.MT19937;

/** Random bits, and integers below a bound by rejection: {@code Random._randbelow}. */
final class PythonIntegers {

  private PythonIntegers() {}

  /** Returns {@code k} bits, 1 to 64: of one word, or of two, the first in the low half. */
  static long bits(MT19937 engine, int k) {
    if (k <= Integer.SIZE) {
      return Integer.toUnsignedLong(engine.nextInt()) >>> (Integer.SIZE - k);
    }
    long low = Integer.toUnsignedLong(engine.nextInt());
    long high = Integer.toUnsignedLong(engine.nextInt()) >>> (Long.SIZE - k);
    return (high << Integer.SIZE) | low;
  }

  /**
   * Returns the bytes of an integer of {@code k} bits, at least 1, lowest first: each word is four
   * of them, and the last word gives its upper bits.
   */
  static byte[] bytes(MT19937 engine, int k) {
    byte[] bytes = new byte[(int) ((k + 7L) / 8)];
    int last = (k - 1) / Integer.SIZE * Integer.BYTES;
    for (int i = 0; i < last; i++) {
      int word = engine.nextInt();
      bytes[i] = (byte) word;
      bytes[++i] = (byte) (word >>> 8);
      bytes[++i] = (byte) (word >>> 16);
      bytes[++i] = (byte) (word >>> 24);
    }
    int word = engine.nextInt() >>> (Integer.SIZE - (k - 8 * last));
    for (int i = last; i < bytes.length; i++) {
      bytes[i] = (byte) word;
      word >>>= 8;
    }
    return bytes;
  }

  /** Returns an integer of {@code k} bits, at least 0. */
  static BigInteger bigBits(MT19937 engine, int k) {
    if (k == 0) {
      return BigInteger.ZERO;
    }
    byte[] bytes = bytes(engine, k);
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte swapped = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = swapped;
    }
    return new BigInteger(1, bytes);
  }

  /** Returns an integer of 0 to {@code n - 1}, for {@code n} that is not 0 as an unsigned long. */
  static long below(MT19937 engine, long n) {
    int k = Long.SIZE - Long.numberOfLeadingZeros(n);
    long value = bits(engine, k);
    while (Long.compareUnsigned(value, n) >= 0) {
      value = bits(engine, k);
    }
    return value;
  }

  /** Returns an integer of 0 to {@code n - 1}, for positive {@code n}. */
  static BigInteger below(MT19937 engine, BigInteger n) {
    int k = n.bitLength();
    BigInteger value = bigBits(engine, k);
    while (value.compareTo(n) >= 0) {
      value = bigBits(engine, k);
    }
    return value;
  }
}

package org.seedtree.internal.math;

/** Arithmetic on unsigned 64-bit words that Java 17 has no methods for. */
public final class Words {

  private Words() {}

  /** Returns the high 64 bits of the 128-bit product of two unsigned words. */
  public static long unsignedMultiplyHigh(long a, long b) {
    // a word with its top bit set is 2^64 more than the signed value
    return Math.multiplyHigh(a, b) + (((b >> 63) & a) + ((a >> 63) & b));
  }

  /**
   * Returns the high word of {@code (high, low) * factor + (addend, 0)}, where {@code (high, low)}
   * is a number of 128 bits. The term of {@code high} is added last, because in a recurrence {@code
   * high} is available last.
   */
  public static long multiplyAddHigh(long high, long low, long factor, long addend) {
    // low as a signed word is 2^64 less where its top bit is set; so is the factor
    long ofLow = Math.multiplyHigh(low, factor) + ((factor >> 63) & low) + addend;
    return (high - (low >> 63)) * factor + ofLow;
  }

  /**
   * Returns 1 if {@code word + addend}, which is {@code sum}, overflows an unsigned word, else 0.
   * The branch is predictable, because {@code addend} is the same in successive calls.
   */
  public static long carry(long word, long addend, long sum) {
    return addend < 0
        ? ((~word & sum) >> 63) + 1 // no carry only if the sum gains the top bit
        : (word & ~sum) >>> 63;
  }
}

package org.seedtree.internal.math;

/** Arithmetic on unsigned 64-bit words, by methods that Java 18 has. */
public final class Words {

  private Words() {}

  /** Returns the high 64 bits of the 128-bit product of two unsigned words. */
  public static long unsignedMultiplyHigh(long a, long b) {
    return Math.unsignedMultiplyHigh(a, b);
  }

  /** Returns the high word of {@code (high, low) * factor + (addend, 0)}. */
  public static long multiplyAddHigh(long high, long low, long factor, long addend) {
    return high * factor + (Math.unsignedMultiplyHigh(low, factor) + addend);
  }

  /**
   * Returns 1 if {@code word + addend}, which is {@code sum}, overflows an unsigned word, else 0.
   */
  public static long carry(long word, long addend, long sum) {
    return addend < 0 ? ((~word & sum) >> 63) + 1 : (word & ~sum) >>> 63;
  }
}

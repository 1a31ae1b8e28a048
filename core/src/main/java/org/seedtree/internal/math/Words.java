package org.seedtree.internal.math;

/** Arithmetic on unsigned 64-bit words that Java 17 has no name for. */
public final class Words {

  private Words() {}

  /** The high 64 bits of the 128-bit product of two unsigned words. */
  public static long unsignedMultiplyHigh(long a, long b) {
    // a word with its top bit set is 2^64 more than the signed value
    return Math.multiplyHigh(a, b) + (((a >> 63) & b) + ((b >> 63) & a));
  }

  /**
   * 1 if {@code a + b}, which is {@code sum}, overflows an unsigned word, else 0; free of branches.
   */
  public static long carry(long a, long b, long sum) {
    return ((a & b) | ((a | b) & ~sum)) >>> 63;
  }
}

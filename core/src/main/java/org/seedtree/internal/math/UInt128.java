package org.seedtree.internal.math;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An integer modulo 2<sup>128</sup>.
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits
 */
public record UInt128(long high, long low) {

  /** The integer 0. */
  public static final UInt128 ZERO = new UInt128(0, 0);

  /** The integer 1. */
  public static final UInt128 ONE = new UInt128(0, 1);

  /** Returns {@code value} modulo 2<sup>128</sup>. */
  public static UInt128 of(BigInteger value) {
    return new UInt128(value.shiftRight(64).longValue(), value.longValue());
  }

  /** Returns the value, 0 to 2<sup>128</sup> - 1. */
  public BigInteger toBigInteger() {
    return unsigned(high).shiftLeft(64).or(unsigned(low));
  }

  /** Returns the sum modulo 2<sup>128</sup>. */
  public UInt128 plus(UInt128 other) {
    long sum = low + other.low;
    return new UInt128(high + other.high + Words.carry(low, other.low, sum), sum);
  }

  /** Returns the product modulo 2<sup>128</sup>. */
  public UInt128 times(UInt128 other) {
    return new UInt128(
        Words.unsignedMultiplyHigh(low, other.low) + high * other.low + low * other.high,
        low * other.low);
  }

  /** Returns half the value, rounded down. */
  public UInt128 half() {
    return new UInt128(high >>> 1, high << 63 | low >>> 1);
  }

  private static BigInteger unsigned(long word) {
    return new BigInteger(Long.toUnsignedString(word));
  }

  // written out: a record's own methods take 50 ms to link at the program's start

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UInt128 that && high == that.high && low == that.low;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(high) + Long.hashCode(low);
  }
}

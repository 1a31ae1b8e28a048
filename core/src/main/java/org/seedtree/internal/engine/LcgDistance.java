package org.seedtree.internal.engine;

import java.math.BigInteger;
import org.seedtree.internal.math.UInt128;

/**
 * The number of steps between two states of a 128-bit linear congruential generator: Brown, "Random
 * Number Generation with Arbitrary Strides" (1994), backwards. Bit i of the state has the period
 * 2<sup>i + 1</sup>, so each bit of the distance follows from one bit of the state.
 */
public final class LcgDistance {

  private LcgDistance() {}

  /** Returns the number of steps from one state to another, 0 to 2<sup>128</sup> - 1. */
  public static BigInteger steps(
      UInt128 multiplier, BigInteger inc, BigInteger from, BigInteger to) {
    UInt128 state = UInt128.of(from);
    UInt128 target = UInt128.of(to);
    UInt128 factor = multiplier;
    UInt128 term = UInt128.of(inc);
    BigInteger steps = BigInteger.ZERO;
    for (int bit = 0; bit < 128 && !state.equals(target); bit++) {
      if (bit(state, bit) != bit(target, bit)) {
        state = state.times(factor).plus(term);
        steps = steps.setBit(bit);
      }
      term = factor.plus(UInt128.ONE).times(term);
      factor = factor.times(factor);
    }
    return steps;
  }

  private static boolean bit(UInt128 value, int bit) {
    long word = bit < Long.SIZE ? value.low() : value.high();
    return (word >>> bit & 1) != 0;
  }
}

package org.seedtree.internal.engine;

import org.seedtree.internal.math.UInt128;
import org.seedtree.internal.math.Words;

/**
 * The composition of n steps {@code state * multiplier + inc} of a linear congruential generator,
 * which is {@code state * factor + inc * sum}. Brown, "Random Number Generation with Arbitrary
 * Strides" (1994).
 *
 * @param factor the multiplier to the power of n
 * @param sum the sum of all lower powers of the multiplier
 */
public record LcgAdvance(UInt128 factor, UInt128 sum) {

  /** Returns the composition of {@code steps} steps, by repeated squaring. */
  public static LcgAdvance of(UInt128 multiplier, UInt128 steps) {
    UInt128 factor = UInt128.ONE;
    UInt128 sum = UInt128.ZERO;
    UInt128 squareFactor = multiplier;
    UInt128 squareSum = UInt128.ONE;
    for (UInt128 left = steps; !left.equals(UInt128.ZERO); left = left.half()) {
      if ((left.low() & 1) != 0) {
        factor = factor.times(squareFactor);
        sum = sum.times(squareFactor).plus(squareSum);
      }
      squareSum = squareFactor.plus(UInt128.ONE).times(squareSum);
      squareFactor = squareFactor.times(squareFactor);
    }
    return new LcgAdvance(factor, sum);
  }

  /** Returns the composition of {@code steps} steps, at least 0. */
  public static LcgAdvance of(UInt128 multiplier, int steps) {
    return of(multiplier, new UInt128(0, steps));
  }

  /** Returns the state after the steps. */
  public UInt128 from(UInt128 state, UInt128 inc) {
    return new UInt128(
        high(state.high(), state.low(), inc.high(), inc.low()), low(state.low(), inc.low()));
  }

  /** Returns the lower 64 bits of the state after the steps. */
  public long low(long stateLow, long incLow) {
    return stateLow * factor.low() + incLow * sum.low();
  }

  /** Returns the upper 64 bits of the state after the steps. */
  public long high(long stateHigh, long stateLow, long incHigh, long incLow) {
    long product = stateLow * factor.low();
    long increment = incLow * sum.low();
    return highProduct(stateHigh, stateLow, factor)
        + highProduct(incHigh, incLow, sum)
        + Words.carry(product, increment, product + increment);
  }

  private static long highProduct(long high, long low, UInt128 by) {
    return Words.unsignedMultiplyHigh(low, by.low()) + high * by.low() + low * by.high();
  }
}

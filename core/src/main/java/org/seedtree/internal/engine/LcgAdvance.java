package org.seedtree.internal.engine;

import org.seedtree.internal.math.UInt128;

/**
 * Many steps {@code state * multiplier + inc} at once, which are {@code state * factor + inc *
 * sum}: the multiplier to the power of their number, and the sum of all its lower powers. Brown,
 * "Random Number Generation with Arbitrary Strides" (1994).
 */
public record LcgAdvance(UInt128 factor, UInt128 sum) {

  /** So many steps with this multiplier, composed by repeated squaring. */
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

  public static LcgAdvance of(UInt128 multiplier, int steps) {
    return of(multiplier, new UInt128(0, steps));
  }

  /** The state after the steps. */
  public UInt128 from(UInt128 state, UInt128 inc) {
    return state.times(factor).plus(inc.times(sum));
  }
}

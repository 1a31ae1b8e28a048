package org.seedtree.internal.simd;

import org.seedtree.internal.math.UInt128;

/**
 * Consecutive states of a 128-bit linear congruential generator, and the affine step that advances
 * each of them by their number.
 */
public final class LcgVectorState {

  /** The number of states: enough that no vector waits for its own last product. */
  public static final int COUNT = 32;

  final long[] high = new long[COUNT];
  final long[] low = new long[COUNT];
  final long factorHigh;
  final long factorLow;
  final long termHigh;
  final long termLow;

  /**
   * Creates states that are still to be set.
   *
   * @param factor the multiplier to the power of {@link #COUNT}
   * @param term what is added after multiplying
   */
  public LcgVectorState(UInt128 factor, UInt128 term) {
    factorHigh = factor.high();
    factorLow = factor.low();
    termHigh = term.high();
    termLow = term.low();
  }

  /** Returns the first state. */
  public UInt128 first() {
    return new UInt128(high[0], low[0]);
  }

  /** Replaces the state of a lane. */
  public void set(int lane, long stateHigh, long stateLow) {
    high[lane] = stateHigh;
    low[lane] = stateLow;
  }

  /** Returns whether a lane has that state; all other lanes then follow from it. */
  public boolean is(int lane, long stateHigh, long stateLow) {
    return high[lane] == stateHigh && low[lane] == stateLow;
  }
}

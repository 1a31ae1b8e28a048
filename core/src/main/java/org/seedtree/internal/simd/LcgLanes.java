package org.seedtree.internal.simd;

import org.seedtree.internal.math.UInt128;

/**
 * Consecutive states of a 128-bit linear congruential generator, and the affine step that takes
 * each of them as many states further.
 */
public final class LcgLanes {

  /** The number of states: enough that no lane waits for its own last product. */
  public static final int COUNT = 32;

  final long[] high = new long[COUNT];
  final long[] low = new long[COUNT];
  final long factorHigh;
  final long factorLow;
  final long termHigh;
  final long termLow;

  /**
   * @param factor the multiplier to the power of {@link #COUNT}
   * @param term what is added after multiplying
   */
  public LcgLanes(UInt128 factor, UInt128 term) {
    factorHigh = factor.high();
    factorLow = factor.low();
    termHigh = term.high();
    termLow = term.low();
  }

  /** The first state. */
  public UInt128 first() {
    return new UInt128(high[0], low[0]);
  }

  /** Replaces a state. */
  public void set(int lane, long stateHigh, long stateLow) {
    high[lane] = stateHigh;
    low[lane] = stateLow;
  }

  /** Whether a lane has that state, so that all of them follow. */
  public boolean is(int lane, long stateHigh, long stateLow) {
    return high[lane] == stateHigh && low[lane] == stateLow;
  }
}

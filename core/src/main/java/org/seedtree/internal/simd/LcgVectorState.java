package org.seedtree.internal.simd;

import org.seedtree.internal.math.UInt128;

/**
 * Consecutive states of a 128-bit linear congruential generator, and the affine step that advances
 * each of them by their number. Engines use it one after the other; one that continues where it
 * ended finds its states.
 */
public final class LcgVectorState {

  /** The number of states: enough that no vector waits for its own last product. */
  public static final int COUNT = 32;

  final long[] high = new long[COUNT];
  final long[] low = new long[COUNT];
  long factorHigh;
  long factorLow;
  long termHigh;
  long termLow;
  private long incHigh;
  private long incLow;
  private boolean hasStates;

  /** Creates states of no generator. */
  public LcgVectorState() {}

  /** Returns whether the states are of the generator that has this step and increment. */
  public boolean isOf(UInt128 factor, long incrementHigh, long incrementLow) {
    return factor.low() == factorLow
        && factor.high() == factorHigh
        && incrementLow == incLow
        && incrementHigh == incHigh;
  }

  /**
   * Starts with another generator, whose states are still to be set.
   *
   * @param factor the multiplier to the power of {@link #COUNT}
   * @param term what is added after multiplying
   * @param increment the generator's increment
   */
  public void start(UInt128 factor, UInt128 term, UInt128 increment) {
    factorHigh = factor.high();
    factorLow = factor.low();
    termHigh = term.high();
    termLow = term.low();
    incHigh = increment.high();
    incLow = increment.low();
    hasStates = false;
  }

  /** Returns the first state. */
  public UInt128 first() {
    return new UInt128(high[0], low[0]);
  }

  /** Replaces the state of a lane. */
  public void set(int lane, long stateHigh, long stateLow) {
    high[lane] = stateHigh;
    low[lane] = stateLow;
    hasStates = true;
  }

  /** Returns whether a lane has that state; all other lanes then follow from it. */
  public boolean is(int lane, long stateHigh, long stateLow) {
    return hasStates && high[lane] == stateHigh && low[lane] == stateLow;
  }
}

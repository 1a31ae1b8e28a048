package org.seedtree.internal.variate;

import java.util.function.LongToDoubleFunction;

/**
 * A function of counts, tabulated for a range of them. Immutable, so that threads may share it
 * without synchronisation.
 */
public final class TabulatedFunction {

  private final long low;
  private final double[] values;

  /**
   * Tabulates the values of {@code function}.
   *
   * @param low the first count
   * @param high the count after the last
   */
  public TabulatedFunction(long low, long high, LongToDoubleFunction function) {
    this.low = low;
    this.values = new double[(int) (high - low)];
    for (int i = 0; i < values.length; i++) {
      values[i] = function.applyAsDouble(low + i);
    }
  }

  /** Returns whether {@code k} is in the range. */
  public boolean contains(long k) {
    return Long.compareUnsigned(k - low, values.length) < 0;
  }

  /** Returns the value for {@code k}, which is in the range. */
  public double get(long k) {
    return values[(int) (k - low)];
  }
}

package org.seedtree.internal.variate;

import java.util.function.LongToDoubleFunction;

/**
 * A function of counts, noted for a run of them. Immutable, and thus safely handed from thread to
 * thread without further ado.
 */
public final class TabulatedFunction {

  private final long low;
  private final double[] values;

  /**
   * Notes the values of {@code function}.
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

  /** Whether the value for {@code k} is noted. */
  public boolean has(long k) {
    return Long.compareUnsigned(k - low, values.length) < 0;
  }

  /** The value for {@code k}, one of the noted ones. */
  public double at(long k) {
    return values[(int) (k - low)];
  }
}

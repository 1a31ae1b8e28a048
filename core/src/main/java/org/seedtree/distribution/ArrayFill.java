package org.seedtree.distribution;

/**
 * One call of a NumPy method with a size, whose array may be filled in parts: however the array is
 * cut, the parts hold the values of the whole.
 *
 * <p>Values of one call may share words, as narrow integers do; they then depend on where the call
 * starts, and a fill is not the same as two calls of half the size. Not thread-safe.
 *
 * @param <A> the type of the array, one-dimensional
 */
@FunctionalInterface
public interface ArrayFill<A> {

  /**
   * Draws the next {@code to - from} elements into {@code out[from..to)}.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  void fill(A out, int from, int to);

  /**
   * Returns whether the call could end here without losing anything: no sub-word of a consumed word
   * is buffered for the next value.
   */
  default boolean isComplete() {
    return true;
  }
}

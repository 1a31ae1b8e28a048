package org.seedtree.distribution;

/**
 * A call of a NumPy method with a size, whose array may be filled in parts: the values do not
 * depend on where the array is divided.
 *
 * <p>Values of one call may share words, as integers of a narrow dtype do. They then depend on
 * where the call starts, and one call is not the same as two calls of half the size:
 *
 * {@snippet file="DistributionSnippetsTest.java" region="array-fill"}
 *
 * <p>Instances are not thread-safe.
 *
 * @param <A> the type of the array, one-dimensional
 */
@FunctionalInterface
public interface ArrayFill<A> {

  /**
   * Draws the next {@code to - from} elements into {@code out[from..to)}.
   *
   * @param out receives the elements
   * @param from index of the first element
   * @param to index after the last element
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  void fill(A out, int from, int to);

  /**
   * Returns whether no bits of a consumed word are buffered for the next value; true by default.
   */
  default boolean isComplete() {
    return true;
  }
}

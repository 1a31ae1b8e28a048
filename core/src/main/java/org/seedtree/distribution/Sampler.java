package org.seedtree.distribution;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;

/** A distribution with its parameters and dtype chosen, whatever its type; see {@code Catalog}. */
@FunctionalInterface
public interface Sampler {

  /** Begins one call, of any size, on a stream. */
  Call on(BitGenerator bits);

  /**
   * How many numbers one value has if it is a vector: what NumPy appends to the shape. A call then
   * counts numbers, not vectors.
   */
  default OptionalInt vectorLength() {
    return OptionalInt.empty();
  }

  /** As {@link DoubleDistribution#wordsPerValue}; empty where it is not known. */
  default OptionalInt wordsPerValue() {
    return OptionalInt.empty();
  }

  /**
   * The distribution that is drawn, one of this package's; null where it is several or another's.
   */
  default @Nullable Object distribution() {
    return null;
  }

  /**
   * Whether values depend on more than the words they take, such as a second normal that was made
   * with the one before: then one thread draws them all.
   */
  default boolean remembers() {
    return false;
  }

  /**
   * One call of a NumPy method with a size, done in parts: however the array is cut, the parts hold
   * the values of the whole. Parts of narrow integers go on with the word that the last part has
   * begun.
   */
  @FunctionalInterface
  interface Call {

    /**
     * Draws the next {@code to - from} values.
     *
     * @param array of the type that {@code DType.newArray} makes for the sampler's dtype
     * @throws IndexOutOfBoundsException if the range is not in the array
     */
    void fill(Object array, int from, int to);
  }
}

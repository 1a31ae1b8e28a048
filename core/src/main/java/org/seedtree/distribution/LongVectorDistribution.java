package org.seedtree.distribution;

import java.util.Objects;
import java.util.OptionalInt;
import org.seedtree.engine.RandomSource;
import org.seedtree.release.NumpyRelease;

/** A distribution of {@code int64} vectors. */
public interface LongVectorDistribution extends Distribution {

  /** Returns the number of components of each vector. */
  int dimension();

  /** Returns {@link #dimension}. */
  @Override
  default OptionalInt vectorLength() {
    return OptionalInt.of(dimension());
  }

  /**
   * Draws one vector into {@code out[from..from + dimension())}.
   *
   * @param bits the source of words
   * @param out receives the components
   * @param from index of the first component
   * @throws IndexOutOfBoundsException if the vector does not fit in the array
   */
  void sample(RandomSource bits, long[] out, int from);

  /**
   * Fills the rows {@code out[from..to)}, each of length {@link #dimension}, with the vectors that
   * as many calls of {@link #sample} would give, and leaves {@code bits} in the same state.
   *
   * @param bits the source of words
   * @param out receives the vectors, one per row
   * @param from index of the first row
   * @param to index after the last row
   * @throws IndexOutOfBoundsException if the range is not in the array, or a row is too short
   */
  default void fill(RandomSource bits, long[][] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; i++) {
      sample(bits, out[i], 0);
    }
  }

  /**
   * Starts one call whose flat array may be filled in parts: vectors are stored one after another,
   * and a part may end within a vector.
   *
   * @param bits the source of words for all parts
   */
  default ArrayFill<long[]> fillInParts(RandomSource bits) {
    long[] vector = new long[dimension()];
    return new VectorParts<>(vector, vector.length, () -> sample(bits, vector, 0));
  }

  @Override
  default LongVectorDistribution withRelease(NumpyRelease release) {
    return ReleasedLongVectors.of(this, release);
  }
}

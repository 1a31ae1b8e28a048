package org.seedtree.distribution;

import java.util.Objects;
import java.util.OptionalInt;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.ArraySizes;
import org.seedtree.release.NumpyRelease;

/** A distribution of {@code float64} vectors. */
public interface DoubleVectorDistribution extends Distribution {

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
  void sample(RandomSource bits, double[] out, int from);

  /**
   * Draws {@code n} vectors, one per row of a new array, as {@link #fill} does.
   *
   * @param bits the source of words
   * @param n number of vectors, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  default double[][] sample(RandomSource bits, int n) {
    double[][] out = ArraySizes.doubles(ArraySizes.length(n), dimension());
    fill(bits, out, 0, n);
    return out;
  }

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
  default void fill(RandomSource bits, double[][] out, int from, int to) {
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
  default ArrayFill<double[]> fillInParts(RandomSource bits) {
    double[] vector = new double[dimension()];
    return new VectorParts<>(vector, vector.length, () -> sample(bits, vector, 0));
  }

  @Override
  default DoubleVectorDistribution withRelease(NumpyRelease release) {
    return ReleasedDoubleVectors.of(this, release);
  }
}

package org.seedtree.distribution;

import java.util.Objects;
import org.seedtree.engine.RandomSource;

/** A distribution of {@code float64} values. */
public interface DoubleDistribution extends Distribution {

  /** Draws one value. */
  double sample(RandomSource bits);

  /**
   * Fills {@code out[from..to)} with the values that as many calls of {@link #sample} would give,
   * and leaves {@code bits} in the same state.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  default void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; i++) {
      out[i] = sample(bits);
    }
  }

  /** Begins one call on a stream, whose array may be filled in parts. */
  default ArrayFill<double[]> fillInParts(RandomSource bits) {
    return (out, from, to) -> fill(bits, out, from, to);
  }
}

package org.seedtree.distribution;

import java.util.Objects;
import org.seedtree.engine.RandomSource;

/** A distribution of vectors of whole numbers; immutable, validated when made. */
public interface LongVectorDistribution {

  /** How many numbers one vector has. */
  int dimension();

  /** Draws one vector into {@code out[from..from + dimension())}. */
  void sample(RandomSource bits, long[] out, int from);

  /**
   * Fills the rows {@code out[from..to)}, each of length {@link #dimension}, with the vectors that
   * as many calls of {@link #sample} would give, and leaves {@code bits} in the same state.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  default void fill(RandomSource bits, long[][] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; i++) {
      sample(bits, out[i], 0);
    }
  }
}

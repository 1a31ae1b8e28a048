package org.seedtree.distribution;

import java.util.Objects;
import org.seedtree.engine.RandomSource;

/** A distribution of integer values; immutable, validated when made. */
public interface LongDistribution {

  /** Draws one value. */
  long sample(RandomSource bits);

  /**
   * Fills {@code out[from..to)} with the values that as many calls of {@link #sample} would give,
   * and leaves {@code bits} in the same state.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  default void fill(RandomSource bits, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; i++) {
      out[i] = sample(bits);
    }
  }
}

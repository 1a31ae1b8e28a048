package org.seedtree.distribution;

import java.util.Objects;
import org.seedtree.engine.RandomSource;

/** A distribution of {@code int64} values, or of another integer type that fits a {@code long}. */
public interface LongDistribution extends Distribution {

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

  /** Begins one call on a stream, whose array may be filled in parts. */
  default ArrayFill<long[]> fillInParts(RandomSource bits) {
    return (out, from, to) -> fill(bits, out, from, to);
  }
}

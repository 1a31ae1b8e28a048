package org.seedtree.distribution;

import java.util.Objects;
import java.util.OptionalInt;
import org.seedtree.engine.RandomSource;

/** A distribution of double values; immutable, validated when made. */
public interface DoubleDistribution {

  /** Draws one value. */
  double sample(RandomSource bits);

  /**
   * How many 64-bit words (or doubles) each value takes, if all take the same number and nothing
   * else: then a value can be made at once from its place in the stream. Empty by default.
   */
  default OptionalInt wordsPerValue() {
    return OptionalInt.empty();
  }

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
}

package org.seedtree.distribution;

import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.release.NumpyRelease;

/**
 * A distribution of {@code int64} values, or of another integer type whose values fit in a {@code
 * long}.
 */
public interface LongDistribution extends Distribution {

  /**
   * Returns a distribution that is given as a lambda expression or method reference, which would be
   * ambiguous as an argument of {@code sample}: {@code LongDistribution.of(bits -> ...)}. It is
   * serializable.
   *
   * @param sampler draws a value from the words it is given; its result depends on nothing else
   */
  static LongDistribution of(LongDistribution sampler) {
    return Objects.requireNonNull(sampler, "sampler");
  }

  /**
   * Draws one value.
   *
   * @param bits the source of words
   */
  long sample(RandomSource bits);

  /**
   * Fills {@code out[from..to)} with the values that as many calls of {@link #sample} would give,
   * and leaves {@code bits} in the same state.
   *
   * @param bits the source of words
   * @param out receives the values
   * @param from index of the first value
   * @param to index after the last value
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  default void fill(RandomSource bits, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; i++) {
      out[i] = sample(bits);
    }
  }

  /**
   * Starts one call whose array may be filled in parts.
   *
   * @param bits the source of words for all parts
   */
  default ArrayFill<long[]> fillInParts(RandomSource bits) {
    return (out, from, to) -> fill(bits, out, from, to);
  }

  @Override
  default LongDistribution withRelease(NumpyRelease release) {
    return ReleasedLongs.of(this, release);
  }
}

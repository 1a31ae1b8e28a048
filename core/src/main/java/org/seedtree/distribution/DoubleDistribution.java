package org.seedtree.distribution;

import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.release.NumpyRelease;

/** A distribution of {@code float64} values. */
public interface DoubleDistribution extends Distribution {

  /**
   * Returns a distribution that is given as a lambda expression or method reference, which would be
   * ambiguous as an argument of {@code sample}: {@code DoubleDistribution.of(bits -> ...)}. It is
   * serializable.
   *
   * @param sampler draws a value from the words it is given; its result depends on nothing else
   */
  static DoubleDistribution of(DoubleDistribution sampler) {
    return Objects.requireNonNull(sampler, "sampler");
  }

  /**
   * Draws one value.
   *
   * @param bits the source of words
   */
  double sample(RandomSource bits);

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
  default void fill(RandomSource bits, double[] out, int from, int to) {
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
  default ArrayFill<double[]> fillInParts(RandomSource bits) {
    return (out, from, to) -> fill(bits, out, from, to);
  }

  @Override
  default DoubleDistribution withRelease(NumpyRelease release) {
    return ReleasedDoubles.of(this, release);
  }
}

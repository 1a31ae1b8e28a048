package org.seedtree.distribution;

import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.release.NumpyRelease;

/**
 * A distribution of {@code float64} values that NumPy also draws with {@code dtype=float32}, by a
 * separate algorithm.
 *
 * <p>A value consumes 32-bit words, and differs from the {@code float64} value of the same stream.
 */
public interface FloatDistribution extends DoubleDistribution {

  /**
   * Draws one {@code float32} value.
   *
   * @param bits the source of words
   */
  float sampleFloat(RandomSource bits);

  /**
   * Fills {@code out[from..to)} with the values that as many calls of {@link #sampleFloat} would
   * give, and leaves {@code bits} in the same state.
   *
   * @param bits the source of words
   * @param out receives the values
   * @param from index of the first value
   * @param to index after the last value
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  default void fill(RandomSource bits, float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; i++) {
      out[i] = sampleFloat(bits);
    }
  }

  /**
   * Starts one call whose array may be filled in parts.
   *
   * @param bits the source of words for all parts
   */
  default ArrayFill<float[]> fillFloatsInParts(RandomSource bits) {
    return (out, from, to) -> fill(bits, out, from, to);
  }

  @Override
  default FloatDistribution withRelease(NumpyRelease release) {
    return ReleasedFloats.of(this, release);
  }
}

package org.seedtree.distribution;

import java.util.Objects;
import org.seedtree.engine.RandomSource;

/** A distribution that NumPy also draws with {@code dtype=float32}, by an algorithm of its own. */
public interface FloatDistribution extends Distribution {

  /** Draws one float32 value. */
  float sampleFloat(RandomSource bits);

  /**
   * Fills {@code out[from..to)} with the values that as many calls of {@link #sampleFloat} would
   * give, and leaves {@code bits} in the same state.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  default void fill(RandomSource bits, float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; i++) {
      out[i] = sampleFloat(bits);
    }
  }

  /** Begins one call on a stream, whose array may be filled in parts. */
  default ArrayFill<float[]> fillFloatsInParts(RandomSource bits) {
    return (out, from, to) -> fill(bits, out, from, to);
  }
}

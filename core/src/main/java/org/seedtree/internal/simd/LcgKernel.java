package org.seedtree.internal.simd;

/** The output of a 128-bit linear congruential generator, many states at a time. */
@FunctionalInterface
public interface LcgKernel {

  /**
   * Fills {@code doubles[from..to)} or, where that array is empty, {@code words[from..to)}, in the
   * order of the stream.
   *
   * @param states the states that the next words are made from; advanced by {@code to - from}
   * @param to {@code from} and a multiple of {@link LcgVectorState#COUNT}
   */
  void fill(LcgVectorState states, long[] words, double[] doubles, int from, int to);
}

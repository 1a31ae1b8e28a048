package org.seedtree.internal.simd;

/** Blocks of Philox 4x64 at consecutive counters. */
@FunctionalInterface
public interface PhiloxKernel {

  /**
   * Fills {@code doubles[from..to)} or, where that array is empty, {@code words[from..to)}, in the
   * order of the stream.
   *
   * @param state the key and the upper words of the counter
   * @param count the lowest word of the first block's counter, which does not wrap to 0
   * @param to {@code from} and a multiple of {@link PhiloxVectorState#WORDS}
   */
  void fill(PhiloxVectorState state, long count, long[] words, double[] doubles, int from, int to);
}

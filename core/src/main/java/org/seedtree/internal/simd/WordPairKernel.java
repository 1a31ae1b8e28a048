package org.seedtree.internal.simd;

/** The 64-bit words and doubles that MT19937 makes of two 32-bit words each. */
@FunctionalInterface
public interface WordPairKernel {

  /**
   * Fills {@code doubles[from..to)} or, where that array is empty, {@code words[from..to)}. A
   * 64-bit word has the first 32-bit word on top; a double has the upper 27 bits of the first and
   * the upper 26 of the second.
   *
   * @param words32 the 32-bit words, from index 0
   * @param to {@code from} and a multiple of {@link Simd#MAX_LANES}
   */
  void fill(int[] words32, long[] words, double[] doubles, int from, int to);
}

package org.seedtree.internal.simd;

/** The first words of Philox 4x64 streams whose counters are consecutive in the third word. */
@FunctionalInterface
public interface PhiloxStreamsKernel {

  /**
   * Fills {@code words[from..to)} with the first word of each stream.
   *
   * @param state the key and the upper words of the first counter
   * @param count the lowest word of all counters
   * @param to {@code from} and a multiple of {@link PhiloxVectorState#BLOCKS}
   */
  void fillFirstWords(PhiloxVectorState state, long count, long[] words, int from, int to);
}

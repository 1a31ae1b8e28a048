package org.seedtree.internal.simd;

/** The compaction of counts that are accepted. */
public interface CountCompression {

  /**
   * Moves those of {@code values[from..to)} that are not negative to the front of that range.
   * Elements after them are overwritten.
   *
   * @param to {@code from} and a multiple of {@link Simd#MAX_LANES}, or what the kernel has judged
   * @return the index after the last value that was moved
   */
  int compress(long[] values, int from, int to);
}

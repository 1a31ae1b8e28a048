package org.seedtree.internal.simd;

/** The candidates of a ziggurat, and the compaction of those that are accepted. */
public interface ZigguratKernel {

  /**
   * Sets {@code out[at + i]} to the candidate of word i of the batch, for the first {@link
   * CandidateBatch#count} words, a multiple of 64; and the batch's flags.
   */
  void candidates(ZigguratLayers layers, CandidateBatch batch, double[] out, int at);

  /**
   * Moves those of {@code values[from..from + count)} whose bit is set to the front of that range.
   * Elements after them are overwritten.
   *
   * @param count a multiple of 64
   * @param accepted the bits, that of the i-th value in bit {@code i % 64} of element {@code i /
   *     64}
   * @return the index after the last value that was moved
   */
  int compress(double[] values, int from, int count, long[] accepted);
}

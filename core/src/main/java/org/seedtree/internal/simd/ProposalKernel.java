package org.seedtree.internal.simd;

/**
 * Proposals of counts from two uniforms each, by PTRS or by the ratio of uniforms.
 *
 * @param <H> the hat of the method
 */
public interface ProposalKernel<H> extends CountCompression {

  /** The result of a proposal that is rejected. */
  long REJECTED = -1;

  /** The result of a proposal that the thresholds do not decide. */
  long UNDECIDED = -2;

  /**
   * Judges the batch: each result is a count, {@link #REJECTED} or {@link #UNDECIDED}.
   *
   * @param thresholds in the units that the hat says
   * @param out receives the results from index {@code from} on
   * @return the number of proposals, from the first, that were judged
   */
  int judge(H hat, AcceptanceThresholds thresholds, ProposalBatch batch, long[] out, int from);
}

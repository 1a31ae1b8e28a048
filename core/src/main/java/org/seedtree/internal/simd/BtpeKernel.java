package org.seedtree.internal.simd;

/** Proposals of binomial counts by BTPE. */
public interface BtpeKernel extends CountCompression {

  /**
   * Judges the proposals in the triangle and the parallelograms, and lists those in the tails and
   * those that the thresholds do not decide in {@link ProposalBatch#undecided}.
   *
   * @param batch with a multiple of {@link Simd#MAX_LANES} proposals
   * @param out receives the results from index {@code from} on
   * @return the number of undecided proposals
   */
  int judgeCentre(
      BtpeRegions regions,
      AcceptanceThresholds thresholds,
      ProposalBatch batch,
      long[] out,
      int from);

  /**
   * Judges the listed proposals that are in the tails, with {@link ProposalBatch#logs}, and lists
   * those that remain undecided instead.
   *
   * @param batch with a multiple of {@link Simd#MAX_LANES} listed proposals
   * @param out receives the results from index {@code from} on
   * @return the number of undecided proposals
   */
  int judgeTails(
      BtpeRegions regions,
      AcceptanceThresholds thresholds,
      ProposalBatch batch,
      long[] out,
      int from);
}

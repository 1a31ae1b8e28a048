package org.seedtree.internal.simd;

/** A batch of proposals, of which the i-th is made of the uniforms 2 i and 2 i + 1. */
public final class ProposalBatch {

  /** The uniforms. */
  public final double[] uniforms;

  /** The number of proposals. */
  public int proposals;

  /** The numbers of proposals that are undecided; longer by what a vector overwrites. */
  public final int[] undecided;

  /** The number of {@link #undecided} proposals that are to be judged by their logarithms. */
  public int listed;

  /** Logarithms of the second uniforms of the {@link #undecided} proposals. */
  public final double[] logs;

  final int[] indices = new int[Simd.INDICES];

  /**
   * Creates an empty batch.
   *
   * @param uniforms the array that uniforms will be in
   * @param capacity the most proposals
   */
  public ProposalBatch(double[] uniforms, int capacity) {
    this.uniforms = uniforms;
    this.undecided = new int[capacity + 2 * Simd.INDICES];
    this.logs = new double[capacity];
  }
}

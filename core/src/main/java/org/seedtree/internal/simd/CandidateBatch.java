package org.seedtree.internal.simd;

/**
 * A batch of words, each of which has a candidate of a ziggurat, and flags of the candidates: bit
 * {@code i % 64} of element {@code i / 64} is the flag of word i.
 */
public final class CandidateBatch {

  /** The words. */
  public long[] words = {};

  /** The number of words. */
  public int count;

  /** Whether a candidate is outside its layer's inner part, so that it is not yet accepted. */
  public final long[] outside;

  /** Whether a candidate is accepted. */
  public final long[] accepted;

  /** The positions of the words that are {@link #outside}, after {@link #listOutside}. */
  public final int[] positions;

  final int[] indices = new int[Simd.INDICES];

  /**
   * Creates an empty batch.
   *
   * @param capacity the most words, a multiple of 64
   */
  public CandidateBatch(int capacity) {
    outside = new long[capacity / Long.SIZE];
    accepted = new long[capacity / Long.SIZE];
    positions = new int[capacity + 2];
  }

  /**
   * Lists the positions of the candidates among the first {@code end} that are {@link #outside};
   * the first two of 64 without a branch, for there are few.
   *
   * @return their number
   */
  public int listOutside(int end) {
    int listed = 0;
    for (int group = 0; group * Long.SIZE < end; group++) {
      long left = outside[group];
      int base = group * Long.SIZE;
      positions[listed] = base + Long.numberOfTrailingZeros(left);
      listed += (int) ((left | -left) >>> (Long.SIZE - 1));
      left &= left - 1;
      positions[listed] = base + Long.numberOfTrailingZeros(left);
      listed += (int) ((left | -left) >>> (Long.SIZE - 1));
      for (left &= left - 1; left != 0; left &= left - 1) {
        positions[listed++] = base + Long.numberOfTrailingZeros(left);
      }
    }
    return listed;
  }
}

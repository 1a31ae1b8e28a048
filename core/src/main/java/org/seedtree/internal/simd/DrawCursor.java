package org.seedtree.internal.simd;

/** A range of words, and the position in it and in a {@link DrawSchedule} of the next draw. */
public final class DrawCursor {

  /** The words, {@link InterleavedDrawsKernel#PADDING} elements longer than the range. */
  public long[] words = {};

  /** The doubles of the same words; as long. */
  public double[] doubles = {};

  /** The index of the next draw's first word. */
  public int position;

  /** The index after the last word. */
  public int end;

  /** The index of the next draw in the schedule; kernels do not advance it. */
  public int draw;

  final int[] indices = new int[Simd.INDICES];
}

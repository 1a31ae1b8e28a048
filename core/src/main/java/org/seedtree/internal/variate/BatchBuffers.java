package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.simd.Lanes;

/**
 * Room for a block of values on their way through the steps of a distribution, kept by the engine.
 */
public final class BatchBuffers {

  /** Values in a column: few enough to stay in the nearest cache between the steps. */
  public static final int LENGTH = 512;

  /** A column. */
  public final double[] a = new double[LENGTH];

  /** A second one. */
  public final double[] b = new double[LENGTH];

  /** A third one. */
  public final double[] c = new double[LENGTH];

  /** Room for loops in lanes. */
  public final int[] room = new int[Lanes.ROOM];

  private BatchBuffers() {}

  /** The engine's own columns; one fill at a time uses them. */
  public static BatchBuffers of(RandomSource bits) {
    Scratch scratch = bits.scratch();
    BatchBuffers columns = scratch.find(BatchBuffers.class);
    return columns != null ? columns : scratch.attach(new BatchBuffers());
  }

  /**
   * Where a run of at most {@link #LENGTH} from {@code start} ends, and {@code to} at the latest.
   */
  public static int end(int start, int to) {
    return to - start > LENGTH ? start + LENGTH : to;
  }
}

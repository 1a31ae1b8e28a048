package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;

/**
 * Buffers for a batch of values between the steps of a distribution, which process a batch one step
 * after another. They belong to the working arrays that are lent for a call, so that a fill
 * allocates nothing.
 */
public final class BatchBuffers {

  /** The length of a buffer: short enough to stay in the nearest cache between the steps. */
  public static final int LENGTH = 512;

  /** The first buffer. */
  public final double[] a = new double[LENGTH];

  /** The second buffer. */
  public final double[] b = new double[LENGTH];

  /** The third buffer. */
  public final double[] c = new double[LENGTH];

  private BatchBuffers() {}

  /** Returns the buffers of the working arrays lent for the call; one fill at a time uses them. */
  public static BatchBuffers of(RandomSource bits) {
    Scratch scratch = bits.scratch();
    BatchBuffers buffers = scratch.find(BatchBuffers.class);
    return buffers != null ? buffers : scratch.attach(new BatchBuffers());
  }

  /**
   * Returns the end of a batch of at most {@link #LENGTH} values from index {@code start} on, and
   * not after {@code to}.
   */
  public static int end(int start, int to) {
    return to - start > LENGTH ? start + LENGTH : to;
  }
}

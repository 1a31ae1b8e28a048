package org.seedtree.internal.simd;

/** Lemire's method for draws of at most 16 bits. */
@FunctionalInterface
public interface BoundedIntegersKernel {

  /** The multiple that a call's number of draws is of. */
  int STEP = 32;

  /**
   * Replaces {@code draws[from..to)} by {@code low} and the upper parts of the products that are
   * accepted. Elements after them are overwritten.
   *
   * @param to {@code from} and a multiple of {@link #STEP}
   * @return the index after the last value
   */
  int accept(LemireRange range, int low, int[] draws, int from, int to);
}

package org.seedtree.internal.simd;

/** Inversion of a discrete CDF by comparing uniforms with all of a few breakpoints. */
@FunctionalInterface
public interface BreakpointsKernel {

  /** The number of breakpoints. */
  int BREAKPOINTS = 8;

  /**
   * Sets {@code out[at + i]}, for each i in 0 to {@code to}, to the value of the upper 53 bits of
   * {@code words[i]}.
   *
   * @param to a multiple of {@link Simd#MAX_LANES}
   * @param above receives the positions of the words above all breakpoints
   * @return the number of such positions
   */
  int count(CdfBreakpoints breakpoints, long[] words, int to, long[] out, int at, int[] above);
}

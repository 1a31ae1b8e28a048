package org.seedtree.internal.simd;

/** Interleaved draws of gammas and values of ziggurats, in the order of a {@link DrawSchedule}. */
@FunctionalInterface
public interface InterleavedDrawsKernel {

  /** The elements after a cursor's end that are read, though not used. */
  int PADDING = 17;

  /**
   * Draws until few words are left or a draw may need more words than the schedule gives it.
   *
   * @param cursor advanced to the first word of the draw after those made
   * @param out receives the values from index {@code at}; further elements may be overwritten, at
   *     most as many as the words could have given
   * @return the number of draws made
   */
  int draw(DrawSchedule schedule, DrawCursor cursor, double[] out, int at);
}

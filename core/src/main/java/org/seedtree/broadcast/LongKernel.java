package org.seedtree.broadcast;

import org.seedtree.engine.RandomSource;

/** Draws integers of a distribution whose parameters vary from element to element. */
@FunctionalInterface
interface LongKernel {

  /**
   * Draws {@code out[from..to)}, a run of a {@link Layout}.
   *
   * @param parameters of the elements: value 0 of each is that of element {@code from}
   */
  void fill(RandomSource bits, Cursor[] parameters, long[] out, int from, int to);
}

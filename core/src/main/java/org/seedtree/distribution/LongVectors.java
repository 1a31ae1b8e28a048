package org.seedtree.distribution;

/** The vectors of one call, drawn one after another. */
@FunctionalInterface
interface LongVectors {

  /** Draws the next vector into {@code out} from index {@code from} on. */
  void next(long[] out, int from);
}

package org.seedtree.distribution;

/** The vectors of one call, one after another. */
@FunctionalInterface
public interface LongVectors {

  /** Draws the next vector into {@code out} from index {@code from} on. */
  void next(long[] out, int from);
}

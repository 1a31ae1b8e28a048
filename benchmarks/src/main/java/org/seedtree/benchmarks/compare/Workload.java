package org.seedtree.benchmarks.compare;

import org.seedtree.Generator;

/** What is timed: one call that makes all the values of a case, in arrays made beforehand. */
@FunctionalInterface
interface Workload {

  /** Does it once, going on with the stream where the last call ended. Returns the values. */
  Object run();

  /** How to begin it, on a new stream. */
  @FunctionalInterface
  interface OfSize {

    /**
     * Workload of a size.
     *
     * @param n how many values; work of vectors makes {@code n / length} of them
     */
    Workload of(int n);
  }

  /** How to begin Seedtree's. */
  @FunctionalInterface
  interface OnGenerator {

    /**
     * Workload of a size, on a stream.
     *
     * @param rng the generator to draw from, unless the case is about one of its own
     * @param n as for {@link OfSize#of}
     */
    Workload of(Generator rng, int n);
  }
}

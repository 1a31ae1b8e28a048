package org.seedtree.benchmarks.compare;

import org.seedtree.Generator;

/** What is timed: one call that draws all values of a case, into arrays that exist before. */
@FunctionalInterface
interface Workload {

  /** Runs the workload once, continuing the stream of the last call, and returns the values. */
  Object run();

  /** Creates workloads that start new streams. */
  @FunctionalInterface
  interface Factory {

    /**
     * Creates a workload.
     *
     * @param n the number of values; a workload of vectors draws {@code n / length} of them
     */
    Workload create(int n);
  }

  /** Creates Seedtree's workloads. */
  @FunctionalInterface
  interface GeneratorFactory {

    /**
     * Creates a workload on a stream.
     *
     * @param rng the generator to draw from, unless the case makes one of its own
     * @param n the number of values, as for {@link Factory#create}
     */
    Workload create(Generator rng, int n);
  }
}

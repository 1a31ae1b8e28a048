package org.seedtree.simulation;

import org.seedtree.Generator;

/** A {@link Replication} whose result is a double. */
@FunctionalInterface
public interface DoubleReplication {

  /**
   * Runs the replication and returns its result.
   *
   * @param rng a generator at the start of the replication's stream, which may spawn children
   * @param index the index of the replication, from 0 on
   * @throws Exception if the replication fails
   */
  double run(Generator rng, long index) throws Exception;
}

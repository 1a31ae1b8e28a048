package org.seedtree.simulation;

import org.seedtree.Generator;

/** A {@link Replication} whose result is a long. */
@FunctionalInterface
public interface LongReplication {

  /**
   * Runs the replication.
   *
   * @param rng at the start of the replication's stream; may spawn
   * @param index the replication's number, from 0 on
   * @throws Exception if the replication fails
   */
  long run(Generator rng, long index) throws Exception;
}

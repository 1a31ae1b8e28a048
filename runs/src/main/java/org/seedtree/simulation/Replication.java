package org.seedtree.simulation;

import org.seedtree.Generator;

/**
 * One replication of a simulation: draws from its own stream and gives a result.
 *
 * <p>It is called by several threads at once, each time with another generator and index; what it
 * shares between calls it must guard itself.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface Replication<T> {

  /**
   * Runs the replication.
   *
   * @param rng at the start of the replication's stream; may spawn
   * @param index the replication's number, from 0 on
   * @throws Exception if the replication fails
   */
  T run(Generator rng, long index) throws Exception;
}

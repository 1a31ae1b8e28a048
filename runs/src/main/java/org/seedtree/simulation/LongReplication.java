package org.seedtree.simulation;

import java.io.Serializable;
import org.seedtree.Generator;

/**
 * A {@link Replication} whose result is a long. A lambda expression is serializable if what it
 * captures is.
 */
@FunctionalInterface
public interface LongReplication extends Serializable {

  /**
   * Runs the replication and returns its result.
   *
   * @param rng a generator at the start of the replication's stream, which may spawn children
   * @param index the index of the replication, from 0 on
   * @throws Exception if the replication fails
   */
  long run(Generator rng, long index) throws Exception;
}

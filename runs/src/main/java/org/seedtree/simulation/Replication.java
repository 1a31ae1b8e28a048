package org.seedtree.simulation;

import java.io.Serializable;
import org.seedtree.Generator;

/**
 * A replication of a simulation, which samples from its own stream and returns a result.
 *
 * <p>Several threads call it at the same time, each time with another generator and index; it must
 * synchronise access to anything that calls share.
 *
 * <p>A lambda expression is serializable if what it captures is.
 *
 * @param <T> the type of the result
 */
@FunctionalInterface
public interface Replication<T> extends Serializable {

  /**
   * Runs the replication and returns its result.
   *
   * @param rng a generator at the start of the replication's stream, which may spawn children
   * @param index the index of the replication, from 0 on
   * @throws Exception if the replication fails
   */
  T run(Generator rng, long index) throws Exception;
}

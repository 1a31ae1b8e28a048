package org.seedtree.simulation;

import org.seedtree.Generator;

/**
 * What is done with the replications of a block.
 *
 * @param begin makes what takes the results of a block
 * @param step runs a replication and puts its result there
 * @param failed puts what stands for a failed one, where failures are collected
 * @param end takes the results of a block when all are there
 */
record ReplicationWorkload<A>(
    Begin<A> begin, Step<A> step, Failed<A> failed, Replications.BlockSink<A> end) {

  interface Begin<A> {
    A begin(long block, int size);
  }

  interface Step<A> {

    /**
     * Runs a replication.
     *
     * @param at its place within the block
     */
    void run(A results, int at, Generator rng, long index) throws Exception;
  }

  interface Failed<A> {
    void put(A results, int at, long index);
  }
}

package org.seedtree.simulation;

import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;

/**
 * The functions that run the replications of a block and store their results.
 *
 * @param container creates the container of the results of a block
 * @param step runs a replication and stores its result in the container
 * @param failed stores the placeholder of a failed replication's result, where failures are
 *     collected
 * @param end receives the container when all replications of the block have run
 */
record ReplicationWorkload<A>(
    ContainerFactory<A> container, Step<A> step, Failed<A> failed, Replications.BlockSink<A> end) {

  /** Creates the container of a block. */
  interface ContainerFactory<A> {
    A create(long block, int size);
  }

  /** Runs a replication. */
  interface Step<A> {

    /**
     * Runs a replication and stores its result.
     *
     * @param position the position of the replication in its block
     * @param rng at the start of the replication's stream
     * @param index the index of the replication
     */
    void run(A results, int position, Generator rng, long index) throws Exception;
  }

  /** Stores a placeholder. */
  interface Failed<A> {
    void put(A results, int position, long index);
  }

  /** Returns the workload that stores all results in {@code out}, and NaN for those that failed. */
  static ReplicationWorkload<double[]> into(double[] out, DoubleReplication replication) {
    return new ReplicationWorkload<>(
        (block, size) -> out,
        (results, position, rng, i) -> results[(int) i] = replication.run(rng, i),
        (results, position, i) -> results[(int) i] = Double.NaN,
        (block, results) -> {});
  }

  /** Returns the workload that stores all results in {@code out}, and 0 for those that failed. */
  static ReplicationWorkload<long[]> into(long[] out, LongReplication replication) {
    return new ReplicationWorkload<>(
        (block, size) -> out,
        (results, position, rng, i) -> results[(int) i] = replication.run(rng, i),
        (results, position, i) -> results[(int) i] = 0,
        (block, results) -> {});
  }

  /**
   * Returns the workload that stores all results in {@code out}, and null for those that failed.
   */
  static ReplicationWorkload<@Nullable Object[]> into(
      @Nullable Object[] out, Replication<?> replication) {
    return new ReplicationWorkload<@Nullable Object[]>(
        (block, size) -> out,
        (results, position, rng, i) -> results[(int) i] = replication.run(rng, i),
        (results, position, i) -> results[(int) i] = null,
        (block, results) -> {});
  }

  /** Returns the workload that passes the results of each block to {@code sink}. */
  static ReplicationWorkload<double[]> blocks(
      DoubleReplication replication, Replications.BlockSink<double[]> sink) {
    return new ReplicationWorkload<>(
        (block, size) -> new double[size],
        (results, position, rng, i) -> results[position] = replication.run(rng, i),
        (results, position, i) -> results[position] = Double.NaN,
        sink);
  }

  /** Returns the workload that passes the results of each block to {@code sink}. */
  static ReplicationWorkload<long[]> blocks(
      LongReplication replication, Replications.BlockSink<long[]> sink) {
    return new ReplicationWorkload<>(
        (block, size) -> new long[size],
        (results, position, rng, i) -> results[position] = replication.run(rng, i),
        (results, position, i) -> results[position] = 0,
        sink);
  }
}

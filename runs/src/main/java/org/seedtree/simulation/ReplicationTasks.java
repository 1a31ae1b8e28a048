package org.seedtree.simulation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;

/**
 * Replications divided into tasks of consecutive blocks, which run on other machines and whose
 * results are joined here.
 */
public final class ReplicationTasks implements Serializable {

  private static final long serialVersionUID = 1;

  private final Engine engine;
  private final SeedSequence seed;
  private final int count;
  private final int blockSize;
  private final long startBlock;
  private final long endBlock;
  private final int tasks;
  private final DoubleReplication replication;

  /**
   * Divides replications.
   *
   * @param engine the engine of each replication
   * @param seed the root seed
   * @param count the number of replications
   * @param blockSize the number of replications of a block
   * @param startBlock the first block to run
   * @param endBlock the block after the last to run
   * @param maxTasks the maximum number of tasks
   * @param replication a replication
   */
  ReplicationTasks(
      Engine engine,
      SeedSequence seed,
      int count,
      int blockSize,
      long startBlock,
      long endBlock,
      int maxTasks,
      DoubleReplication replication) {
    this.engine = engine;
    this.seed = seed;
    this.count = count;
    this.blockSize = blockSize;
    this.startBlock = startBlock;
    this.endBlock = endBlock;
    this.tasks = (int) Math.min(endBlock - startBlock, maxTasks);
    this.replication = replication;
  }

  /** Returns the number of tasks. */
  public int count() {
    return tasks;
  }

  private long firstBlock(int task) {
    return startBlock + (endBlock - startBlock) * task / tasks;
  }

  private int firstReplication(int task) {
    return (int) Math.min(count, firstBlock(task) * blockSize);
  }

  private Replications run() {
    return Replications.of(engine, seed, count).inBlocksOf(blockSize).over(1);
  }

  /**
   * Runs a task and returns the results of its blocks, up to the first in which a replication
   * fails.
   *
   * @param task the number of the task, from 0 on
   */
  public double[] run(int task) {
    long first = firstBlock(task);
    long end = firstBlock(task + 1);
    double[] out = new double[firstReplication(task + 1) - firstReplication(task)];
    int[] filled = {0};
    try {
      run()
          .doubleBlocks(
              replication,
              block -> block >= first && block < end,
              (block, results) -> {
                System.arraycopy(results, 0, out, filled[0], results.length);
                filled[0] += results.length;
              });
      return out;
    } catch (ReplicationException e) {
      return Arrays.copyOf(out, filled[0]);
    }
  }

  /**
   * Returns an array of all results in which those of the tasks are set.
   *
   * @param parts the results of each task
   * @throws ReplicationException if a replication failed: that of the lowest index, which is run
   *     again for its cause
   */
  double[] join(List<double[]> parts) {
    double[] out = new double[count];
    for (int i = 0; i < tasks; i++) {
      double[] part = parts.get(i);
      int first = firstReplication(i);
      if (part.length < firstReplication(i + 1) - first) {
        throwFailure((first + part.length) / blockSize);
      }
      System.arraycopy(part, 0, out, first, part.length);
    }
    return out;
  }

  private void throwFailure(long block) {
    run().doubleBlocks(replication, b -> b == block, (b, results) -> {});
    throw new IllegalStateException(
        "a replication of block " + block + " failed on another machine and not here");
  }
}

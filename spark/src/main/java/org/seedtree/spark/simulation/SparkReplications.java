package org.seedtree.spark.simulation;

import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.run.RunFolder;
import org.seedtree.run.RunPlan;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.DoubleReplication;
import org.seedtree.simulation.Histogram;
import org.seedtree.simulation.Moments;
import org.seedtree.simulation.ReplicationException;
import org.seedtree.simulation.Replications;

/**
 * Runs the replications of a simulation on Spark's executors. The results are those of {@link
 * Replications}, bit for bit: replication {@code i} draws from child {@code i} of the seed.
 *
 * {@snippet file="SparkSnippetsTest.java" region="replications"}
 *
 * <p>The results are collected on the driver, so that they must fit into an array. Spark runs a
 * lost task again, with the same results. If replications throw, the run ends with the {@link
 * ReplicationException} of the lowest index, as the local one does.
 *
 * <p>Immutable.
 */
public final class SparkReplications {

  private static final int TASKS_PER_CORE = 4;

  private final JavaSparkContext spark;
  private final Engine engine;
  private final SeedSequence seed;
  private final Replications local;

  private SparkReplications(
      JavaSparkContext spark, Engine engine, SeedSequence seed, Replications local) {
    this.spark = spark;
    this.engine = engine;
    this.seed = seed;
    this.local = local;
  }

  /** A replication that can be serialized: what it captures must be serializable. */
  @FunctionalInterface
  public interface DoubleSimulation extends DoubleReplication, Serializable {}

  /**
   * Returns replications on {@link Engine#PCG64}.
   *
   * @param spark the context that runs them
   * @param seed the root seed; a negative one is the unsigned 64-bit word with its bits
   * @param count the number of replications, 0 to 2<sup>31</sup> - 9
   * @throws IllegalArgumentException if {@code count} is out of its range
   */
  public static SparkReplications of(JavaSparkContext spark, long seed, long count) {
    return of(spark, Engine.PCG64, new SeedSequence(seed), count);
  }

  /**
   * Returns replications on {@link Engine#PCG64}.
   *
   * @param spark the context that runs them
   * @param seed the root seed; a negative one is the unsigned 32-bit word with its bits
   * @param count the number of replications, 0 to 2<sup>31</sup> - 9
   * @throws IllegalArgumentException if {@code count} is out of its range
   */
  public static SparkReplications of(JavaSparkContext spark, int seed, long count) {
    return of(spark, Engine.PCG64, new SeedSequence(seed), count);
  }

  /**
   * Returns replications on an engine and seed.
   *
   * @param spark the context that runs them
   * @param engine the engine of each replication
   * @param seed the root seed, whose children are the replications' seeds; they draw as its
   *     {@linkplain SeedSequence#release release} does
   * @param count the number of replications, 0 to 2<sup>31</sup> - 9
   * @throws IllegalArgumentException if {@code count} is out of its range
   */
  public static SparkReplications of(
      JavaSparkContext spark, Engine engine, SeedSequence seed, long count) {
    Objects.requireNonNull(spark, "spark");
    if (count > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("more results than an array can contain: " + count);
    }
    return new SparkReplications(spark, engine, seed, Replications.of(engine, seed, count));
  }

  /**
   * Returns the same replications with the children and the values of a NumPy release; see {@link
   * Replications#withRelease}.
   *
   * @param release the NumPy release to follow
   */
  public SparkReplications withRelease(NumpyRelease release) {
    return new SparkReplications(
        spark, engine, seed.withRelease(release), local.withRelease(release));
  }

  /**
   * Returns the same replications in blocks of another size; see {@link Replications#inBlocksOf}.
   *
   * @param blockSize the number of replications of a block, at least 1
   * @throws IllegalArgumentException if {@code blockSize} is less than 1
   */
  public SparkReplications inBlocksOf(int blockSize) {
    return new SparkReplications(spark, engine, seed, local.inBlocksOf(blockSize));
  }

  /**
   * Returns the results, in the order of their indices.
   *
   * @param simulation a replication
   * @throws ReplicationException if a replication throws
   */
  public double[] doubles(DoubleSimulation simulation) {
    return doubles(simulation, 0, local.blocks());
  }

  /** Returns an array of all results in which those of some blocks are set. */
  private double[] doubles(DoubleSimulation simulation, long firstBlock, long endBlock) {
    Objects.requireNonNull(simulation, "simulation");
    double[] out = new double[(int) local.count()];
    int maxTasks = TASKS_PER_CORE * spark.defaultParallelism();
    int tasks = (int) Math.min(endBlock - firstBlock, maxTasks);
    if (tasks == 0) {
      return out;
    }
    Task task = new Task(this, firstBlock, endBlock, tasks, simulation);
    List<Integer> numbers = IntStream.range(0, tasks).boxed().toList();
    List<double[]> parts = spark.parallelize(numbers, tasks).map(task).collect();
    for (int i = 0; i < tasks; i++) {
      double[] part = parts.get(i);
      int first = task.firstReplication(i);
      if (part.length < task.firstReplication(i + 1) - first) {
        throwFailure(simulation, (first + part.length) / local.blockSize());
      }
      System.arraycopy(part, 0, out, first, part.length);
    }
    return out;
  }

  /** Runs a failed block again on the driver, where its exception has its cause. */
  private void throwFailure(DoubleSimulation simulation, long block) {
    local.over(1).doubleBlocks(simulation, b -> b == block, (b, results) -> {});
    throw new IllegalStateException(
        "a replication of block " + block + " failed on an executor and not on the driver");
  }

  /**
   * Returns the moments of the results, which are those of {@link Replications#moments}.
   *
   * @param simulation a replication
   * @throws ReplicationException if a replication throws
   */
  public Moments moments(DoubleSimulation simulation) {
    double[] results = doubles(simulation);
    return local.moments((rng, i) -> results[(int) i]);
  }

  /**
   * Returns a histogram of the results, which is that of {@link Replications#histogram}.
   *
   * @param simulation a replication
   * @param low the lower edge of the first bin
   * @param high the upper edge of the last bin
   * @param bins the number of bins
   * @throws IllegalArgumentException if the bins are invalid
   * @throws ReplicationException if a replication throws
   */
  public Histogram histogram(DoubleSimulation simulation, double low, double high, int bins) {
    new Histogram(low, high, bins); // checks the bins before anything runs
    double[] results = doubles(simulation);
    return local.histogram((rng, i) -> results[(int) i], low, high, bins);
  }

  /**
   * Runs the part of a run folder. The folder then contains what {@link RunFolder#runDoubles} would
   * have written: the same results and, after {@link RunFolder#finish}, the same manifest except
   * for times.
   *
   * @param spark the context that runs the replications
   * @param folder a folder whose plan has results of float64
   * @param simulation a replication
   * @throws ReplicationException if a replication throws; then nothing is written
   * @throws IOException if blocks cannot be written
   */
  public static void run(JavaSparkContext spark, RunFolder folder, DoubleSimulation simulation)
      throws IOException {
    RunPlan plan = folder.plan();
    double[] results =
        of(spark, plan.seed().engine(), plan.seed().seedSequence(), plan.count())
            .withRelease(plan.numpy())
            .inBlocksOf(plan.blockSize())
            .doubles(simulation, plan.firstBlock(), plan.endBlock());
    DoubleReplication lookup = (rng, i) -> results[(int) i];
    folder.runDoubles(settings -> settings.over(1), lookup);
  }

  /** A task of consecutive blocks. */
  private static final class Task implements Function<Integer, double[]> {

    private static final long serialVersionUID = 1;

    private final Engine engine;
    private final SeedSequence seed;
    private final int count;
    private final int blockSize;
    private final long startBlock;
    private final long endBlock;
    private final int tasks;
    private final DoubleSimulation simulation;

    Task(
        SparkReplications run,
        long startBlock,
        long endBlock,
        int tasks,
        DoubleSimulation simulation) {
      this.engine = run.engine;
      this.seed = run.seed;
      this.count = (int) run.local.count();
      this.blockSize = run.local.blockSize();
      this.startBlock = startBlock;
      this.endBlock = endBlock;
      this.tasks = tasks;
      this.simulation = simulation;
    }

    private long firstBlock(int task) {
      return startBlock + (endBlock - startBlock) * task / tasks;
    }

    /** Returns the first replication of a task. */
    int firstReplication(int task) {
      return (int) Math.min(count, firstBlock(task) * blockSize);
    }

    /** Returns the results of the task's blocks, up to the first in which a replication fails. */
    @Override
    public double[] call(Integer task) {
      long end = firstBlock(task + 1);
      double[] out = new double[firstReplication(task + 1) - firstReplication(task)];
      Replications run = Replications.of(engine, seed, count).inBlocksOf(blockSize).over(1);
      for (long block = firstBlock(task); block < end; block++) {
        int index = (int) (block * blockSize) - firstReplication(task);
        long wanted = block;
        try {
          run.doubleBlocks(
              simulation,
              b -> b == wanted,
              (b, results) -> System.arraycopy(results, 0, out, index, results.length));
        } catch (ReplicationException e) {
          return Arrays.copyOf(out, index);
        }
      }
      return out;
    }
  }
}

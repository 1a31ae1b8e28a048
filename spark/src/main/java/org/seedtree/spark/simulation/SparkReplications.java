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
import org.seedtree.run.RunFolder;
import org.seedtree.run.RunPlan;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.DoubleReplication;
import org.seedtree.simulation.Histogram;
import org.seedtree.simulation.Moments;
import org.seedtree.simulation.ReplicationException;
import org.seedtree.simulation.Replications;

/**
 * Runs a simulation a number of times on Spark's executors, with the results of {@link
 * Replications}, bit for bit: replication {@code i} draws from child {@code i} of the seed.
 *
 * <pre>{@code
 * SparkReplications run = SparkReplications.of(spark, 12345, 10_000_000);
 * double[] prices = run.doubles((rng, i) -> price(rng));
 * Moments m = run.moments((rng, i) -> price(rng));      // Replications' bits
 * }</pre>
 *
 * <p>The results come together on the driver, so they must fit into an array. A task that is lost
 * is run again by Spark and gives the same. If a replication throws, the run ends with the {@link
 * ReplicationException} of the least index, as the local one does.
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

  /** A replication that travels to executors: a lambda that captures what can be serialized. */
  @FunctionalInterface
  public interface DoubleSimulation extends DoubleReplication, Serializable {}

  /**
   * Replications on {@link Engine#PCG64}.
   *
   * @param seed the seed of all, at least 0
   * @param count how many replications, 0 to 2<sup>31</sup> - 9
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static SparkReplications of(JavaSparkContext spark, long seed, long count) {
    return of(spark, Engine.PCG64, new SeedSequence(seed), count);
  }

  /**
   * Replications on any engine and seed.
   *
   * @param seed whose children are the replications' seeds
   * @param count how many replications, 0 to 2<sup>31</sup> - 9
   * @throws IllegalArgumentException if {@code count} is out of its range
   */
  public static SparkReplications of(
      JavaSparkContext spark, Engine engine, SeedSequence seed, long count) {
    Objects.requireNonNull(spark, "spark");
    if (count > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("more results than an array holds: " + count);
    }
    return new SparkReplications(spark, engine, seed, Replications.of(engine, seed, count));
  }

  /**
   * In blocks of that many replications; see {@link Replications#inBlocksOf}.
   *
   * @throws IllegalArgumentException if {@code blockSize} is less than 1
   */
  public SparkReplications inBlocksOf(int blockSize) {
    return new SparkReplications(spark, engine, seed, local.inBlocksOf(blockSize));
  }

  /**
   * The results, in the order of their indices.
   *
   * @throws ReplicationException if a replication throws
   */
  public double[] doubles(DoubleSimulation simulation) {
    return doubles(simulation, 0, local.blocks());
  }

  /** The results of some blocks, at their places. */
  private double[] doubles(DoubleSimulation simulation, long firstBlock, long endBlock) {
    Objects.requireNonNull(simulation, "simulation");
    double[] out = new double[(int) local.count()];
    int most = TASKS_PER_CORE * spark.defaultParallelism();
    int tasks = (int) Math.min(endBlock - firstBlock, most);
    if (tasks == 0) {
      return out;
    }
    Task task = new Task(this, firstBlock, endBlock, tasks, simulation);
    List<Integer> numbers = IntStream.range(0, tasks).boxed().toList();
    List<double[]> parts = spark.parallelize(numbers, tasks).map(task).collect();
    for (int i = 0; i < tasks; i++) {
      double[] part = parts.get(i);
      int first = task.first(i);
      if (part.length < task.first(i + 1) - first) {
        throwFailure(simulation, (first + part.length) / local.blockSize());
      }
      System.arraycopy(part, 0, out, first, part.length);
    }
    return out;
  }

  /** Runs a block in which a replication has failed here, where the exception is whole. */
  private void throwFailure(DoubleSimulation simulation, long block) {
    local.over(1).doubleBlocks(simulation, b -> b == block, (b, results) -> {});
    throw new IllegalStateException(
        "a replication of block " + block + " failed on an executor and not on the driver");
  }

  /**
   * Mean, variance and range of the results: those of {@link Replications#moments}.
   *
   * @throws ReplicationException if a replication throws
   */
  public Moments moments(DoubleSimulation simulation) {
    double[] results = doubles(simulation);
    return local.moments((rng, i) -> results[(int) i]);
  }

  /**
   * A histogram of the results: that of {@link Replications#histogram}.
   *
   * @throws IllegalArgumentException if these are no bins
   * @throws ReplicationException if a replication throws
   */
  public Histogram histogram(DoubleSimulation simulation, double low, double high, int bins) {
    new Histogram(low, high, bins); // says what is wrong with them before anything runs
    double[] results = doubles(simulation);
    return local.histogram((rng, i) -> results[(int) i], low, high, bins);
  }

  /**
   * Runs a run folder's part, which then holds what {@link RunFolder#runDoubles} would have left:
   * the same results and, after {@link RunFolder#finish}, the same manifest but for the times.
   *
   * @param folder whose plan has results of float64
   * @throws ReplicationException if a replication throws; nothing is written then
   * @throws IOException if blocks cannot be written
   */
  public static void run(JavaSparkContext spark, RunFolder folder, DoubleSimulation simulation)
      throws IOException {
    RunPlan plan = folder.plan();
    double[] results =
        of(spark, plan.seed().engine(), plan.seed().seedSequence(), plan.count())
            .inBlocksOf(plan.blockSize())
            .doubles(simulation, plan.firstBlock(), plan.endBlock());
    DoubleReplication known = (rng, i) -> results[(int) i];
    folder.runDoubles(settings -> settings.over(1), known);
  }

  /** Blocks that follow each other, on an executor. */
  private static final class Task implements Function<Integer, double[]> {

    private static final long serialVersionUID = 1;

    private final Engine engine;
    private final String seed;
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
      this.seed = run.seed.toJson();
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

    /** The first replication of a task. */
    int first(int task) {
      return (int) Math.min(count, firstBlock(task) * blockSize);
    }

    /** The results of its blocks, up to the first in which a replication fails. */
    @Override
    public double[] call(Integer task) {
      long end = firstBlock(task + 1);
      double[] out = new double[first(task + 1) - first(task)];
      Replications run =
          Replications.of(engine, SeedSequence.fromJson(seed), count).inBlocksOf(blockSize).over(1);
      for (long block = firstBlock(task); block < end; block++) {
        int at = (int) (block * blockSize) - first(task);
        long wanted = block;
        try {
          run.doubleBlocks(
              simulation,
              b -> b == wanted,
              (b, results) -> System.arraycopy(results, 0, out, at, results.length));
        } catch (ReplicationException e) {
          return Arrays.copyOf(out, at);
        }
      }
      return out;
    }
  }
}

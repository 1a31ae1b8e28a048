package org.seedtree.spark.simulation;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.seedtree.engine.Engine;
import org.seedtree.run.RunFolder;
import org.seedtree.run.RunPlan;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.ClusterReplications;
import org.seedtree.simulation.DoubleReplication;
import org.seedtree.simulation.ReplicationException;
import org.seedtree.simulation.ReplicationTasks;
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
public final class SparkReplications extends ClusterReplications<SparkReplications> {

  private final JavaSparkContext spark;

  private SparkReplications(
      JavaSparkContext spark, Engine engine, SeedSequence seed, Replications local) {
    super(engine, seed, local);
    this.spark = spark;
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
    return new SparkReplications(spark, engine, seed, local(engine, seed, count));
  }

  @Override
  protected SparkReplications create(Engine engine, SeedSequence seed, Replications local) {
    return new SparkReplications(spark, engine, seed, local);
  }

  @Override
  protected int parallelism() {
    return spark.defaultParallelism();
  }

  @Override
  protected List<double[]> execute(ReplicationTasks tasks) {
    List<Integer> numbers = IntStream.range(0, tasks.count()).boxed().toList();
    return spark.parallelize(numbers, tasks.count()).map(tasks::run).collect();
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
}

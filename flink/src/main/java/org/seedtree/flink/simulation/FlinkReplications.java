package org.seedtree.flink.simulation;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.apache.flink.util.Collector;
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
 * Runs the replications of a simulation as a Flink job. The results are those of {@link
 * Replications}, bit for bit: replication {@code i} draws from child {@code i} of the seed.
 *
 * {@snippet file="FlinkSnippetsTest.java" region="replications"}
 *
 * <p>The results are collected by the client, so that they must fit into an array. Flink runs a
 * lost task again, with the same results. If replications throw, the run ends with the {@link
 * ReplicationException} of the lowest index, as the local one does.
 *
 * <p>Immutable.
 */
public final class FlinkReplications extends ClusterReplications<FlinkReplications> {

  /**
   * Results per record: an eighth of {@code collect-sink.batch-size.max}, which bounds its size.
   */
  private static final int MAX_RECORD = 1 << 15;

  private final StreamExecutionEnvironment flink;

  private FlinkReplications(
      StreamExecutionEnvironment flink, Engine engine, SeedSequence seed, Replications local) {
    super(engine, seed, local);
    this.flink = flink;
  }

  /**
   * Returns replications on {@link Engine#PCG64}.
   *
   * @param flink the environment that runs them
   * @param seed the root seed; a negative one is the unsigned 64-bit word with its bits
   * @param count the number of replications, 0 to 2<sup>31</sup> - 9
   * @throws IllegalArgumentException if {@code count} is out of its range
   */
  public static FlinkReplications of(StreamExecutionEnvironment flink, long seed, long count) {
    return of(flink, Engine.PCG64, new SeedSequence(seed), count);
  }

  /**
   * Returns replications on {@link Engine#PCG64}.
   *
   * @param flink the environment that runs them
   * @param seed the root seed; a negative one is the unsigned 32-bit word with its bits
   * @param count the number of replications, 0 to 2<sup>31</sup> - 9
   * @throws IllegalArgumentException if {@code count} is out of its range
   */
  public static FlinkReplications of(StreamExecutionEnvironment flink, int seed, long count) {
    return of(flink, Engine.PCG64, new SeedSequence(seed), count);
  }

  /**
   * Returns replications on an engine and seed.
   *
   * @param flink the environment that runs them
   * @param engine the engine of each replication
   * @param seed the root seed, whose children are the replications' seeds; they draw as its
   *     {@linkplain SeedSequence#release release} does
   * @param count the number of replications, 0 to 2<sup>31</sup> - 9
   * @throws IllegalArgumentException if {@code count} is out of its range
   */
  public static FlinkReplications of(
      StreamExecutionEnvironment flink, Engine engine, SeedSequence seed, long count) {
    Objects.requireNonNull(flink, "flink");
    return new FlinkReplications(flink, engine, seed, local(engine, seed, count));
  }

  @Override
  protected FlinkReplications create(Engine engine, SeedSequence seed, Replications local) {
    return new FlinkReplications(flink, engine, seed, local);
  }

  @Override
  protected int parallelism() {
    return Math.max(1, flink.getParallelism()); // -1 is that of the cluster
  }

  @Override
  @SuppressWarnings("try") // close may be interrupted
  protected List<double[]> execute(ReplicationTasks tasks) {
    double[][] parts = new double[tasks.count()][];
    try (CloseableIterator<Tuple4<Integer, Integer, Integer, double[]>> records =
        flink
            .fromSequence(0, tasks.count() - 1L)
            .<Tuple4<Integer, Integer, Integer, double[]>>flatMap(
                (task, out) -> emit(task.intValue(), tasks.run(task.intValue()), out))
            .returns(
                Types.TUPLE(
                    Types.INT,
                    Types.INT,
                    Types.INT,
                    PrimitiveArrayTypeInfo.DOUBLE_PRIMITIVE_ARRAY_TYPE_INFO))
            .executeAndCollect("seedtree: replications")) {
      records.forEachRemaining(record -> join(record, parts));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the Flink job failed", e);
    }
    return List.of(parts);
  }

  /** Emits the results of a task in records of its number, their number, an offset and values. */
  private static void emit(
      int task, double[] results, Collector<Tuple4<Integer, Integer, Integer, double[]>> out) {
    int offset = 0;
    do {
      int end = Math.min(results.length, offset + MAX_RECORD);
      double[] values = Arrays.copyOfRange(results, offset, end);
      out.collect(Tuple4.of(task, results.length, offset, values));
      offset = end;
    } while (offset < results.length);
  }

  private static void join(Tuple4<Integer, Integer, Integer, double[]> record, double[][] parts) {
    if (parts[record.f0] == null) {
      parts[record.f0] = new double[record.f1];
    }
    System.arraycopy(record.f3, 0, parts[record.f0], record.f2, record.f3.length);
  }

  /**
   * Runs the part of a run folder. The folder then contains what {@link RunFolder#runDoubles} would
   * have written: the same results and, after {@link RunFolder#finish}, the same manifest except
   * for times.
   *
   * @param flink the environment that runs the replications
   * @param folder a folder whose plan has results of float64
   * @param simulation a replication
   * @throws ReplicationException if a replication throws; then nothing is written
   * @throws IOException if blocks cannot be written
   */
  public static void run(
      StreamExecutionEnvironment flink, RunFolder folder, DoubleReplication simulation)
      throws IOException {
    RunPlan plan = folder.plan();
    double[] results =
        of(flink, plan.seed().engine(), plan.seed().seedSequence(), plan.count())
            .withRelease(plan.numpy())
            .inBlocksOf(plan.blockSize())
            .doubles(simulation, plan.firstBlock(), plan.endBlock());
    folder.runDoubles(settings -> settings.over(1), (rng, i) -> results[(int) i]);
  }
}

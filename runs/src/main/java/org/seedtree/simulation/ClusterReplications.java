package org.seedtree.simulation;

import java.util.List;
import java.util.Objects;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

/**
 * Replications that run on a cluster. The results are those of {@link Replications}, bit for bit:
 * replication {@code i} draws from child {@code i} of the seed.
 *
 * <p>The results are collected here, so that they must fit into an array. If replications throw,
 * the run ends with the {@link ReplicationException} of the lowest index, as the local one does.
 *
 * <p>Immutable.
 *
 * @param <R> the type of the replications
 */
public abstract class ClusterReplications<R extends ClusterReplications<R>> {

  private static final int TASKS_PER_CORE = 4;

  private final Engine engine;
  private final SeedSequence seed;
  private final Replications local;

  /**
   * Makes replications.
   *
   * @param engine the engine of each replication
   * @param seed the root seed, whose children are the replications' seeds
   * @param local the same replications in this JVM
   */
  protected ClusterReplications(Engine engine, SeedSequence seed, Replications local) {
    this.engine = engine;
    this.seed = seed;
    this.local = local;
  }

  /**
   * Returns the replications in this JVM whose results these have.
   *
   * @param engine the engine of each replication
   * @param seed the root seed
   * @param count the number of replications, 0 to 2<sup>31</sup> - 9
   * @throws IllegalArgumentException if {@code count} is out of its range
   */
  protected static Replications local(Engine engine, SeedSequence seed, long count) {
    if (count > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("more results than an array can contain: " + count);
    }
    return Replications.of(engine, seed, count);
  }

  /** Returns replications on the same cluster. */
  protected abstract R create(Engine engine, SeedSequence seed, Replications local);

  /** Returns the number of tasks that the cluster runs at the same time. */
  protected abstract int parallelism();

  /** Runs tasks, at least one, and returns their results in order. */
  protected abstract List<double[]> execute(ReplicationTasks tasks);

  /**
   * Returns the same replications with the children and the values of a NumPy release; see {@link
   * Replications#withRelease}.
   *
   * @param release the NumPy release to follow
   */
  public final R withRelease(NumpyRelease release) {
    return create(engine, seed.withRelease(release), local.withRelease(release));
  }

  /**
   * Returns the same replications in blocks of another size; see {@link Replications#inBlocksOf}.
   *
   * @param blockSize the number of replications of a block, at least 1
   * @throws IllegalArgumentException if {@code blockSize} is less than 1
   */
  public final R inBlocksOf(int blockSize) {
    return create(engine, seed, local.inBlocksOf(blockSize));
  }

  /**
   * Returns the results, in the order of their indices.
   *
   * @param simulation a replication
   * @throws ReplicationException if a replication throws
   */
  public final double[] doubles(DoubleReplication simulation) {
    return doubles(simulation, 0, local.blocks());
  }

  /**
   * Returns an array of all results in which those of some blocks are set.
   *
   * @param simulation a replication
   * @param firstBlock the first block to run
   * @param endBlock the block after the last to run
   * @throws ReplicationException if a replication throws
   */
  protected final double[] doubles(DoubleReplication simulation, long firstBlock, long endBlock) {
    Objects.requireNonNull(simulation, "simulation");
    ReplicationTasks tasks =
        new ReplicationTasks(
            engine,
            seed,
            (int) local.count(),
            local.blockSize(),
            firstBlock,
            endBlock,
            TASKS_PER_CORE * parallelism(),
            simulation);
    return tasks.join(tasks.count() == 0 ? List.of() : execute(tasks));
  }

  /**
   * Returns the moments of the results, which are those of {@link Replications#moments}.
   *
   * @param simulation a replication
   * @throws ReplicationException if a replication throws
   */
  public final Moments moments(DoubleReplication simulation) {
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
  public final Histogram histogram(
      DoubleReplication simulation, double low, double high, int bins) {
    new Histogram(low, high, bins); // checks the bins before anything runs
    double[] results = doubles(simulation);
    return local.histogram((rng, i) -> results[(int) i], low, high, bins);
  }
}

package org.seedtree.simulation;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

/**
 * Runs a number of replications of a simulation on all processors, each with its own stream.
 *
 * {@snippet file="RunSnippetsTest.java" region="replications"}
 *
 * <p>Replication {@code i} samples from child {@code i} of the seed, in NumPy {@code
 * default_rng(SeedSequence(12345, spawn_key=(i,)))}, so its result depends only on the seed and
 * {@code i}. Results are in the order of their indices. Reductions process the results of a block
 * in order, and then the blocks in order; the blocks depend only on the number of replications,
 * unless {@link #inBlocksOf} sets their size. Therefore threads and timing never change a bit.
 *
 * <p>If a replication throws, the run ends with a {@link ReplicationException} for the failed
 * replication with the smallest index, at any number of threads; after {@link #collectingFailures}
 * it continues instead. When the calling thread is interrupted, {@link #cancelledWhen} returns true
 * or the {@linkplain #within time limit} has passed, the replications that have started end and the
 * run throws {@link java.util.concurrent.CancellationException}. No thread that a run starts
 * outlives it.
 *
 * <p>Immutable and safe for use by several threads: each setting returns new {@code Replications}.
 * The seed sequence is not changed; its count of spawned children stays the same.
 */
public final class Replications {

  /** The number of children that {@link SeedSequence#spawn} can spawn. */
  private static final long MAX_COUNT = 0xffff_ffffL;

  private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;
  private static final int MAX_DEFAULT_BLOCK_SIZE = 1 << 16;

  /** The number of blocks that keeps any number of threads busy to the end. */
  private static final int MIN_BLOCKS = 256;

  private final Engine engine;
  private final SeedSequence seed;
  private final long count;
  private final ReplicationSettings settings;

  /** Listens to the progress of a run. */
  @FunctionalInterface
  public interface ProgressListener {

    /**
     * Called after each block by the thread that completed it, one call at a time.
     *
     * @param done the number of completed replications
     * @param total the number of all replications
     */
    void progress(long done, long total);
  }

  /**
   * Receives the results of blocks.
   *
   * @param <A> the type of the results of a block
   */
  @FunctionalInterface
  public interface BlockSink<A> {

    /**
     * Called when a block is complete by the thread that ran it: in any order, by several threads
     * at the same time.
     *
     * @param block the index of the block
     * @param results the results of its replications in order, which the receiver may keep
     */
    void accept(long block, A results);
  }

  private Replications(Engine engine, SeedSequence seed, long count, ReplicationSettings settings) {
    this.engine = engine;
    this.seed = seed;
    this.count = count;
    this.settings = settings;
  }

  /**
   * Returns replications on {@link Engine#PCG64}, with one thread per processor.
   *
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   * @param count the number of replications, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code count} is out of its range
   */
  public static Replications of(long seed, long count) {
    return of(Engine.PCG64, new SeedSequence(seed), count);
  }

  /**
   * Returns replications on {@link Engine#PCG64}, with one thread per processor.
   *
   * @param seed the seed; a negative one is the unsigned 32-bit word with its bits
   * @param count the number of replications, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code count} is out of its range
   */
  public static Replications of(int seed, long count) {
    return of(Engine.PCG64, new SeedSequence(seed), count);
  }

  /**
   * Returns replications on any engine and seed, with one thread per processor.
   *
   * @param engine the engine of the replications' generators
   * @param seed the seed sequence whose children seed the replications; they draw as its
   *     {@linkplain SeedSequence#release release} does
   * @param count the number of replications, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code count} is out of its range
   */
  public static Replications of(Engine engine, SeedSequence seed, long count) {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(seed, "seed");
    if (count < 0) {
      throw new IllegalArgumentException("replications < 0: " + count);
    }
    if (count > MAX_COUNT) {
      throw new IllegalArgumentException(
          "a SeedSequence has at most 4294967295 children: " + count);
    }
    return new Replications(
        engine, seed, count, ReplicationSettings.withDefaults(defaultBlockSize(count)));
  }

  /** Returns the block size of {@code count} replications where none is set. */
  public static int defaultBlockSize(long count) {
    long size = Long.highestOneBit(Math.max(1, count / MIN_BLOCKS));
    return (int) Math.min(size, MAX_DEFAULT_BLOCK_SIZE);
  }

  private Replications with(ReplicationSettings changed) {
    return new Replications(engine, seed, count, changed);
  }

  /**
   * Returns these replications with the children and the values of a NumPy release, see {@link
   * SeedSequence#withRelease} and {@link Generator#withRelease}.
   *
   * @param release the NumPy release to follow
   */
  public Replications withRelease(NumpyRelease release) {
    return new Replications(engine, seed.withRelease(release), count, settings);
  }

  /**
   * Returns these replications with another number of threads: the calling thread and others that
   * live as long as the run.
   *
   * @param threads the maximum number of threads, at least 1
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public Replications over(int threads) {
    return over(null, threads);
  }

  /**
   * Returns these replications with an executor: the calling thread runs them together with up to
   * {@code threads - 1} tasks. A run never waits for a task to start, so an executor that is busy
   * or throws only makes it slower. So does the interrupt of a task, as by {@link
   * java.util.concurrent.ExecutorService#shutdownNow}: its unfinished block is run again by another
   * thread.
   *
   * @param executor runs the tasks; null for threads that live as long as the run
   * @param threads the maximum number of threads, at least 1
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public Replications over(@Nullable Executor executor, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads < 1: " + threads);
    }
    return with(settings.withThreads(executor, threads));
  }

  /**
   * Returns these replications with another block size, the number of replications that a thread
   * runs as one task. The results of single replications stay the same; the last bits of reductions
   * may change.
   *
   * @param blockSize the number of replications of each block but the last, at least 1
   * @throws IllegalArgumentException if {@code blockSize} is less than 1
   */
  public Replications inBlocksOf(int blockSize) {
    if (blockSize < 1) {
      throw new IllegalArgumentException("blockSize < 1: " + blockSize);
    }
    return with(settings.withBlockSize(blockSize));
  }

  /** Returns these replications with a listener that is called after each block. */
  public Replications onProgress(ProgressListener listener) {
    return with(settings.withListener(Objects.requireNonNull(listener, "listener")));
  }

  /**
   * Returns these replications with a condition that ends the run, tested before each replication.
   */
  public Replications cancelledWhen(BooleanSupplier cancelled) {
    return with(settings.withCancelled(Objects.requireNonNull(cancelled, "cancelled")));
  }

  /**
   * Returns these replications with a time limit, after which no replication starts.
   *
   * @param limit the time from the start of the run, at least 0
   * @throws IllegalArgumentException if {@code limit} is negative
   */
  public Replications within(Duration limit) {
    if (limit.isNegative()) {
      throw new IllegalArgumentException("time limit < 0: " + limit);
    }
    boolean unlimited = limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0;
    return with(settings.withTimeLimit(unlimited ? Long.MAX_VALUE : limit.toNanos()));
  }

  /**
   * Returns these replications with a consumer of failures, so that a failed replication does not
   * end the run. At the end the consumer receives the failures in the order of their indices. Their
   * results are NaN, 0 or null; reductions leave them out.
   */
  public Replications collectingFailures(Consumer<? super ReplicationException> failures) {
    return with(settings.withFailures(Objects.requireNonNull(failures, "failures")));
  }

  /** Returns the number of replications. */
  public long count() {
    return count;
  }

  /** Returns the number of replications of each block but the last. */
  public int blockSize() {
    return settings.blockSize();
  }

  /** Returns the number of blocks. */
  public long blocks() {
    return (count + blockSize() - 1) / blockSize();
  }

  /**
   * Returns a new generator at the start of a replication's stream, seeded by {@code
   * seed.child(index)}, in the seed's release.
   *
   * @throws IllegalArgumentException if {@code index} is negative
   */
  public Generator generator(long index) {
    Generator rng = new Generator(engine.create(seed.child(index)));
    return seed.release().equals(NumpyRelease.DEFAULT) ? rng : rng.withRelease(seed.release());
  }

  /**
   * Runs the replications and returns the results.
   *
   * @throws IllegalArgumentException if there are more results than an array can have
   * @throws ReplicationException if a replication throws
   */
  public double[] doubles(DoubleReplication replication) {
    Objects.requireNonNull(replication, "replication");
    double[] out = new double[arrayLength()];
    run(ReplicationWorkload.into(out, replication));
    return out;
  }

  /**
   * Runs the replications and returns the results.
   *
   * @throws IllegalArgumentException if there are more results than an array can have
   * @throws ReplicationException if a replication throws
   */
  public long[] longs(LongReplication replication) {
    Objects.requireNonNull(replication, "replication");
    long[] out = new long[arrayLength()];
    run(ReplicationWorkload.into(out, replication));
    return out;
  }

  /**
   * Runs the replications and returns the results as an unmodifiable list.
   *
   * @throws IllegalArgumentException if there are more results than a list can have
   * @throws ReplicationException if a replication throws
   */
  @SuppressWarnings("unchecked") // the array contains results of the replication only
  public <T extends @Nullable Object> List<T> list(Replication<T> replication) {
    Objects.requireNonNull(replication, "replication");
    @Nullable Object[] out = new Object[arrayLength()];
    run(ReplicationWorkload.into(out, replication));
    return (List<T>) Collections.unmodifiableList(Arrays.asList(out));
  }

  /**
   * Runs the replications and returns the mean, variance and range of the results.
   *
   * @throws ReplicationException if a replication throws
   */
  public Moments moments(DoubleReplication replication) {
    return reduce(replication, Moments::new, Moments::add, Moments::add);
  }

  /**
   * Runs the replications and returns a histogram of the results.
   *
   * @param low the lower edge of the first bin
   * @param high the upper edge of the last bin
   * @param bins the number of bins, at least 1
   * @throws IllegalArgumentException if the range is empty or not finite, or there are no bins
   * @throws ReplicationException if a replication throws
   */
  public Histogram histogram(DoubleReplication replication, double low, double high, int bins) {
    new Histogram(low, high, bins); // checks the arguments before anything runs
    return reduce(
        replication, () -> new Histogram(low, high, bins), Histogram::add, Histogram::add);
  }

  /**
   * Runs the replications and returns a reduction of the results. The results of a block are added
   * to a container in order; the containers are combined in the order of the blocks.
   *
   * @param container creates an empty container
   * @param add adds a result to a container
   * @param combine adds the container of the following results to the first
   * @throws ReplicationException if a replication throws
   */
  public <A> A reduce(
      DoubleReplication replication,
      Supplier<A> container,
      ObjDoubleConsumer<A> add,
      BiConsumer<A, A> combine) {
    Objects.requireNonNull(replication, "replication");
    return reduced(
        container,
        (block, position, rng, i) -> add.accept(block, replication.run(rng, i)),
        (first, second) -> {
          combine.accept(first, second);
          return first;
        });
  }

  /**
   * Runs the replications and returns a reduction of results of any type, as {@code
   * Stream.collect}: the results of a block are accumulated in order, and the blocks combined in
   * order.
   *
   * @throws ReplicationException if a replication throws
   */
  public <T extends @Nullable Object, A, R extends @Nullable Object> R collect(
      Replication<T> replication, Collector<? super T, A, R> collector) {
    Objects.requireNonNull(replication, "replication");
    BiConsumer<A, ? super T> accumulator = collector.accumulator();
    A all =
        reduced(
            collector.supplier(),
            (block, position, rng, i) -> accumulator.accept(block, replication.run(rng, i)),
            collector.combiner());
    return collector.finisher().apply(all);
  }

  /**
   * Runs the replications of some blocks and passes the results of each block to {@code sink} as
   * soon as it is complete. The listener's progress counts these blocks only.
   *
   * @param included returns whether a block is run, by its index
   * @throws ReplicationException if a replication throws; {@code sink} has then received the blocks
   *     that were complete
   */
  public void doubleBlocks(
      DoubleReplication replication, LongPredicate included, BlockSink<double[]> sink) {
    Objects.requireNonNull(replication, "replication");
    Objects.requireNonNull(included, "included");
    Objects.requireNonNull(sink, "sink");
    new ReplicationJob<>(this, ReplicationWorkload.blocks(replication, sink), included).run();
  }

  /**
   * Runs the replications of some blocks and passes the results of each block to {@code sink} as
   * soon as it is complete. The listener's progress counts these blocks only.
   *
   * @param included returns whether a block is run, by its index
   * @throws ReplicationException if a replication throws; {@code sink} has then received the blocks
   *     that were complete
   */
  public void longBlocks(
      LongReplication replication, LongPredicate included, BlockSink<long[]> sink) {
    Objects.requireNonNull(replication, "replication");
    Objects.requireNonNull(included, "included");
    Objects.requireNonNull(sink, "sink");
    new ReplicationJob<>(this, ReplicationWorkload.blocks(replication, sink), included).run();
  }

  private <A> A reduced(
      Supplier<A> container, ReplicationWorkload.Step<A> step, BinaryOperator<A> combine) {
    OrderedReduction<A> reduction = new OrderedReduction<>(combine);
    run(
        new ReplicationWorkload<>(
            (block, size) -> container.get(), step, (block, position, i) -> {}, reduction));
    A all = reduction.result();
    return all != null ? all : container.get();
  }

  private <A> void run(ReplicationWorkload<A> workload) {
    new ReplicationJob<>(this, workload, block -> true).run();
  }

  private int arrayLength() {
    if (count > MAX_ARRAY) {
      throw new IllegalArgumentException("more results than an array can have: " + count);
    }
    return (int) count;
  }

  /** Returns the index of the first replication of a block. */
  long start(long block) {
    return block * blockSize();
  }

  /** Returns the number of replications of a block. */
  int size(long block) {
    return (int) Math.min(blockSize(), count - start(block));
  }

  ReplicationException failure(long index, Throwable cause) {
    return new ReplicationException(index, engine, seed, cause);
  }

  ReplicationSettings settings() {
    return settings;
  }

  @Override
  public String toString() {
    boolean isDefault = seed.release().equals(NumpyRelease.DEFAULT);
    String suffix = isDefault ? "" : ", " + seed.release();
    return "Replications(" + engine.numpyName() + ", " + count + suffix + ")";
  }
}

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
import org.seedtree.seed.SeedSequence;

/**
 * Runs a simulation a number of times, by all processors, each time on a stream of its own.
 *
 * <pre>{@code
 * double[] prices = Replications.of(12345, 1_000_000).doubles((rng, i) -> price(rng));
 * Moments m = Replications.of(12345, 1_000_000).over(8).moments((rng, i) -> price(rng));
 * m.mean();                                       // the same bits whatever the threads
 * m.standardError();
 * }</pre>
 *
 * <p>Replication {@code i} draws from child {@code i} of the seed, in NumPy {@code
 * default_rng(SeedSequence(12345, spawn_key=(i,)))}, and so its result depends on the seed and
 * {@code i} alone. Results come in the order of their indices. Reductions take the results of a
 * block one after the other and then the blocks in their order; the blocks depend on the number of
 * replications alone, unless {@link #inBlocksOf} says otherwise. Neither threads nor their timing
 * change a bit.
 *
 * <p>If a replication throws, the run ends with a {@link ReplicationException}: that of the least
 * index, at any number of threads. After {@link #collectingFailures} it goes on instead. When the
 * calling thread is interrupted, {@link #cancelledWhen} says so or the {@linkplain #within time} is
 * over, the replications that are under way end and the run throws {@link
 * java.util.concurrent.CancellationException}. No thread that a run has started outlives it.
 *
 * <p>Immutable: each setting gives new {@code Replications}. Takes nothing from the seed: its count
 * of spawned children stays.
 */
public final class Replications {

  /** The children that {@link SeedSequence#spawn} reaches. */
  private static final long MAX_COUNT = 0xffff_ffffL;

  private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;
  private static final int MAX_BLOCK = 1 << 16;

  /** Enough for any number of threads to be busy to the end. */
  private static final int FEWEST_BLOCKS = 256;

  private final Engine engine;
  private final SeedSequence seed;
  private final long count;
  private int blockSize;
  private @Nullable Executor executor;
  private int threads = Runtime.getRuntime().availableProcessors();
  private ProgressListener listener = (done, total) -> {};
  private BooleanSupplier cancelled = () -> false;
  private long timeLimit = Long.MAX_VALUE;
  private @Nullable Consumer<? super ReplicationException> failures;

  /** Hears how far a run is. */
  @FunctionalInterface
  public interface ProgressListener {

    /**
     * Called after each block, by whichever thread has ended it, one call at a time.
     *
     * @param done how many replications have ended
     * @param total how many there are
     */
    void progress(long done, long total);
  }

  /** Takes the results of blocks. */
  @FunctionalInterface
  public interface BlockSink<A> {

    /**
     * Called when a block has ended, by the thread that has run it: in any order, several at once.
     *
     * @param block its number
     * @param results of its replications, in their order; not used any more afterwards
     */
    void accept(long block, A results);
  }

  private Replications(Engine engine, SeedSequence seed, long count) {
    this.engine = Objects.requireNonNull(engine, "engine");
    this.seed = Objects.requireNonNull(seed, "seed");
    if (count < 0) {
      throw new IllegalArgumentException("replications < 0: " + count);
    }
    if (count > MAX_COUNT) {
      throw new IllegalArgumentException(
          "a SeedSequence has at most 4294967295 children: " + count);
    }
    this.count = count;
    this.blockSize = defaultBlockSize(count);
  }

  private Replications(Replications other) {
    engine = other.engine;
    seed = other.seed;
    count = other.count;
    blockSize = other.blockSize;
    executor = other.executor;
    threads = other.threads;
    listener = other.listener;
    cancelled = other.cancelled;
    timeLimit = other.timeLimit;
    failures = other.failures;
  }

  /**
   * Replications on {@link Engine#PCG64}, by as many threads as there are processors.
   *
   * @param seed the seed of all, at least 0
   * @param count how many replications, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static Replications of(long seed, long count) {
    return of(Engine.PCG64, new SeedSequence(seed), count);
  }

  /**
   * Replications on any engine and seed, by as many threads as there are processors.
   *
   * @param seed whose children are the replications' seeds
   * @param count how many replications, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code count} is out of its range
   */
  public static Replications of(Engine engine, SeedSequence seed, long count) {
    return new Replications(engine, seed, count);
  }

  /** The size of block that is used for that many replications where none is chosen. */
  public static int defaultBlockSize(long count) {
    long size = Long.highestOneBit(Math.max(1, count / FEWEST_BLOCKS));
    return (int) Math.min(size, MAX_BLOCK);
  }

  /**
   * By that many threads, the caller's and others that live as long as the run.
   *
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public Replications over(int threads) {
    return over(null, threads);
  }

  /**
   * By the calling thread and up to {@code threads - 1} tasks of an executor. A run never waits for
   * a task to be begun: from an executor that is busy or takes no tasks it gets less help.
   *
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public Replications over(@Nullable Executor executor, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads < 1: " + threads);
    }
    Replications changed = new Replications(this);
    changed.executor = executor;
    changed.threads = threads;
    return changed;
  }

  /**
   * In blocks of that many replications, which a thread takes at once. Results of single
   * replications stay the same; the last bits of reductions may change.
   *
   * @throws IllegalArgumentException if {@code blockSize} is less than 1
   */
  public Replications inBlocksOf(int blockSize) {
    if (blockSize < 1) {
      throw new IllegalArgumentException("blockSize < 1: " + blockSize);
    }
    Replications changed = new Replications(this);
    changed.blockSize = blockSize;
    return changed;
  }

  /** Telling the listener after each block. */
  public Replications onProgress(ProgressListener listener) {
    Replications changed = new Replications(this);
    changed.listener = Objects.requireNonNull(listener, "listener");
    return changed;
  }

  /** Ending when {@code cancelled} says so, which is asked before each replication. */
  public Replications cancelledWhen(BooleanSupplier cancelled) {
    Replications changed = new Replications(this);
    changed.cancelled = Objects.requireNonNull(cancelled, "cancelled");
    return changed;
  }

  /**
   * Beginning no replication after that time.
   *
   * @throws IllegalArgumentException if {@code limit} is negative
   */
  public Replications within(Duration limit) {
    if (limit.isNegative()) {
      throw new IllegalArgumentException("time limit < 0: " + limit);
    }
    Replications changed = new Replications(this);
    boolean endless = limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0;
    changed.timeLimit = endless ? Long.MAX_VALUE : limit.toNanos();
    return changed;
  }

  /**
   * Going on when a replication fails. At the end {@code failures} gets what failed, in the order
   * of the indices. In place of their results stand NaN, 0 and null; reductions leave them out.
   */
  public Replications collectingFailures(Consumer<? super ReplicationException> failures) {
    Replications changed = new Replications(this);
    changed.failures = Objects.requireNonNull(failures, "failures");
    return changed;
  }

  /** How many replications there are. */
  public long count() {
    return count;
  }

  /** How many replications a block has, the last one perhaps fewer. */
  public int blockSize() {
    return blockSize;
  }

  /** How many blocks there are. */
  public long blocks() {
    return (count + blockSize - 1) / blockSize;
  }

  /**
   * A new generator at the start of a replication's stream: {@code new Generator(engine)} seeded by
   * {@code seed.child(index)}.
   *
   * @throws IllegalArgumentException if {@code index} is negative
   */
  public Generator generator(long index) {
    return new Generator(engine.create(seed.child(index)));
  }

  /**
   * The results.
   *
   * @throws IllegalArgumentException if they are too many for an array
   * @throws ReplicationException if a replication throws
   */
  public double[] doubles(DoubleReplication replication) {
    Objects.requireNonNull(replication, "replication");
    double[] out = new double[arrayLength()];
    run(
        new ReplicationWorkload<>(
            (block, size) -> out,
            (results, at, rng, i) -> results[(int) i] = replication.run(rng, i),
            (results, at, i) -> results[(int) i] = Double.NaN,
            (block, results) -> {}));
    return out;
  }

  /**
   * The results.
   *
   * @throws IllegalArgumentException if they are too many for an array
   * @throws ReplicationException if a replication throws
   */
  public long[] longs(LongReplication replication) {
    Objects.requireNonNull(replication, "replication");
    long[] out = new long[arrayLength()];
    run(
        new ReplicationWorkload<>(
            (block, size) -> out,
            (results, at, rng, i) -> results[(int) i] = replication.run(rng, i),
            (results, at, i) -> results[(int) i] = 0,
            (block, results) -> {}));
    return out;
  }

  /**
   * The results, in a list that cannot be changed.
   *
   * @throws IllegalArgumentException if they are too many for a list
   * @throws ReplicationException if a replication throws
   */
  @SuppressWarnings("unchecked") // the array holds what replications gave, and nothing else
  public <T extends @Nullable Object> List<T> list(Replication<T> replication) {
    Objects.requireNonNull(replication, "replication");
    @Nullable Object[] out = new Object[arrayLength()];
    run(
        new ReplicationWorkload<@Nullable Object[]>(
            (block, size) -> out,
            (results, at, rng, i) -> results[(int) i] = replication.run(rng, i),
            (results, at, i) -> results[(int) i] = null,
            (block, results) -> {}));
    return (List<T>) Collections.unmodifiableList(Arrays.asList(out));
  }

  /**
   * Mean, variance and range of the results.
   *
   * @throws ReplicationException if a replication throws
   */
  public Moments moments(DoubleReplication replication) {
    return reduce(replication, Moments::new, Moments::add, Moments::add);
  }

  /**
   * A histogram of the results.
   *
   * @param low the lower edge of the first bin
   * @param high the upper edge of the last
   * @param bins how many, from 1 on
   * @throws IllegalArgumentException if these are no bins
   * @throws ReplicationException if a replication throws
   */
  public Histogram histogram(DoubleReplication replication, double low, double high, int bins) {
    new Histogram(low, high, bins); // says what is wrong with them before anything runs
    return reduce(
        replication, () -> new Histogram(low, high, bins), Histogram::add, Histogram::add);
  }

  /**
   * A reduction of numbers. The results of a block are added to a container one after the other;
   * the containers are combined in the order of the blocks.
   *
   * @param container makes an empty container
   * @param add takes a result in
   * @param combine takes the container of the following results into the first
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
        (block, at, rng, i) -> add.accept(block, replication.run(rng, i)),
        (first, second) -> {
          combine.accept(first, second);
          return first;
        });
  }

  /**
   * A reduction of results of any kind, as a stream's {@code collect}: the results of a block are
   * accumulated one after the other, and the blocks combined in their order.
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
            (block, at, rng, i) -> accumulator.accept(block, replication.run(rng, i)),
            collector.combiner());
    return collector.finisher().apply(all);
  }

  /**
   * The results of the blocks that {@code wanted} takes, each handed to {@code sink} as soon as it
   * is there. Progress counts these alone.
   *
   * @throws ReplicationException if a replication throws; blocks that ended before have been handed
   *     over
   */
  public void doubleBlocks(
      DoubleReplication replication, LongPredicate wanted, BlockSink<double[]> sink) {
    Objects.requireNonNull(replication, "replication");
    Objects.requireNonNull(wanted, "wanted");
    new ReplicationJob<>(
            this,
            new ReplicationWorkload<>(
                (block, size) -> new double[size],
                (results, at, rng, i) -> results[at] = replication.run(rng, i),
                (results, at, i) -> results[at] = Double.NaN,
                Objects.requireNonNull(sink, "sink")),
            wanted)
        .run();
  }

  /**
   * The results of the blocks that {@code wanted} takes, each handed to {@code sink} as soon as it
   * is there. Progress counts these alone.
   *
   * @throws ReplicationException if a replication throws; blocks that ended before have been handed
   *     over
   */
  public void longBlocks(
      LongReplication replication, LongPredicate wanted, BlockSink<long[]> sink) {
    Objects.requireNonNull(replication, "replication");
    Objects.requireNonNull(wanted, "wanted");
    new ReplicationJob<>(
            this,
            new ReplicationWorkload<>(
                (block, size) -> new long[size],
                (results, at, rng, i) -> results[at] = replication.run(rng, i),
                (results, at, i) -> results[at] = 0,
                Objects.requireNonNull(sink, "sink")),
            wanted)
        .run();
  }

  private <A> A reduced(
      Supplier<A> container, ReplicationWorkload.Step<A> step, BinaryOperator<A> combine) {
    InOrder<A> inOrder = new InOrder<>(combine);
    run(
        new ReplicationWorkload<>(
            (block, size) -> container.get(), step, (block, at, i) -> {}, inOrder));
    A all = inOrder.result();
    return all != null ? all : container.get();
  }

  private <A> void run(ReplicationWorkload<A> work) {
    new ReplicationJob<>(this, work, block -> true).run();
  }

  private int arrayLength() {
    if (count > MAX_ARRAY) {
      throw new IllegalArgumentException("more results than an array holds: " + count);
    }
    return (int) count;
  }

  /** The first replication of a block. */
  long start(long block) {
    return block * blockSize;
  }

  /** How many replications a block has. */
  int size(long block) {
    return (int) Math.min(blockSize, count - start(block));
  }

  ReplicationException failure(long index, Throwable cause) {
    return new ReplicationException(index, engine, seed, cause);
  }

  @Nullable Executor executor() {
    return executor;
  }

  int threads() {
    return threads;
  }

  ProgressListener listener() {
    return listener;
  }

  BooleanSupplier cancelled() {
    return cancelled;
  }

  /** In nanoseconds, {@link Long#MAX_VALUE} for none. */
  long timeLimit() {
    return timeLimit;
  }

  /** Who gets the failures, if they do not end the run. */
  @Nullable Consumer<? super ReplicationException> failures() {
    return failures;
  }

  @Override
  public String toString() {
    return "Replications(" + engine.numpyName() + ", " + count + ")";
  }
}

package org.seedtree.simulation;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How replications are run; only the size of the blocks can change a result.
 *
 * @param blockSize the number of replications of each block but the last, at least 1
 * @param executor runs the tasks that help the calling thread; null for threads that are started
 *     for the run
 * @param threads the maximum number of threads, at least 1
 * @param listener receives the progress
 * @param cancelled returns whether the run should end
 * @param timeLimit the time after which no replication starts, in nanoseconds; {@link
 *     Long#MAX_VALUE} for none
 * @param failures receives the failures if they do not end the run, else null
 */
record ReplicationSettings(
    int blockSize,
    @Nullable Executor executor,
    int threads,
    Replications.ProgressListener listener,
    BooleanSupplier cancelled,
    long timeLimit,
    @Nullable Consumer<? super ReplicationException> failures) {

  /** Returns the default settings with a block size. */
  static ReplicationSettings withDefaults(int blockSize) {
    return new ReplicationSettings(
        blockSize,
        null,
        Runtime.getRuntime().availableProcessors(),
        (done, total) -> {},
        () -> false,
        Long.MAX_VALUE,
        null);
  }

  ReplicationSettings withBlockSize(int blockSize) {
    return new ReplicationSettings(
        blockSize, executor, threads, listener, cancelled, timeLimit, failures);
  }

  ReplicationSettings withThreads(@Nullable Executor executor, int threads) {
    return new ReplicationSettings(
        blockSize, executor, threads, listener, cancelled, timeLimit, failures);
  }

  ReplicationSettings withListener(Replications.ProgressListener listener) {
    return new ReplicationSettings(
        blockSize, executor, threads, listener, cancelled, timeLimit, failures);
  }

  ReplicationSettings withCancelled(BooleanSupplier cancelled) {
    return new ReplicationSettings(
        blockSize, executor, threads, listener, cancelled, timeLimit, failures);
  }

  ReplicationSettings withTimeLimit(long timeLimit) {
    return new ReplicationSettings(
        blockSize, executor, threads, listener, cancelled, timeLimit, failures);
  }

  ReplicationSettings withFailures(Consumer<? super ReplicationException> failures) {
    return new ReplicationSettings(
        blockSize, executor, threads, listener, cancelled, timeLimit, failures);
  }
}

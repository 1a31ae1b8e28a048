package org.seedtree.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.seedtree.concurrent.CooperativeTask;

/**
 * Runs the blocks of replications, which any number of threads take in order.
 *
 * @param <A> the container of the results of a block
 */
final class ReplicationJob<A> extends CooperativeTask {

  private final Replications replications;
  private final ReplicationSettings settings;
  private final ReplicationWorkload<A> workload;
  private final LongPredicate included;
  private final long blocks;
  private final long started = System.nanoTime();
  private final AtomicLong next = new AtomicLong();

  /** Blocks that an interrupted helper has started and not finished. */
  private final Queue<Long> abandoned = new ConcurrentLinkedQueue<>();

  private final List<ReplicationException> failures = new ArrayList<>();
  private long done;

  /** The smallest index of a failed replication, if a failure ends the run. */
  private volatile long end = Long.MAX_VALUE;

  private @Nullable ReplicationException first;

  ReplicationJob(
      Replications replications, ReplicationWorkload<A> workload, LongPredicate included) {
    super("running replications");
    this.replications = replications;
    this.settings = replications.settings();
    this.workload = workload;
    this.included = included;
    this.blocks = replications.blocks();
  }

  /** Runs the included blocks. */
  void run() {
    try {
      run(settings.executor(), (int) Math.min(settings.threads(), Math.max(1, blocks)) - 1);
    } catch (CancellationException e) {
      throwFirst();
      throw e;
    }
    throwFirst();
    Consumer<? super ReplicationException> consumer = settings.failures();
    if (consumer != null) {
      failures.sort(Comparator.comparingLong(ReplicationException::index));
      failures.forEach(consumer);
    }
  }

  private void throwFirst() {
    ReplicationException failure = first;
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  protected void work() {
    while (!shouldStop()) {
      Long left = abandoned.poll();
      long block = left != null ? left : next.getAndIncrement();
      boolean isLast = block >= blocks || replications.start(block) >= end;
      if (isLast && left == null) {
        return;
      }
      if (!isLast && included.test(block)) {
        run(block);
      }
    }
  }

  private void run(long block) {
    long start = replications.start(block);
    int size = replications.size(block);
    A results = workload.container().create(block, size);
    List<ReplicationException> failed = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (shouldStop()) {
        abandoned.add(block);
        return;
      }
      check();
      if (start + i >= end) {
        return;
      }
      try {
        workload.step().run(results, i, replications.generator(start + i), start + i);
      } catch (Throwable e) {
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        if (e instanceof VirtualMachineError fatal && !(e instanceof StackOverflowError)) {
          throw fatal;
        }
        if (shouldStop()) { // it may have thrown because of the interrupt
          abandoned.add(block);
          return;
        }
        fail(results, i, start + i, e, failed);
      }
    }
    if (start + size > end) {
      return; // a replication of this block has failed, or one before it
    }
    workload.end().accept(block, results);
    finish(size, failed);
  }

  private void fail(
      A results, int position, long index, Throwable cause, List<ReplicationException> failed) {
    ReplicationException failure = replications.failure(index, cause);
    if (settings.failures() != null) {
      workload.failed().put(results, position, index);
      failed.add(failure);
      return;
    }
    synchronized (failures) {
      if (index < end) {
        end = index;
        first = failure;
      }
    }
  }

  private void check() {
    if (settings.cancelled().getAsBoolean()) {
      throw new CancellationException("cancelled after " + doneText());
    }
    if (settings.timeLimit() < Long.MAX_VALUE
        && System.nanoTime() - started >= settings.timeLimit()) {
      throw new CancellationException("the time limit was reached after " + doneText());
    }
  }

  private String doneText() {
    synchronized (failures) {
      return done + " of " + replications.count() + " replications";
    }
  }

  private void finish(int more, List<ReplicationException> failed) {
    synchronized (failures) {
      failures.addAll(failed);
      done += more;
      settings.listener().progress(done, replications.count());
    }
  }
}

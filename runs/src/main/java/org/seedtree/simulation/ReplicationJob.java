package org.seedtree.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.seedtree.concurrent.CooperativeTask;

/**
 * The blocks of a run, taken in order by any number of threads.
 *
 * @param <A> what the replications of a block leave their results in
 */
final class ReplicationJob<A> extends CooperativeTask {

  private final Replications settings;
  private final ReplicationWorkload<A> work;
  private final LongPredicate wanted;
  private final long blocks;
  private final long started = System.nanoTime();
  private final AtomicLong next = new AtomicLong();
  private final List<ReplicationException> failures = new ArrayList<>();
  private long done;

  /** The least index that has failed, if that ends the run. */
  private volatile long end = Long.MAX_VALUE;

  private @Nullable ReplicationException first;

  ReplicationJob(Replications settings, ReplicationWorkload<A> work, LongPredicate wanted) {
    super("running replications");
    this.settings = settings;
    this.work = work;
    this.wanted = wanted;
    this.blocks = settings.blocks();
  }

  /** Runs all blocks that are wanted. */
  void run() {
    try {
      run(settings.executor(), (int) Math.min(settings.threads(), Math.max(1, blocks)) - 1);
    } catch (CancellationException e) {
      throwFirst();
      throw e;
    }
    throwFirst();
    Consumer<? super ReplicationException> hearer = settings.failures();
    if (hearer != null) {
      failures.sort(Comparator.comparingLong(ReplicationException::index));
      failures.forEach(hearer);
    }
  }

  private void throwFirst() {
    ReplicationException failure = first;
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void work() throws InterruptedException {
    while (!hasFailed()) {
      long block = next.getAndIncrement();
      if (block >= blocks || settings.start(block) >= end) {
        return;
      }
      if (wanted.test(block)) {
        run(block);
      }
    }
  }

  private void run(long block) throws InterruptedException {
    long start = settings.start(block);
    int size = settings.size(block);
    A results = work.begin().begin(block, size);
    for (int i = 0; i < size; i++) {
      check();
      if (start + i >= end || hasFailed()) {
        return;
      }
      try {
        work.step().run(results, i, settings.generator(start + i), start + i);
      } catch (InterruptedException e) {
        throw e;
      } catch (Throwable e) {
        if (e instanceof VirtualMachineError fatal && !(e instanceof StackOverflowError)) {
          throw fatal;
        }
        fail(results, i, start + i, e);
      }
    }
    if (start >= end) {
      return;
    }
    work.end().accept(block, results);
    progress(size);
  }

  private void fail(A results, int at, long index, Throwable cause) {
    ReplicationException failure = settings.failure(index, cause);
    boolean collects = settings.failures() != null;
    if (collects) {
      work.failed().put(results, at, index);
    }
    synchronized (failures) {
      if (collects) {
        failures.add(failure);
      } else if (index < end) {
        end = index;
        first = failure;
      }
    }
  }

  private void check() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
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
      return done + " of " + settings.count() + " replications";
    }
  }

  private void progress(int more) {
    synchronized (failures) {
      done += more;
      settings.listener().progress(done, settings.count());
    }
  }
}

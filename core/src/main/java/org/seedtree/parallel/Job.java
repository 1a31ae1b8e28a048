package org.seedtree.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Work that any number of threads do together. The caller is one of them, so that it is done even
 * where no other comes; those that come too late leave at once, and none is left at the end.
 */
abstract class Job {

  private @Nullable Throwable failure;
  private boolean closed;
  private int helpers;

  /** Takes part until everything is done or {@link #failed}. */
  abstract void work() throws InterruptedException;

  /** Whether a thread has failed, so that the others should stop. */
  final synchronized boolean failed() {
    return failure != null;
  }

  /**
   * Does the work.
   *
   * @param executor where the helpers run; null for threads of their own
   * @param helpers how many are asked for besides the caller
   */
  final void run(@Nullable Executor executor, int helpers) {
    List<Thread> threads = new ArrayList<>();
    Executor theirs =
        executor != null
            ? executor
            : task -> {
              Thread thread = new Thread(task, "seedtree-fill");
              thread.setDaemon(true);
              thread.start();
              threads.add(thread);
            };
    try {
      for (int i = 0; i < helpers; i++) {
        theirs.execute(this::help);
      }
    } catch (RejectedExecutionException e) {
      // an executor that takes no more: those that are there do it
    } finally {
      takePart();
      boolean interrupted = awaitHelpers();
      for (Thread thread : threads) {
        interrupted |= join(thread);
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    throwFailure();
  }

  private void help() {
    synchronized (this) {
      if (closed) {
        return;
      }
      helpers++;
    }
    try {
      takePart();
    } finally {
      synchronized (this) {
        helpers--;
        notifyAll();
      }
    }
  }

  private void takePart() {
    try {
      work();
    } catch (InterruptedException e) {
      fail(new CancellationException("interrupted while filling an array"));
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private synchronized void fail(Throwable cause) {
    if (failure == null) {
      failure = cause;
    }
    notifyAll();
  }

  private synchronized boolean awaitHelpers() {
    closed = true;
    boolean interrupted = false;
    while (helpers > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
        fail(new CancellationException("interrupted while filling an array"));
      }
    }
    return interrupted;
  }

  private static boolean join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }

  private synchronized void throwFailure() {
    if (failure instanceof RuntimeException e) {
      throw e;
    } else if (failure instanceof Error e) {
      throw e;
    }
  }
}

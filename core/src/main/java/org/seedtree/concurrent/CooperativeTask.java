package org.seedtree.concurrent;

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
public abstract class CooperativeTask {

  private final String task;
  private volatile @Nullable Throwable failure;
  private boolean closed;
  private int helpers;

  /**
   * @param task what is done, as in "interrupted while filling an array"
   */
  public CooperativeTask(String task) {
    this.task = task;
  }

  /** Takes part until everything is done or {@link #failed}. */
  protected abstract void work() throws InterruptedException;

  /** Whether a thread has failed, so that the others should stop. */
  protected final boolean failed() {
    return failure != null;
  }

  /**
   * Does the work.
   *
   * @param executor where the helpers run; null for threads of their own
   * @param helpers how many are asked for besides the caller
   */
  public final void run(@Nullable Executor executor, int helpers) {
    List<Thread> threads = new ArrayList<>();
    Executor theirs =
        executor != null
            ? executor
            : helper -> {
              Thread thread = new Thread(helper, "seedtree");
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
      fail(interruption());
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private CancellationException interruption() {
    return new CancellationException("interrupted while " + task);
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
        fail(interruption());
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

  private void throwFailure() {
    Throwable cause = failure;
    if (cause instanceof RuntimeException e) {
      throw e;
    } else if (cause instanceof Error e) {
      throw e;
    }
  }
}

package org.seedtree.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A task that several threads work on together, the calling thread and helpers.
 *
 * <p>The caller takes part, so that the task is completed even if no helper ever starts. Helpers
 * that start after that return at once, and {@link #run} returns when no helper is at work any
 * more. A subclass states the work so that any number of threads can share it: each runs {@link
 * #work}, which repeatedly takes a part of the task until none is left.
 *
 * <p>If a thread fails, all are notified on this object's monitor and should stop; {@link #run}
 * throws what the first of them has thrown. A task is run once.
 */
public abstract class CooperativeTask {

  private final String description;
  private volatile @Nullable Throwable failure;
  private boolean isRun;
  private boolean isClosed;
  private int helpersAtWork;

  /**
   * Creates a task.
   *
   * @param description what the task does, as in "interrupted while filling an array"
   */
  protected CooperativeTask(String description) {
    this.description = description;
  }

  /**
   * Takes part in the task until there is nothing left to start or {@link #hasFailed}. Called once
   * by each thread.
   *
   * @throws InterruptedException if the thread was interrupted, which fails the task
   */
  protected abstract void work() throws InterruptedException;

  /** Returns whether a thread has failed, so that the others should stop. */
  protected final boolean hasFailed() {
    return failure != null;
  }

  /**
   * Completes the task.
   *
   * <p>Any exception or error that {@link #work} throws is thrown here, whichever thread it was.
   * What the executor throws is thrown after the work; only {@link RejectedExecutionException} is
   * ignored, and the task is completed with less help.
   *
   * @param executor that runs the helpers; null for daemon threads that end with the task
   * @param helpers the number that is asked for besides the caller; none if not positive
   * @throws CancellationException if the calling thread or a helper was interrupted; the interrupt
   *     status of that thread is set
   * @throws IllegalStateException if the task was run before
   */
  public final void run(@Nullable Executor executor, int helpers) {
    synchronized (this) {
      if (isRun) {
        throw new IllegalStateException("run before");
      }
      isRun = true;
    }
    List<Thread> threads = new ArrayList<>();
    Executor chosen =
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
        chosen.execute(this::help);
      }
    } catch (RejectedExecutionException e) {
      // fewer helpers
    } finally {
      takePart();
      boolean isInterrupted = awaitHelpers();
      for (Thread thread : threads) {
        isInterrupted |= join(thread);
      }
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
    Throwable cause = failure;
    if (cause != null) {
      throw CooperativeTask.<RuntimeException>unchecked(cause);
    }
  }

  private void help() {
    synchronized (this) {
      if (isClosed) {
        return;
      }
      helpersAtWork++;
    }
    try {
      takePart();
    } finally {
      synchronized (this) {
        helpersAtWork--;
        notifyAll();
      }
    }
  }

  // A checked exception may come out of a method that does not declare it, in other languages.
  private void takePart() {
    try {
      work();
    } catch (InterruptedException e) {
      fail(interruption());
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      fail(e);
    }
  }

  private CancellationException interruption() {
    return new CancellationException("interrupted while " + description);
  }

  private synchronized void fail(Throwable cause) {
    if (failure == null) {
      failure = cause;
    }
    notifyAll();
  }

  /** Waits until no helper is at work; returns whether the thread was interrupted meanwhile. */
  private synchronized boolean awaitHelpers() {
    isClosed = true;
    boolean isInterrupted = false;
    while (helpersAtWork > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        isInterrupted = true;
        fail(interruption());
      }
    }
    return isInterrupted;
  }

  private static boolean join(Thread thread) {
    boolean isInterrupted = false;
    while (true) {
      try {
        thread.join();
        return isInterrupted;
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
  }

  /** Throws what was thrown, checked or not, as if it were unchecked. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T unchecked(Throwable cause) throws T {
    throw (T) cause;
  }
}

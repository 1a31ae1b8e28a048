package org.seedtree.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A task that several threads work on together, the calling thread and helpers.
 *
 * <p>The caller takes part, so that the task is completed even if no helper ever starts. Helpers
 * that start after that return at once, and {@link #run} returns when no helper is at work any
 * more. A subclass states the work so that any number of threads can share it: each runs {@link
 * #work}, which repeatedly takes a part of the task until none is left.
 *
 * <p>If {@link #work} throws, all threads are notified on this object's monitor and should stop;
 * {@link #run} throws what the first of them has thrown. Otherwise helpers only ever add speed: one
 * that cannot be started, or that is interrupted, leaves its share to the other threads. A task is
 * run once.
 */
public abstract class CooperativeTask {

  private final String description;
  private volatile @Nullable Thread caller;
  private volatile @Nullable Throwable failure;
  private boolean isRun;
  private boolean isClosed;
  private boolean hasLostHelper;
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
   * Takes part in the task until there is nothing left to start or {@link #shouldStop}. Called once
   * by each thread, and by the caller once more if helpers have been interrupted. A part that is
   * taken but not finished must be made available to other threads before this returns.
   */
  protected abstract void work();

  /**
   * Returns whether this thread should take no other part of the task, because a thread has failed
   * or this thread was interrupted. The interrupt status remains set. An interrupt of the caller
   * fails the task; one of a helper only ends its participation.
   */
  protected final boolean shouldStop() {
    if (Thread.currentThread().isInterrupted() && isCaller()) {
      fail(interruption());
    }
    return hasFailed() || Thread.currentThread().isInterrupted();
  }

  /** Returns whether a thread has failed, so that the others should stop. */
  protected final boolean hasFailed() {
    return failure != null;
  }

  private boolean isCaller() {
    return Thread.currentThread() == caller;
  }

  /**
   * Completes the task.
   *
   * <p>Any exception or error that {@link #work} throws is thrown here, whichever thread it was. If
   * the executor throws anything, or a thread cannot be started because a limit of the process is
   * reached, no other helper is asked for and the task is completed with those there are.
   *
   * @param executor that runs the helpers; null for daemon threads that end with the task
   * @param helpers the number that is asked for besides the caller; none if not positive
   * @throws CancellationException if the calling thread was interrupted; its interrupt status is
   *     set
   * @throws IllegalStateException if the task was run before
   */
  public final void run(@Nullable Executor executor, int helpers) {
    synchronized (this) {
      if (isRun) {
        throw new IllegalStateException("run before");
      }
      isRun = true;
    }
    caller = Thread.currentThread();
    List<Thread> threads = new ArrayList<>();
    startHelpers(executor != null ? executor : helper -> startThread(helper, threads), helpers);
    takePart();
    boolean isInterrupted = awaitHelpers();
    for (Thread thread : threads) {
      isInterrupted |= join(thread);
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
    if (hasLostHelper()) {
      takePart(); // of what interrupted helpers have left
    }
    Throwable cause = failure;
    if (cause != null) {
      throw CooperativeTask.<RuntimeException>unchecked(cause);
    }
  }

  private void startHelpers(Executor executor, int helpers) {
    try {
      for (int i = 0; i < helpers; i++) {
        executor.execute(this::help);
      }
    } catch (Throwable e) { // among others the OutOfMemoryError of a thread that cannot be started
      return;
    }
  }

  private static void startThread(Runnable helper, List<Thread> threads) {
    Thread thread = new Thread(helper, "seedtree");
    thread.setDaemon(true);
    thread.start();
    threads.add(thread);
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
        hasLostHelper |= Thread.currentThread().isInterrupted();
        notifyAll();
      }
    }
  }

  // A checked exception may come out of a method that does not declare it, in other languages.
  private void takePart() {
    try {
      work();
    } catch (Throwable e) {
      fail(e);
    }
  }

  private synchronized boolean hasLostHelper() {
    return hasLostHelper;
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

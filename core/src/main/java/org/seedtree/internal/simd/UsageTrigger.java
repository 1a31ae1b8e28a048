package org.seedtree.internal.simd;

import java.util.concurrent.ThreadFactory;

/**
 * A task that is profitable only under heavy use: it runs once, on a daemon thread of its own, as
 * soon as so much has been counted that much more is likely. Short programs never start it, and
 * nobody waits for it.
 *
 * <p>The task only ever adds speed. If its thread cannot be started, because a limit of the process
 * is reached, there is another try after twice as much use; if it fails, everything continues
 * without it. Its thread inherits nothing from the one that starts it, so it keeps no class loader
 * reachable but this library's, and that only until it ends.
 */
public abstract class UsageTrigger implements Runnable {

  private final ThreadFactory threads;
  private long threshold;
  private long counted; // not synchronised: counts of concurrent threads may be lost
  private boolean started;

  /**
   * Creates a trigger that has counted nothing.
   *
   * @param threshold the count that starts the task
   * @param threadName the name of the task's thread
   */
  protected UsageTrigger(long threshold, String threadName) {
    this(threshold, task -> newThread(task, threadName));
  }

  UsageTrigger(long threshold, ThreadFactory threads) {
    this.threshold = threshold;
    this.threads = threads;
  }

  private static Thread newThread(Runnable task, String name) {
    Thread thread = new Thread(null, task, name, 0, false);
    thread.setContextClassLoader(null);
    thread.setDaemon(true);
    return thread;
  }

  /** Counts what was done without the task, and starts the task at the threshold. */
  public final void count(int more) {
    counted += more;
    if (counted >= threshold) {
      start();
    }
  }

  /** Runs the task. */
  @Override
  public abstract void run();

  private void runQuietly() {
    try {
      run();
    } catch (Throwable e) { // also what a closed class loader leads to
      return;
    }
  }

  private synchronized void start() {
    if (started) {
      counted = Long.MIN_VALUE;
    }
    if (counted < threshold) { // another thread has been faster
      return;
    }
    try {
      threads.newThread(this::runQuietly).start();
      started = true;
      counted = Long.MIN_VALUE;
    } catch (Throwable e) { // in particular the OutOfMemoryError of a thread that cannot be started
      threshold *= 2;
      counted = 0;
    }
  }
}

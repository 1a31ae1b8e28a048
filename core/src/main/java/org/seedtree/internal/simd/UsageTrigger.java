package org.seedtree.internal.simd;

/**
 * A task that is profitable only under heavy use: it runs once, on a daemon thread of its own, as
 * soon as so much has been counted that much more is likely. Short programs never start it, and
 * nobody waits for it.
 */
public abstract class UsageTrigger implements Runnable {

  private final long threshold;
  private final String threadName;
  private long counted; // not synchronised: counts of concurrent threads may be lost
  private boolean started;

  /**
   * Creates a trigger that has counted nothing.
   *
   * @param threshold the count that starts the task
   * @param threadName the name of the task's thread
   */
  protected UsageTrigger(long threshold, String threadName) {
    this.threshold = threshold;
    this.threadName = threadName;
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

  private synchronized void start() {
    counted = Long.MIN_VALUE;
    if (!started) {
      started = true;
      Thread worker = new Thread(this, threadName);
      worker.setDaemon(true);
      worker.start();
    }
  }
}

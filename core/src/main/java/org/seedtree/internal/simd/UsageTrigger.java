package org.seedtree.internal.simd;

/**
 * Work that pays only where there is much to come: done once, on a daemon thread of its own, as
 * soon as there has been so much that there is likely to be much more. Short programs never start
 * it, and nobody waits for it.
 */
public abstract class UsageTrigger implements Runnable {

  private final long enough;
  private final String thread;
  private long counted; // of threads that count at the same time some are lost
  private boolean begun;

  /**
   * @param enough the count from which on there is likely to be much more
   * @param thread the thread's name
   */
  protected UsageTrigger(long enough, String thread) {
    this.enough = enough;
    this.thread = thread;
  }

  /** Counts what was done without; at some time begins the work. */
  public final void count(int more) {
    counted += more;
    if (counted >= enough) {
      begin();
    }
  }

  /** The work. */
  @Override
  public abstract void run();

  private synchronized void begin() {
    counted = Long.MIN_VALUE;
    if (!begun) {
      begun = true;
      Thread worker = new Thread(this, thread);
      worker.setDaemon(true);
      worker.start();
    }
  }
}

package org.seedtree.run;

import java.io.IOException;

/** Writes finished blocks to the disk periodically, in a thread of its own. */
final class CheckpointWriter implements AutoCloseable {

  private static final long MIN_MILLIS = 200;
  private static final long MAX_MILLIS = 10_000;

  /** The ratio of the elapsed time to the interval: longer runs have fewer files per hour. */
  private static final int ELAPSED_PER_INTERVAL = 200;

  private final BlockStore blocks;
  private final Thread thread = new Thread(this::writePeriodically, "seedtree-checkpoints");
  private final long started = System.nanoTime();
  private boolean closed;

  CheckpointWriter(BlockStore blocks) {
    this.blocks = blocks;
    thread.setDaemon(true);
  }

  /** Starts the thread. */
  void start() {
    thread.start();
  }

  private void writePeriodically() {
    try {
      while (pause()) {
        blocks.flush();
      }
    } catch (InterruptedException e) {
      // the thread is never interrupted; close() writes the remaining blocks
    } catch (IOException e) {
      blocks.fail(e);
    }
  }

  /** Waits for the next interval; returns whether to continue. */
  private synchronized boolean pause() throws InterruptedException {
    if (!closed) {
      long elapsed = (System.nanoTime() - started) / 1_000_000;
      wait(Math.min(MAX_MILLIS, Math.max(MIN_MILLIS, elapsed / ELAPSED_PER_INTERVAL)));
    }
    return !closed;
  }

  /** Ends the thread and writes the remaining blocks. */
  @Override
  public void close() throws IOException {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    blocks.flush();
  }
}

package org.seedtree.run;

import java.io.IOException;

/** Writes finished blocks to the disk from time to time, by a thread that lives as long as this. */
final class Checkpoints implements AutoCloseable {

  private static final long LEAST_MILLIS = 200;
  private static final long MOST_MILLIS = 10_000;

  /** Waits so small a part of the time so far: a long run has fewer files and loses no more. */
  private static final int PARTS = 200;

  private final BlockFiles blocks;
  private final Thread thread = new Thread(this::writeNowAndThen, "seedtree-checkpoints");
  private final long started = System.nanoTime();
  private boolean closed;

  Checkpoints(BlockFiles blocks) {
    this.blocks = blocks;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void writeNowAndThen() {
    try {
      while (pause()) {
        blocks.flush();
      }
    } catch (InterruptedException e) {
      // nobody does; what waits is written at the end
    } catch (IOException e) {
      blocks.fail(e);
    }
  }

  /** Waits; whether to go on then. */
  private synchronized boolean pause() throws InterruptedException {
    if (!closed) {
      long elapsed = (System.nanoTime() - started) / 1_000_000;
      wait(Math.min(MOST_MILLIS, Math.max(LEAST_MILLIS, elapsed / PARTS)));
    }
    return !closed;
  }

  /** Ends the thread and writes what is left. */
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

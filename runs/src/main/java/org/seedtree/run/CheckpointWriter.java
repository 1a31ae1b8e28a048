package org.seedtree.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Writes finished blocks to the disk periodically, in a thread of its own. Where no thread can be
 * started, the threads that add blocks write them.
 */
final class CheckpointWriter implements AutoCloseable {

  private static final long MIN_MILLIS = 200;
  private static final long MAX_MILLIS = 10_000;

  /** The ratio of the elapsed time to the interval: longer runs have fewer files per hour. */
  private static final int ELAPSED_PER_INTERVAL = 200;

  private final BlockStore blocks;
  private final Thread thread = new Thread(this::writePeriodically, "seedtree-checkpoints");
  private final Consumer<Thread> starter;
  private final LongSupplier nanoTime;
  private final long started;
  private volatile boolean isThreadless;
  private boolean closed;

  /** When the next checkpoint is due without a thread, in milliseconds since the start. */
  private long due = MIN_MILLIS;

  CheckpointWriter(BlockStore blocks) {
    this(blocks, Thread::start, System::nanoTime);
  }

  /**
   * Creates a writer.
   *
   * @param starter starts the thread; throws {@link OutOfMemoryError} if that is impossible
   * @param nanoTime the clock
   */
  CheckpointWriter(BlockStore blocks, Consumer<Thread> starter, LongSupplier nanoTime) {
    this.blocks = blocks;
    this.starter = starter;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    thread.setDaemon(true);
  }

  /** Starts the thread if one can be started. */
  void start() {
    try {
      starter.accept(thread);
    } catch (OutOfMemoryError e) { // a limit of the process or of the system is reached
      isThreadless = true;
    }
  }

  /**
   * Adds a finished block, which is on the disk after the next checkpoint.
   *
   * @throws UncheckedIOException if a checkpoint cannot be written, now or earlier
   */
  void add(long block, byte[] results) {
    try {
      blocks.add(block, results);
      if (isThreadless && isDue()) {
        blocks.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized boolean isDue() {
    boolean isDue = elapsedMillis() >= due;
    if (isDue) {
      due = elapsedMillis() + intervalMillis();
    }
    return isDue;
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
      wait(intervalMillis());
    }
    return !closed;
  }

  private long elapsedMillis() {
    return (nanoTime.getAsLong() - started) / 1_000_000;
  }

  private long intervalMillis() {
    return Math.min(MAX_MILLIS, Math.max(MIN_MILLIS, elapsedMillis() / ELAPSED_PER_INTERVAL));
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

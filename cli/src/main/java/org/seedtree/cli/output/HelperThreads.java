package org.seedtree.cli.output;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/**
 * Daemon threads that run tasks for the thread that created them, which runs those not yet started.
 */
final class HelperThreads implements Executor, AutoCloseable {

  private final ExecutorService executor;

  /**
   * Starts the threads when they are first needed.
   *
   * @param count the number of threads, at least 1
   * @param name the name of each thread
   */
  HelperThreads(int count, String name) {
    executor =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public void execute(Runnable task) {
    executor.execute(task);
  }

  /** Returns a task, after submitting it if a thread can be started or is there. */
  <T> FutureTask<T> submit(Callable<T> action) {
    FutureTask<T> task = new FutureTask<>(action);
    try {
      executor.execute(task);
    } catch (OutOfMemoryError e) {
      // No thread could be started; finish() runs the task.
    }
    return task;
  }

  /**
   * Returns the result of a task; runs it in this thread if no helper has started it.
   *
   * @throws IOException if the task throws it, or this thread is interrupted
   */
  static <T> T finish(FutureTask<T> task) throws IOException {
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** Interrupts the threads. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}

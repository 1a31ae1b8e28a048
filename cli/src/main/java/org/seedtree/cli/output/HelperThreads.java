package org.seedtree.cli.output;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** Threads that help the one that made them, which itself does what they have not begun. */
final class HelperThreads implements Executor, AutoCloseable {

  private final ExecutorService executor;

  /**
   * @param count how many
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

  <T> FutureTask<T> begin(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    executor.execute(task);
    return task;
  }

  /** The result of a task; does it here if no helper has begun it. */
  static <T> T finish(FutureTask<T> task) throws IOException {
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** Stops them. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}

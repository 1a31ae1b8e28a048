package org.seedtree.conformance;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Prints a call that takes too long while it is running. For some parameters a method never
 * returns, in NumPy as well, and no difference would be reported.
 */
final class SlowCallWatch implements AutoCloseable {

  private record StartedCall(Supplier<String> call, long start) {}

  private final long timeoutMillis;
  private final PrintStream out;
  private final AtomicReference<@Nullable StartedCall> current = new AtomicReference<>();
  private final Thread thread;

  SlowCallWatch(long timeoutMillis, PrintStream out) {
    this.timeoutMillis = timeoutMillis;
    this.out = out;
    thread = new Thread(this::watch, "slow-call-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** Watches a call from now on instead of the last one. */
  void start(Supplier<String> call) {
    current.set(new StartedCall(call, System.nanoTime()));
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(timeoutMillis);
        StartedCall started = current.get();
        if (started != null && System.nanoTime() - started.start >= timeoutMillis * 1_000_000) {
          out.println("This call has not ended:\n" + started.call.get());
          current.compareAndSet(started, null); // print it once
        }
      }
    } catch (InterruptedException e) {
      // closed
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}

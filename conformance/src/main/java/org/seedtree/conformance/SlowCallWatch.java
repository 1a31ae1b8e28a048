package org.seedtree.conformance;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Prints which call takes too long while it still does: for some parameters a method tries for
 * ever, in NumPy too, and then no difference would ever be reported.
 */
final class SlowCallWatch implements AutoCloseable {

  private record Watched(Supplier<String> call, long start) {}

  private final long patienceMillis;
  private final PrintStream out;
  private final AtomicReference<@Nullable Watched> current = new AtomicReference<>();
  private final Thread thread;

  SlowCallWatch(long patienceMillis, PrintStream out) {
    this.patienceMillis = patienceMillis;
    this.out = out;
    thread = new Thread(this::watch, "slow-call-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** Watches this call from now on, in place of the one before. */
  void starts(Supplier<String> call) {
    current.set(new Watched(call, System.nanoTime()));
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(patienceMillis);
        Watched watched = current.get();
        if (watched != null && System.nanoTime() - watched.start >= patienceMillis * 1_000_000) {
          out.println("Still at work on this call:\n" + watched.call.get());
          current.compareAndSet(watched, null); // once is enough
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

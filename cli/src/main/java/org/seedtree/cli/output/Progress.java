package org.seedtree.cli.output;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.seedtree.simulation.Replications;

/** Shows the progress of a command: a bar on standard error, after the first second. */
public class Progress implements AutoCloseable {

  /** Shows nothing. */
  public static final Progress NONE = new Progress();

  private Progress() {}

  /**
   * Returns a progress bar.
   *
   * @param task the text before the bar
   * @param total the number of items that complete it
   * @param err where it is shown
   */
  public static Progress bar(String task, long total, PrintStream err) {
    return new Bar(task, total, err);
  }

  /** Counts {@code n} completed items. Safe for use by several threads. */
  public void add(long n) {}

  /** Returns a listener that counts the completed replications of a run. */
  public final Replications.ProgressListener listener() {
    long[] reported = new long[1];
    return (done, total) -> {
      add(done - reported[0]);
      reported[0] = done;
    };
  }

  /** Removes the bar. */
  @Override
  public void close() {}

  private static final class Bar extends Progress {

    private static final int DELAY_MILLIS = 1000;
    private static final int UPDATE_MILLIS = 250;
    private static final int WIDTH = 79;

    private final LongAdder done = new LongAdder();
    private final String task;
    private final long total;
    private final PrintStream err;
    private final Thread thread;

    Bar(String task, long total, PrintStream err) {
      this.task = task;
      this.total = total;
      this.err = err;
      thread = new Thread(this::show, "progress");
      thread.setDaemon(true);
      try {
        thread.start();
      } catch (OutOfMemoryError e) {
        // No more threads can be started: there is no bar.
      }
    }

    @Override
    public void add(long n) {
      done.add(n);
    }

    @Override
    public void close() {
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void show() {
      try {
        Thread.sleep(DELAY_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      ProgressBarBuilder builder =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(UPDATE_MILLIS)
              .showSpeed()
              .startsFrom(0, Duration.ofMillis(DELAY_MILLIS))
              .setConsumer(
                  new DelegatingProgressBarConsumer(line -> err.print("\r" + line), WIDTH));
      try (ProgressBar bar = builder.build()) {
        while (true) {
          bar.stepTo(done.sum());
          Thread.sleep(UPDATE_MILLIS);
        }
      } catch (InterruptedException e) {
        err.print("\r" + " ".repeat(WIDTH) + "\r");
      } catch (OutOfMemoryError e) {
        // The bar cannot start the thread that prints it.
      }
    }
  }
}

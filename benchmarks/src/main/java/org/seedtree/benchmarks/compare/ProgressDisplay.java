package org.seedtree.benchmarks.compare;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, if that is a terminal. */
final class ProgressDisplay implements AutoCloseable {

  private static final int WIDTH = 79;

  private final @Nullable ProgressBar bar;

  private ProgressDisplay(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** Returns a display for that many cases. */
  static ProgressDisplay of(int cases) {
    if (!Boolean.getBoolean("seedtree.terminal")) {
      return new ProgressDisplay(null);
    }
    return new ProgressDisplay(
        new ProgressBarBuilder()
            .setTaskName("compare")
            .setInitialMax(cases)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(
                new DelegatingProgressBarConsumer(line -> System.err.print("\r" + line), WIDTH))
            .build());
  }

  /** Shows the name of the current case. */
  void start(String name) {
    if (bar != null) {
      bar.setExtraMessage(name);
    }
  }

  /** Counts a case and clears the line of the terminal. */
  void end() {
    if (bar != null) {
      bar.step();
      System.err.print("\r" + " ".repeat(WIDTH) + "\r");
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      System.err.print("\r" + " ".repeat(WIDTH) + "\r");
    }
  }
}

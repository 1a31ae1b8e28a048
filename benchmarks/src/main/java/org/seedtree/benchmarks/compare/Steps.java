package org.seedtree.benchmarks.compare;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far the run is: a bar on standard error, if that is a terminal. */
final class Steps implements AutoCloseable {

  private static final int WIDTH = 79;

  private final @Nullable ProgressBar bar;

  private Steps(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** Of so many cases. */
  static Steps of(int cases) {
    if (!Boolean.getBoolean("seedtree.terminal")) {
      return new Steps(null);
    }
    return new Steps(
        new ProgressBarBuilder()
            .setTaskName("compare")
            .setInitialMax(cases)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(
                new DelegatingProgressBarConsumer(line -> System.err.print("\r" + line), WIDTH))
            .build());
  }

  /** Says what is being done now. */
  void begin(String name) {
    if (bar != null) {
      bar.setExtraMessage(name);
    }
  }

  /** Makes room for a row on the terminal. */
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

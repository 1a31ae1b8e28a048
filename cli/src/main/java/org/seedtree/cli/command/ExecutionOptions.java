package org.seedtree.cli.command;

import org.jspecify.annotations.Nullable;
import org.seedtree.cli.option.IntegerArgument;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.output.Progress;
import picocli.CommandLine.Option;

/** The options that determine how a command computes its values, but not which. */
final class ExecutionOptions {

  private static final int MAX_THREADS = 256;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Use at most T threads (default: one per processor). Never changes a value.")
  private @Nullable String threads;

  @Option(names = "--quiet", description = "Show no progress bar.")
  private boolean quiet;

  /**
   * Returns the maximum number of threads.
   *
   * @throws org.seedtree.cli.error.UserException if the option is out of its range
   */
  int threads() {
    return threads == null
        ? Math.min(Runtime.getRuntime().availableProcessors(), MAX_THREADS)
        : (int) IntegerArgument.parse("--threads", threads, 1, MAX_THREADS);
  }

  /** Returns a progress bar for {@code total} items if one may be shown, else none. */
  Progress progress(Console console, String task, long total) {
    return quiet || !console.progress() ? Progress.NONE : Progress.bar(task, total, console.err());
  }
}

package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.run.ConvergencePlot;
import org.seedtree.cli.run.RunCommandLine;
import org.seedtree.cli.run.RunReport;
import picocli.CommandLine.Option;

/** The options that determine how the results of a run are summarised. */
final class SummaryOptions {

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Plot how the estimate converges: .png or .svg.")
  private @Nullable Path plot;

  /** Returns whether a plot is requested. */
  boolean hasPlot() {
    return plot != null;
  }

  /**
   * Checks the options before anything is computed.
   *
   * @throws org.seedtree.cli.error.UserException if the plot has an unknown format
   */
  void check() {
    if (plot != null) {
      ConvergencePlot.check(plot);
    }
  }

  /**
   * Writes the plot and prints the summary.
   *
   * @param jar the jar of the run's class; null if there is none or it is not known
   */
  void write(RunReport report, @Nullable Path jar, Console console) throws IOException {
    if (plot != null) {
      ConvergencePlot.write(report, plot);
    }
    String again = RunCommandLine.of(report.plan(), jar);
    String text = json ? report.json(again) + "\n" : report.text(again);
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
  }
}

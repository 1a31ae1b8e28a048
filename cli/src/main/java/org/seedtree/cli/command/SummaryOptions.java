package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.report.Report;
import org.seedtree.cli.run.ConvergencePlot;
import org.seedtree.cli.run.RunReport;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that determine how the results of a run are summarised. */
final class SummaryOptions {

  @Option(
      names = "--json",
      description = "Print the summary as JSON, with all that --report shows.")
  private boolean json;

  @Mixin private ReportOptions report = new ReportOptions();

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
    report.check();
  }

  /** Returns the option of the page. */
  ReportOptions report() {
    return report;
  }

  /** Returns whether more than the summary is shown, as a page or as JSON. */
  boolean isDetailed() {
    return json || report.isGiven();
  }

  /**
   * Writes the plot and the page, and prints the summary.
   *
   * @param again the command that repeats the run
   * @param details returns what the page shows
   */
  void write(RunReport summary, String again, Supplier<Report> details, Console console)
      throws IOException {
    if (plot != null) {
      ConvergencePlot.write(summary, plot);
    }
    String text = summary.text(again);
    if (isDetailed()) {
      Report document = details.get();
      report.write(document);
      text = json ? document.json() + "\n" : text;
    }
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
  }
}

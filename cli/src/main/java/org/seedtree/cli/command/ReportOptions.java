package org.seedtree.cli.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.output.OutputFile;
import org.seedtree.cli.report.Report;
import org.seedtree.cli.report.ReportFile;
import picocli.CommandLine.Option;

/** The option that asks for the page of a report. */
final class ReportOptions {

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Write a report to FILE, an .html page with charts that opens in any browser and needs no"
              + " network.")
  private @Nullable Path report;

  /** Returns whether a report is requested. */
  boolean isGiven() {
    return report != null;
  }

  /** Returns the file; null if no report is requested. */
  @Nullable Path file() {
    return report;
  }

  /**
   * Checks the option before anything is computed.
   *
   * @throws UserException if the name does not end in .html
   */
  void check() {
    if (report != null && !report.toString().endsWith(".html")) {
      throw new UserException("--report is a file name ending in .html, not " + report);
    }
  }

  /**
   * Checks the option and whether the file can be written, before anything is computed. It is for
   * commands that create no directory that the file may be in.
   *
   * @throws UserException if the name does not end in .html, or the file cannot be written
   */
  void checkWritable() {
    check();
    if (report != null) {
      OutputFile.checkName(report);
    }
  }

  /**
   * Writes the page if it is requested.
   *
   * @throws UserException if it cannot be written
   */
  void write(Report document) {
    if (report != null) {
      ReportFile.write(report, document);
    }
  }
}

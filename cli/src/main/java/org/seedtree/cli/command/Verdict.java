package org.seedtree.cli.command;

import java.io.IOException;
import org.seedtree.cli.error.ClosedPipeException;

/** A status that says what the command found, whether or not anybody reads the report. */
final class Verdict {

  private Verdict() {}

  /** Prints a report. */
  @FunctionalInterface
  interface Printer {

    /** Prints it. */
    void print() throws IOException;
  }

  /** Prints a report and returns {@code status}, also if the reader has closed the pipe. */
  static int of(int status, Printer report) throws IOException {
    try {
      report.print();
    } catch (ClosedPipeException e) {
      // The status is all that is left to tell.
    }
    return status;
  }
}

package org.seedtree.cli.report;

import java.util.Locale;

/** How far the command was that a report is of. */
public enum ReportState {
  /** It is still running; the page is replaced every few seconds. */
  RUNNING,
  /** It ended, and all values are final. */
  FINISHED,
  /** It was stopped, by a time limit for example. */
  STOPPED,
  /** It failed. */
  FAILED;

  /** Returns the name in JSON. */
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}

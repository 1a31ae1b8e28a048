package org.seedtree.sql;

import java.util.List;

/** The engine that reads a table, which has some options of its own. */
public enum SqlEngine {
  /** Spark: a table has a number of rows, unless a streaming read has a rate. */
  SPARK(
      List.of(TableOptions.NUM_PARTITIONS, TableOptions.ROWS_PER_BATCH),
      "required, or for a streaming read "
          + TableOptions.ROWS_PER_SECOND
          + " or "
          + TableOptions.ROWS_PER_BATCH),
  /** Flink: a table without a number of rows is unbounded. */
  FLINK(List.of(), "required");

  private final List<String> options;
  private final String missingRows;

  SqlEngine(List<String> options, String missingRows) {
    this.options = options;
    this.missingRows = missingRows;
  }

  /** Returns the options that only this engine has. */
  List<String> options() {
    return options;
  }

  /** Returns the message about a missing number of rows. */
  String missingRows() {
    return missingRows;
  }
}

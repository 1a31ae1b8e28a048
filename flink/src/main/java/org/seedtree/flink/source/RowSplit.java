package org.seedtree.flink.source;

import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;
import org.seedtree.sql.StreamPosition;

/**
 * Consecutive rows that one reader draws.
 *
 * @param first the row at whose position the columns' streams are opened, at least 0
 * @param next the next row to emit, at least {@code first}
 * @param end the row after the last, at least {@code next}
 * @param positions the positions of the first row in the streams of the columns
 */
public record RowSplit(long first, long next, long end, List<StreamPosition> positions)
    implements SourceSplit {

  /**
   * Checks the rows.
   *
   * @throws IllegalArgumentException if they are not in order
   */
  public RowSplit {
    if (first < 0 || next < first || end < next) {
      throw new IllegalArgumentException(
          "rows of a split are not in order: " + first + ", " + next + ", " + end);
    }
    positions = List.copyOf(positions);
  }

  @Override
  public String splitId() {
    return "rows-" + first;
  }

  /** Returns the split from a later row on. */
  RowSplit withNext(long row) {
    return new RowSplit(first, row, end, positions);
  }
}

package org.seedtree.sql;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A range of row numbers.
 *
 * @param first the first row, at least 0
 * @param end the row after the last, at least {@code first}
 */
public record RowRange(long first, long end) implements Serializable {

  /** Returns the number of rows. */
  public long rows() {
    return end - first;
  }

  /** Returns the first {@code limit} rows, or all if there are fewer. */
  public RowRange head(long limit) {
    return new RowRange(first, first + Math.min(rows(), limit));
  }

  private RowRange from(long row) {
    return new RowRange(Math.min(Math.max(first, row), end), end);
  }

  private RowRange before(long row) {
    return new RowRange(first, Math.max(Math.min(end, row), first));
  }

  /**
   * Returns the rows of this range that compare with a row as an operator says, or null if it is
   * none of SQL's comparisons of order and equality.
   *
   * @param operator the operator, with the row number on its left side
   * @param row the other side
   */
  public @Nullable RowRange where(String operator, long row) {
    return switch (operator) {
      case "=", "<=>" -> from(row).before(row == Long.MAX_VALUE ? row : row + 1);
      case "<" -> before(row);
      case "<=" -> row == Long.MAX_VALUE ? this : before(row + 1);
      case ">" -> row == Long.MAX_VALUE ? head(0) : from(row + 1);
      case ">=" -> from(row);
      default -> null;
    };
  }

  /** Returns the operator that means the same with its sides exchanged. */
  public static String mirrored(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> operator;
    };
  }
}

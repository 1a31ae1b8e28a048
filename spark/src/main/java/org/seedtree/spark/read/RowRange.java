package org.seedtree.spark.read;

import java.io.Serializable;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Literal;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.jspecify.annotations.Nullable;
import org.seedtree.spark.option.TableSpec;

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
   * Returns the rows of this range for which a predicate holds, or null unless the predicate only
   * compares the row number with constants.
   */
  public @Nullable RowRange where(Predicate predicate) {
    Expression[] sides = predicate.children();
    String name = predicate.name();
    if (name.equals("AND")) {
      RowRange left = where((Predicate) sides[0]);
      return left == null ? null : left.where((Predicate) sides[1]);
    }
    if (sides.length != 2) {
      return null;
    }
    if (isRowNumber(sides[0]) && literal(sides[1]) instanceof Long row) {
      return compare(name, row);
    }
    if (isRowNumber(sides[1]) && literal(sides[0]) instanceof Long row) {
      return compare(mirrored(name), row);
    }
    return null;
  }

  private @Nullable RowRange compare(String name, long row) {
    return switch (name) {
      case "=", "<=>" -> from(row).before(row == Long.MAX_VALUE ? row : row + 1);
      case "<" -> before(row);
      case "<=" -> row == Long.MAX_VALUE ? this : before(row + 1);
      case ">" -> row == Long.MAX_VALUE ? head(0) : from(row + 1);
      case ">=" -> from(row);
      default -> null;
    };
  }

  private static String mirrored(String name) {
    return switch (name) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> name;
    };
  }

  private static boolean isRowNumber(Expression side) {
    return side instanceof NamedReference reference
        && reference.fieldNames().length == 1
        && reference.fieldNames()[0].equals(TableSpec.ID);
  }

  private static @Nullable Object literal(Expression side) {
    return side instanceof Literal<?> literal ? literal.value() : null;
  }
}

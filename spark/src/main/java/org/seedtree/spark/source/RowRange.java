package org.seedtree.spark.source;

import java.io.Serializable;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Literal;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows that follow each other.
 *
 * @param first the first
 * @param end the one after the last, at least {@code first}
 */
public record RowRange(long first, long end) implements Serializable {

  public long rows() {
    return end - first;
  }

  RowRange head(long limit) {
    return new RowRange(first, first + Math.min(rows(), limit));
  }

  private RowRange from(long row) {
    return new RowRange(Math.min(Math.max(first, row), end), end);
  }

  private RowRange upTo(long row) {
    return new RowRange(first, Math.max(Math.min(end, row), first));
  }

  /**
   * The rows of this range for which a predicate holds, where it says no more than in which range
   * of row numbers they are; else null.
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
    if (isId(sides[0]) && row(sides[1]) instanceof Long row) {
      return compared(name, row);
    }
    if (isId(sides[1]) && row(sides[0]) instanceof Long row) {
      return compared(mirrored(name), row);
    }
    return null;
  }

  private @Nullable RowRange compared(String name, long row) {
    return switch (name) {
      case "=", "<=>" -> from(row).upTo(row == Long.MAX_VALUE ? row : row + 1);
      case "<" -> upTo(row);
      case "<=" -> row == Long.MAX_VALUE ? this : upTo(row + 1);
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

  private static boolean isId(Expression side) {
    return side instanceof NamedReference reference
        && reference.fieldNames().length == 1
        && reference.fieldNames()[0].equals(TableSpec.ID);
  }

  private static @Nullable Object row(Expression side) {
    return side instanceof Literal<?> literal ? literal.value() : null;
  }
}

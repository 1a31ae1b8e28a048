package org.seedtree.spark.read;

import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Literal;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.jspecify.annotations.Nullable;
import org.seedtree.sql.RowRange;
import org.seedtree.sql.TableSpec;

/** Predicates that select ranges of rows. */
public final class RowPredicates {

  private RowPredicates() {}

  /**
   * Returns the rows of a range for which a predicate holds, or null unless the predicate only
   * compares the row number with constants.
   *
   * @param range the rows
   * @param predicate the predicate
   */
  public static @Nullable RowRange select(RowRange range, Predicate predicate) {
    Expression[] sides = predicate.children();
    String name = predicate.name();
    if (name.equals("AND")) {
      RowRange left = select(range, (Predicate) sides[0]);
      return left == null ? null : select(left, (Predicate) sides[1]);
    }
    if (sides.length != 2) {
      return null;
    }
    if (isRowNumber(sides[0]) && literal(sides[1]) instanceof Long row) {
      return range.where(name, row);
    }
    if (isRowNumber(sides[1]) && literal(sides[0]) instanceof Long row) {
      return range.where(RowRange.mirrored(name), row);
    }
    return null;
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

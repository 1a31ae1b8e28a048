package org.seedtree.spark.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Expressions;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.sql.RowRange;

/** The rows that predicates select. */
class RowPredicatesTest {

  private static Predicate id(String name, long row) {
    return new Predicate(
        name, new Expression[] {Expressions.column("id"), Expressions.literal(row)});
  }

  @ParameterizedTest
  @CsvSource({
    "=, 7, 7, 8",
    "<, 7, 0, 7",
    "<=, 7, 0, 8",
    ">, 7, 8, 10",
    ">=, 7, 7, 10",
    "=, 70, 10, 10",
    "<, -3, 0, 0",
    ">, -3, 0, 10",
    "=, -3, 0, 0",
    "<=, 9223372036854775807, 0, 10",
    ">, 9223372036854775807, 0, 0",
    "=, 9223372036854775807, 10, 10"
  })
  void aComparisonSelectsARange(String comparison, long row, long first, long end) {
    RowRange range = RowPredicates.select(new RowRange(0, 10), id(comparison, row));
    assertThat(range).isNotNull();
    assertThat(range.rows()).isEqualTo(end - first);
    if (end > first) {
      assertThat(range).isEqualTo(new RowRange(first, end));
    }
  }
}

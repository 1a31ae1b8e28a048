package org.seedtree.flink.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.table.expressions.CallExpression;
import org.apache.flink.table.expressions.FieldReferenceExpression;
import org.apache.flink.table.expressions.ResolvedExpression;
import org.apache.flink.table.expressions.ValueLiteralExpression;
import org.apache.flink.table.functions.BuiltInFunctionDefinitions;
import org.apache.flink.table.functions.FunctionDefinition;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.jspecify.annotations.Nullable;
import org.seedtree.sql.RowRange;
import org.seedtree.sql.TableSpec;

/** Filters that select ranges of rows. */
final class RowFilters {

  private static final Map<FunctionDefinition, String> OPERATORS =
      Map.of(
          BuiltInFunctionDefinitions.EQUALS, "=",
          BuiltInFunctionDefinitions.LESS_THAN, "<",
          BuiltInFunctionDefinitions.LESS_THAN_OR_EQUAL, "<=",
          BuiltInFunctionDefinitions.GREATER_THAN, ">",
          BuiltInFunctionDefinitions.GREATER_THAN_OR_EQUAL, ">=");

  private RowFilters() {}

  /**
   * Returns the rows of a range for which a filter holds, or null unless the filter only compares
   * the row number with constants.
   *
   * @param range the rows
   * @param filter the filter
   */
  static @Nullable RowRange select(RowRange range, ResolvedExpression filter) {
    if (!(filter instanceof CallExpression call)) {
      return null;
    }
    List<ResolvedExpression> sides = call.getResolvedChildren();
    if (call.getFunctionDefinition() == BuiltInFunctionDefinitions.AND) {
      RowRange selected = range;
      for (ResolvedExpression side : sides) {
        selected = selected == null ? null : select(selected, side);
      }
      return selected;
    }
    String operator = OPERATORS.get(call.getFunctionDefinition());
    if (operator == null || sides.size() != 2) {
      return null;
    }
    if (isRowNumber(sides.get(0))) {
      Optional<Long> row = literal(sides.get(1));
      return row.isPresent() ? range.where(operator, row.get()) : null;
    }
    if (isRowNumber(sides.get(1))) {
      Optional<Long> row = literal(sides.get(0));
      return row.isPresent() ? range.where(RowRange.mirrored(operator), row.get()) : null;
    }
    return null;
  }

  private static boolean isRowNumber(ResolvedExpression side) {
    return side instanceof FieldReferenceExpression field && field.getName().equals(TableSpec.ID);
  }

  private static Optional<Long> literal(ResolvedExpression side) {
    if (side instanceof ValueLiteralExpression literal
        && literal.getOutputDataType().getLogicalType().is(LogicalTypeFamily.INTEGER_NUMERIC)) {
      return literal
          .getValueAs(literal.getOutputDataType().getConversionClass())
          .map(value -> ((Number) value).longValue());
    }
    return Optional.empty();
  }
}

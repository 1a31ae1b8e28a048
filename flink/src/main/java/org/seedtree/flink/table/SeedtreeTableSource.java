package org.seedtree.flink.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.connector.source.ScanTableSource;
import org.apache.flink.table.connector.source.SourceProvider;
import org.apache.flink.table.connector.source.abilities.SupportsFilterPushDown;
import org.apache.flink.table.connector.source.abilities.SupportsLimitPushDown;
import org.apache.flink.table.connector.source.abilities.SupportsProjectionPushDown;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.expressions.ResolvedExpression;
import org.apache.flink.table.types.DataType;
import org.jspecify.annotations.Nullable;
import org.seedtree.flink.SeedtreeSource;
import org.seedtree.flink.source.ReadPlan;
import org.seedtree.sql.RowRange;
import org.seedtree.sql.TableSpec;
import org.seedtree.sql.TableSpec.Column;

/** A read of a table; only the columns and rows that a query needs are drawn. */
final class SeedtreeTableSource
    implements ScanTableSource,
        SupportsLimitPushDown,
        SupportsProjectionPushDown,
        SupportsFilterPushDown {

  private final TableSpec table;
  private final @Nullable Integer parallelism;
  private List<String> fields;
  private RowRange range;

  /**
   * Makes a read of all rows.
   *
   * @param table the table
   * @param fields the names of the columns that are read
   * @param parallelism the number of readers; null for that of the job
   */
  SeedtreeTableSource(TableSpec table, List<String> fields, @Nullable Integer parallelism) {
    this.table = table;
    this.fields = List.copyOf(fields);
    this.parallelism = parallelism;
    this.range = new RowRange(0, table.rows());
  }

  @Override
  public ChangelogMode getChangelogMode() {
    return ChangelogMode.insertOnly();
  }

  @Override
  public ScanRuntimeProvider getScanRuntimeProvider(ScanContext context) {
    List<Column> columns = table.columns(fields.toArray(String[]::new));
    List<Integer> indices = new ArrayList<>();
    List<DataTypes.Field> types = new ArrayList<>();
    for (String field : fields) {
      boolean isId = field.equals(TableSpec.ID);
      indices.add(isId ? RowDataFormat.ROW_NUMBER : columns.indexOf(table.column(field)));
      DataType type =
          isId ? DataTypes.BIGINT() : FlinkTypes.of(table.column(field).distribution().dtype());
      types.add(DataTypes.FIELD(field, type));
    }
    RowDataFormat format =
        new RowDataFormat(indices, columns.stream().map(c -> c.distribution().dtype()).toList());
    TypeInformation<RowData> type = context.createTypeInformation(DataTypes.ROW(types));
    SeedtreeSource<RowData> source =
        SeedtreeSource.of(new ReadPlan(table, columns, range), format, type);
    return SourceProvider.of(source, parallelism);
  }

  @Override
  public Result applyFilters(List<ResolvedExpression> filters) {
    List<ResolvedExpression> accepted = new ArrayList<>();
    List<ResolvedExpression> remaining = new ArrayList<>();
    for (ResolvedExpression filter : filters) {
      RowRange selected = RowFilters.select(range, filter);
      if (selected == null) {
        remaining.add(filter);
      } else {
        range = selected;
        accepted.add(filter);
      }
    }
    return Result.of(accepted, remaining);
  }

  @Override
  public void applyLimit(long limit) {
    range = range.head(limit);
  }

  @Override
  public boolean supportsNestedProjection() {
    return false;
  }

  @Override
  public void applyProjection(int[][] projected, DataType produced) {
    fields = Arrays.stream(projected).map(path -> fields.get(path[0])).toList();
  }

  @Override
  public DynamicTableSource copy() {
    SeedtreeTableSource copy = new SeedtreeTableSource(table, fields, parallelism);
    copy.range = range;
    return copy;
  }

  @Override
  public String asSummaryString() {
    return "seedtree(" + table.identity() + ")";
  }
}

package org.seedtree.flink.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.factories.DynamicTableSourceFactory;
import org.apache.flink.table.factories.FactoryUtil;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.seedtree.catalog.SpellingSuggestion;
import org.seedtree.sql.OptionException;
import org.seedtree.sql.SqlEngine;
import org.seedtree.sql.TableOptions;
import org.seedtree.sql.TableSpec;
import org.seedtree.sql.TableSpec.Column;

/**
 * Makes the tables of {@code WITH ('connector' = 'seedtree', ...)}. A table has the column {@code
 * id} of row numbers and the columns of values, any of which its schema may leave out.
 */
public final class SeedtreeTableFactory implements DynamicTableSourceFactory {

  private static final ConfigOption<String> SEED =
      ConfigOptions.key("seed").stringType().noDefaultValue();

  /** Called by Flink. */
  public SeedtreeTableFactory() {}

  @Override
  public String factoryIdentifier() {
    return "seedtree";
  }

  @Override
  public Set<ConfigOption<?>> requiredOptions() {
    return Set.of(SEED);
  }

  /** Returns no options: those of a distribution are options, too, whose names it determines. */
  @Override
  public Set<ConfigOption<?>> optionalOptions() {
    return Set.of();
  }

  /**
   * Returns the table.
   *
   * @throws ValidationException if an option or a column is unknown, missing or invalid
   */
  @Override
  public DynamicTableSource createDynamicTableSource(Context context) {
    Map<String, String> options = new HashMap<>(context.getCatalogTable().getOptions());
    options.remove(FactoryUtil.CONNECTOR.key());
    options.remove(FactoryUtil.PROPERTY_VERSION.key());
    String parallelism = options.remove(FactoryUtil.SOURCE_PARALLELISM.key());
    TableSpec table;
    try {
      table = TableOptions.parse(SqlEngine.FLINK, options);
    } catch (OptionException e) {
      throw new ValidationException(String.valueOf(e.getMessage()), e);
    }
    RowType schema = (RowType) context.getPhysicalRowDataType().getLogicalType();
    schema.getFields().forEach(field -> check(table, field));
    return new SeedtreeTableSource(
        table, schema.getFieldNames(), parallelism == null ? null : readParallelism(parallelism));
  }

  private static int readParallelism(String text) {
    try {
      int parallelism = Integer.parseInt(text.strip());
      if (parallelism > 0) {
        return parallelism;
      }
    } catch (NumberFormatException e) {
      // reported below
    }
    throw new ValidationException(
        "seedtree option "
            + FactoryUtil.SOURCE_PARALLELISM.key()
            + ": '"
            + text
            + "' is not an integer of at least 1");
  }

  private static void check(TableSpec table, RowType.RowField field) {
    Optional<Column> column =
        table.columns().stream().filter(c -> c.name().equals(field.getName())).findFirst();
    boolean isId = field.getName().equals(TableSpec.ID);
    if (column.isEmpty() && !isId) {
      List<String> names =
          Stream.concat(Stream.of(TableSpec.ID), table.columns().stream().map(Column::name))
              .toList();
      throw new ValidationException(
          "seedtree column "
              + field.getName()
              + ": unknown column; "
              + SpellingSuggestion.hint(field.getName(), names));
    }
    DataType expected =
        isId ? DataTypes.BIGINT() : FlinkTypes.of(column.orElseThrow().distribution().dtype());
    LogicalType type = expected.getLogicalType();
    if (!field.getType().copy(true).equals(type.copy(true))) {
      throw new ValidationException(
          "seedtree column "
              + field.getName()
              + ": its type is "
              + type.asSummaryString()
              + ", not "
              + field.getType().asSummaryString());
    }
  }
}

package org.seedtree.spark.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.seedtree.catalog.DType;
import org.seedtree.sql.ColumnValues;
import org.seedtree.sql.TableSpec;
import org.seedtree.sql.TableSpec.Column;

/** Spark's data types of columns, and schemas. */
public final class SparkTypes {

  private static final int UINT64_DIGITS = 20;
  private static final DataType UINT64 = DataTypes.createDecimalType(UINT64_DIGITS, 0);

  private SparkTypes() {}

  /**
   * Returns the type of a column of that dtype. Spark has no unsigned types: such a column has the
   * next wider type.
   */
  public static DataType of(DType dtype) {
    return switch (dtype) {
      case FLOAT64 -> DataTypes.DoubleType;
      case FLOAT32 -> DataTypes.FloatType;
      case BOOL -> DataTypes.BooleanType;
      case INT8 -> DataTypes.ByteType;
      case INT16, UINT8 -> DataTypes.ShortType;
      case INT32, UINT16 -> DataTypes.IntegerType;
      case INT64, UINT32 -> DataTypes.LongType;
      case UINT64 -> UINT64;
    };
  }

  /** Returns the type of a column. */
  public static DataType of(Column column) {
    if (column.values() instanceof ColumnValues.Choice choice) {
      Object first = choice.elements().get(0);
      return first instanceof String
          ? DataTypes.StringType
          : first instanceof Long ? DataTypes.LongType : DataTypes.DoubleType;
    }
    if (column.values() instanceof ColumnValues.Strings) {
      return DataTypes.StringType;
    }
    if (column.values() instanceof ColumnValues.Timestamps) {
      return DataTypes.TimestampType;
    }
    return of(column.distribution().dtype());
  }

  /** Returns the schema of a table: the column of row numbers, then the columns of values. */
  public static StructType schema(TableSpec spec) {
    List<StructField> fields = new ArrayList<>();
    fields.add(field(TableSpec.ID, DataTypes.LongType));
    fields.addAll(fields("", spec.columns()));
    return DataTypes.createStructType(fields);
  }

  /** Returns the fields of columns whose names start with a prefix. */
  private static List<StructField> fields(String prefix, List<Column> columns) {
    Map<String, List<Column>> byField = new LinkedHashMap<>();
    for (Column column : columns) {
      String name = column.name().substring(prefix.length());
      int point = name.indexOf('.');
      String field = point < 0 ? name : name.substring(0, point);
      byField.computeIfAbsent(field, f -> new ArrayList<>()).add(column);
    }
    List<StructField> fields = new ArrayList<>();
    byField.forEach(
        (name, members) -> {
          boolean isLeaf = members.get(0).name().equals(prefix + name);
          fields.add(
              field(
                  name,
                  isLeaf
                      ? of(members.get(0))
                      : DataTypes.createStructType(fields(prefix + name + ".", members))));
        });
    return fields;
  }

  /** Returns the columns of values that a schema has, in its order, those in structs as well. */
  public static List<Column> columns(TableSpec spec, StructType schema) {
    List<Column> columns = new ArrayList<>();
    addColumns(spec, "", schema, columns);
    return columns;
  }

  private static void addColumns(
      TableSpec spec, String prefix, StructType schema, List<Column> columns) {
    for (StructField field : schema.fields()) {
      String name = prefix + field.name();
      if (field.dataType() instanceof StructType struct) {
        addColumns(spec, name + ".", struct, columns);
      } else if (!name.equals(TableSpec.ID)) {
        columns.add(spec.column(name));
      }
    }
  }

  private static StructField field(String name, DataType type) {
    return new StructField(name, type, false, Metadata.empty());
  }
}

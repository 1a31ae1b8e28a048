package org.seedtree.spark.option;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.seedtree.catalog.DType;
import org.seedtree.sql.TableSpec;
import org.seedtree.sql.TableSpec.Column;

/** Spark's data types of NumPy's dtypes, and schemas. */
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

  /** Returns the schema of a table: the column of row numbers, then the columns of values. */
  public static StructType schema(TableSpec spec) {
    StructField[] fields = new StructField[spec.columns().size() + 1];
    fields[0] = field(TableSpec.ID, DataTypes.LongType);
    for (int i = 1; i < fields.length; i++) {
      Column column = spec.columns().get(i - 1);
      fields[i] = field(column.name(), of(column.distribution().dtype()));
    }
    return new StructType(fields);
  }

  private static StructField field(String name, DataType type) {
    return new StructField(name, type, false, Metadata.empty());
  }
}

package org.seedtree.spark.option;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.seedtree.catalog.DType;

/** Spark's data types of NumPy's dtypes. */
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
}

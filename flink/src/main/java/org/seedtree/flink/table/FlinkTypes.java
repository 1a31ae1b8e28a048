package org.seedtree.flink.table;

import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.types.DataType;
import org.seedtree.catalog.DType;

/** Flink's data types of NumPy's dtypes. */
final class FlinkTypes {

  /** The number of decimal digits of the greatest uint64. */
  static final int UINT64_DIGITS = 20;

  private FlinkTypes() {}

  /**
   * Returns the type of a column of that dtype. Flink has no unsigned types: such a column has the
   * next wider type.
   */
  static DataType of(DType dtype) {
    return switch (dtype) {
      case FLOAT64 -> DataTypes.DOUBLE();
      case FLOAT32 -> DataTypes.FLOAT();
      case BOOL -> DataTypes.BOOLEAN();
      case INT8 -> DataTypes.TINYINT();
      case INT16, UINT8 -> DataTypes.SMALLINT();
      case INT32, UINT16 -> DataTypes.INT();
      case INT64, UINT32 -> DataTypes.BIGINT();
      case UINT64 -> DataTypes.DECIMAL(UINT64_DIGITS, 0);
    };
  }
}

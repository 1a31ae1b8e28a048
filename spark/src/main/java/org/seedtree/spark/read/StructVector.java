package org.seedtree.spark.read;

import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;

/** A column of structs, made of the vectors of their fields. */
final class StructVector extends NonNullVector {

  private final ColumnVector[] fields;

  StructVector(StructType type, ColumnVector[] fields) {
    super(type);
    this.fields = fields;
  }

  @Override
  public ColumnVector getChild(int ordinal) {
    return fields[ordinal];
  }
}

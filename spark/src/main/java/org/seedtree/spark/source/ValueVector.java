package org.seedtree.spark.source;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarMap;
import org.apache.spark.unsafe.types.UTF8String;

/** A column without nulls. It answers for its own type; a subclass says how. */
abstract class ValueVector extends ColumnVector {

  ValueVector(DataType type) {
    super(type);
  }

  @Override
  public final void close() {}

  @Override
  public final boolean hasNull() {
    return false;
  }

  @Override
  public final int numNulls() {
    return 0;
  }

  @Override
  public final boolean isNullAt(int row) {
    return false;
  }

  private UnsupportedOperationException otherType() {
    return new UnsupportedOperationException("a column of " + dataType().simpleString());
  }

  @Override
  public boolean getBoolean(int row) {
    throw otherType();
  }

  @Override
  public byte getByte(int row) {
    throw otherType();
  }

  @Override
  public short getShort(int row) {
    throw otherType();
  }

  @Override
  public int getInt(int row) {
    throw otherType();
  }

  @Override
  public long getLong(int row) {
    throw otherType();
  }

  @Override
  public float getFloat(int row) {
    throw otherType();
  }

  @Override
  public double getDouble(int row) {
    throw otherType();
  }

  @Override
  public Decimal getDecimal(int row, int precision, int scale) {
    throw otherType();
  }

  @Override
  public final ColumnarArray getArray(int row) {
    throw otherType();
  }

  @Override
  public final ColumnarMap getMap(int row) {
    throw otherType();
  }

  @Override
  public final UTF8String getUTF8String(int row) {
    throw otherType();
  }

  @Override
  public final byte[] getBinary(int row) {
    throw otherType();
  }

  @Override
  public final ColumnVector getChild(int ordinal) {
    throw otherType();
  }
}

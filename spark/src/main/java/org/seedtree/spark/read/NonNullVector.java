package org.seedtree.spark.read;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarMap;
import org.apache.spark.unsafe.types.UTF8String;

/** A column vector without nulls. A subclass overrides the getter of its own type. */
abstract class NonNullVector extends ColumnVector {

  NonNullVector(DataType type) {
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

  private UnsupportedOperationException wrongType() {
    return new UnsupportedOperationException("the column is of type " + dataType().simpleString());
  }

  @Override
  public boolean getBoolean(int row) {
    throw wrongType();
  }

  @Override
  public byte getByte(int row) {
    throw wrongType();
  }

  @Override
  public short getShort(int row) {
    throw wrongType();
  }

  @Override
  public int getInt(int row) {
    throw wrongType();
  }

  @Override
  public long getLong(int row) {
    throw wrongType();
  }

  @Override
  public float getFloat(int row) {
    throw wrongType();
  }

  @Override
  public double getDouble(int row) {
    throw wrongType();
  }

  @Override
  public Decimal getDecimal(int row, int precision, int scale) {
    throw wrongType();
  }

  @Override
  public final ColumnarArray getArray(int row) {
    throw wrongType();
  }

  @Override
  public final ColumnarMap getMap(int row) {
    throw wrongType();
  }

  @Override
  public UTF8String getUTF8String(int row) {
    throw wrongType();
  }

  @Override
  public final byte[] getBinary(int row) {
    throw wrongType();
  }

  @Override
  public ColumnVector getChild(int ordinal) {
    throw wrongType();
  }
}

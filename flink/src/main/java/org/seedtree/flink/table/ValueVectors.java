package org.seedtree.flink.table;

import java.math.BigDecimal;
import java.util.Objects;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.columnar.vector.BooleanColumnVector;
import org.apache.flink.table.data.columnar.vector.ByteColumnVector;
import org.apache.flink.table.data.columnar.vector.ColumnVector;
import org.apache.flink.table.data.columnar.vector.DecimalColumnVector;
import org.apache.flink.table.data.columnar.vector.DoubleColumnVector;
import org.apache.flink.table.data.columnar.vector.FloatColumnVector;
import org.apache.flink.table.data.columnar.vector.IntColumnVector;
import org.apache.flink.table.data.columnar.vector.LongColumnVector;
import org.apache.flink.table.data.columnar.vector.ShortColumnVector;
import org.seedtree.catalog.DType;

/** Flink's column vectors over arrays of values, without copies. */
final class ValueVectors {

  private ValueVectors() {}

  /** Returns the vector of an array of a dtype. */
  static ColumnVector over(DType dtype, Object array) {
    return switch (dtype) {
      case FLOAT64 -> new Doubles((double[]) array);
      case FLOAT32 -> new Floats((float[]) array);
      case BOOL -> new Booleans((boolean[]) array);
      case INT8 -> new Bytes((byte[]) array);
      case UINT8 -> new UnsignedBytes((byte[]) array);
      case INT16 -> new Shorts((short[]) array);
      case UINT16 -> new UnsignedShorts((short[]) array);
      case INT32 -> new Ints((int[]) array);
      case UINT32 -> new UnsignedInts((int[]) array);
      case INT64 -> new Longs((long[]) array);
      case UINT64 -> new UnsignedLongs((long[]) array);
    };
  }

  /** A vector without nulls. */
  interface NonNull extends ColumnVector {
    @Override
    default boolean isNullAt(int i) {
      return false;
    }
  }

  private record Doubles(double[] values) implements DoubleColumnVector, NonNull {
    @Override
    public double getDouble(int i) {
      return values[i];
    }
  }

  private record Floats(float[] values) implements FloatColumnVector, NonNull {
    @Override
    public float getFloat(int i) {
      return values[i];
    }
  }

  private record Booleans(boolean[] values) implements BooleanColumnVector, NonNull {
    @Override
    public boolean getBoolean(int i) {
      return values[i];
    }
  }

  private record Bytes(byte[] values) implements ByteColumnVector, NonNull {
    @Override
    public byte getByte(int i) {
      return values[i];
    }
  }

  private record UnsignedBytes(byte[] values) implements ShortColumnVector, NonNull {
    @Override
    public short getShort(int i) {
      return (short) Byte.toUnsignedInt(values[i]);
    }
  }

  private record Shorts(short[] values) implements ShortColumnVector, NonNull {
    @Override
    public short getShort(int i) {
      return values[i];
    }
  }

  private record UnsignedShorts(short[] values) implements IntColumnVector, NonNull {
    @Override
    public int getInt(int i) {
      return Short.toUnsignedInt(values[i]);
    }
  }

  private record Ints(int[] values) implements IntColumnVector, NonNull {
    @Override
    public int getInt(int i) {
      return values[i];
    }
  }

  private record UnsignedInts(int[] values) implements LongColumnVector, NonNull {
    @Override
    public long getLong(int i) {
      return Integer.toUnsignedLong(values[i]);
    }
  }

  private record Longs(long[] values) implements LongColumnVector, NonNull {
    @Override
    public long getLong(int i) {
      return values[i];
    }
  }

  private record UnsignedLongs(long[] values) implements DecimalColumnVector, NonNull {
    @Override
    public DecimalData getDecimal(int i, int precision, int scale) {
      BigDecimal value = new BigDecimal(Long.toUnsignedString(values[i]));
      return Objects.requireNonNull(DecimalData.fromBigDecimal(value, precision, scale));
    }
  }

  /** The numbers of consecutive rows. */
  static final class RowNumbers implements LongColumnVector, NonNull {

    private long first;

    /** Sets the number of the row of index 0. */
    void startAt(long row) {
      first = row;
    }

    @Override
    public long getLong(int i) {
      return first + i;
    }
  }
}

package org.seedtree.spark.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.seedtree.catalog.DType;
import org.seedtree.spark.option.SparkTypes;

/** Column vectors over arrays of NumPy's dtypes, which are not copied. */
final class ArrayVectors {

  private ArrayVectors() {}

  /** Returns a vector over an array that {@link DType#newArray} made. */
  static NonNullVector over(DType dtype, Object array) {
    return switch (dtype) {
      case FLOAT64 -> new Doubles((double[]) array);
      case FLOAT32 -> new Floats((float[]) array);
      case BOOL -> new Booleans((boolean[]) array);
      case INT8 -> new Bytes((byte[]) array);
      case INT16 -> new Shorts((short[]) array);
      case INT32 -> new Ints((int[]) array);
      case INT64 -> new Longs((long[]) array);
      case UINT8 -> new UnsignedBytes((byte[]) array);
      case UINT16 -> new UnsignedShorts((short[]) array);
      case UINT32 -> new UnsignedInts((int[]) array);
      case UINT64 -> new UnsignedLongs((long[]) array);
    };
  }

  /** Consecutive row numbers. */
  static final class RowNumbers extends NonNullVector {
    private long first;

    RowNumbers() {
      super(DataTypes.LongType);
    }

    void startAt(long first) {
      this.first = first;
    }

    @Override
    public long getLong(int row) {
      return first + row;
    }
  }

  private static final class Doubles extends NonNullVector {
    private final double[] values;

    Doubles(double[] values) {
      super(DataTypes.DoubleType);
      this.values = values;
    }

    @Override
    public double getDouble(int row) {
      return values[row];
    }
  }

  private static final class Floats extends NonNullVector {
    private final float[] values;

    Floats(float[] values) {
      super(DataTypes.FloatType);
      this.values = values;
    }

    @Override
    public float getFloat(int row) {
      return values[row];
    }
  }

  private static final class Booleans extends NonNullVector {
    private final boolean[] values;

    Booleans(boolean[] values) {
      super(DataTypes.BooleanType);
      this.values = values;
    }

    @Override
    public boolean getBoolean(int row) {
      return values[row];
    }
  }

  private static final class Bytes extends NonNullVector {
    private final byte[] values;

    Bytes(byte[] values) {
      super(DataTypes.ByteType);
      this.values = values;
    }

    @Override
    public byte getByte(int row) {
      return values[row];
    }
  }

  private static final class Shorts extends NonNullVector {
    private final short[] values;

    Shorts(short[] values) {
      super(DataTypes.ShortType);
      this.values = values;
    }

    @Override
    public short getShort(int row) {
      return values[row];
    }
  }

  private static final class Ints extends NonNullVector {
    private final int[] values;

    Ints(int[] values) {
      super(DataTypes.IntegerType);
      this.values = values;
    }

    @Override
    public int getInt(int row) {
      return values[row];
    }
  }

  private static final class Longs extends NonNullVector {
    private final long[] values;

    Longs(long[] values) {
      super(DataTypes.LongType);
      this.values = values;
    }

    @Override
    public long getLong(int row) {
      return values[row];
    }
  }

  private static final class UnsignedBytes extends NonNullVector {
    private final byte[] values;

    UnsignedBytes(byte[] values) {
      super(DataTypes.ShortType);
      this.values = values;
    }

    @Override
    public short getShort(int row) {
      return (short) Byte.toUnsignedInt(values[row]);
    }
  }

  private static final class UnsignedShorts extends NonNullVector {
    private final short[] values;

    UnsignedShorts(short[] values) {
      super(DataTypes.IntegerType);
      this.values = values;
    }

    @Override
    public int getInt(int row) {
      return Short.toUnsignedInt(values[row]);
    }
  }

  private static final class UnsignedInts extends NonNullVector {
    private final int[] values;

    UnsignedInts(int[] values) {
      super(DataTypes.LongType);
      this.values = values;
    }

    @Override
    public long getLong(int row) {
      return Integer.toUnsignedLong(values[row]);
    }
  }

  private static final class UnsignedLongs extends NonNullVector {
    private final long[] values;

    UnsignedLongs(long[] values) {
      super(SparkTypes.of(DType.UINT64));
      this.values = values;
    }

    @Override
    public Decimal getDecimal(int row, int precision, int scale) {
      BigInteger value = new BigInteger(Long.toUnsignedString(values[row]));
      return Decimal.apply(new BigDecimal(value), precision, scale);
    }
  }
}

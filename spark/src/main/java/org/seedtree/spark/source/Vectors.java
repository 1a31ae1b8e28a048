package org.seedtree.spark.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.seedtree.catalog.DType;

/** Arrays of NumPy's dtypes as columns of Spark's types, without a copy. */
final class Vectors {

  private static final int UINT64_DIGITS = 20;
  private static final DataType UINT64 = DataTypes.createDecimalType(UINT64_DIGITS, 0);

  private Vectors() {}

  /** Spark's type for a dtype. It has no unsigned ones: these get the next wider. */
  static DataType type(DType dtype) {
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

  /** A column over an array that {@link DType#newArray} made. */
  static ValueVector over(DType dtype, Object array) {
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

  /** The numbers of rows that follow each other. */
  static final class RowNumbers extends ValueVector {
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

  private static final class Doubles extends ValueVector {
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

  private static final class Floats extends ValueVector {
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

  private static final class Booleans extends ValueVector {
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

  private static final class Bytes extends ValueVector {
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

  private static final class Shorts extends ValueVector {
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

  private static final class Ints extends ValueVector {
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

  private static final class Longs extends ValueVector {
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

  private static final class UnsignedBytes extends ValueVector {
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

  private static final class UnsignedShorts extends ValueVector {
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

  private static final class UnsignedInts extends ValueVector {
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

  private static final class UnsignedLongs extends ValueVector {
    private final long[] values;

    UnsignedLongs(long[] values) {
      super(UINT64);
      this.values = values;
    }

    @Override
    public Decimal getDecimal(int row, int precision, int scale) {
      BigInteger value = new BigInteger(Long.toUnsignedString(values[row]));
      return Decimal.apply(new BigDecimal(value), precision, scale);
    }
  }
}

package org.seedtree.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;

/** NumPy's dtypes that values are drawn in, and the Java arrays that hold them. */
public enum DType {
  /** {@code float64} in {@code double[]}. */
  FLOAT64("float64", 'f', 8, null),
  /** {@code float32} in {@code float[]}. */
  FLOAT32("float32", 'f', 4, null),
  /** {@code bool} in {@code boolean[]}. */
  BOOL("bool", 'b', 1, IntegerType.BOOL),
  /** {@code int8} in {@code byte[]}. */
  INT8("int8", 'i', 1, IntegerType.INT8),
  /** {@code int16} in {@code short[]}. */
  INT16("int16", 'i', 2, IntegerType.INT16),
  /** {@code int32} in {@code int[]}. */
  INT32("int32", 'i', 4, IntegerType.INT32),
  /** {@code int64} in {@code long[]}. */
  INT64("int64", 'i', 8, IntegerType.INT64),
  /** {@code uint8} as its bits in {@code byte[]}. */
  UINT8("uint8", 'u', 1, IntegerType.UINT8),
  /** {@code uint16} as its bits in {@code short[]}. */
  UINT16("uint16", 'u', 2, IntegerType.UINT16),
  /** {@code uint32} as its bits in {@code int[]}. */
  UINT32("uint32", 'u', 4, IntegerType.UINT32),
  /** {@code uint64} as its bits in {@code long[]}. */
  UINT64("uint64", 'u', 8, IntegerType.UINT64);

  private final String dtype;
  private final char kind;
  private final int bytes;
  private final @Nullable IntegerType integerType;

  DType(String dtype, char kind, int bytes, @Nullable IntegerType integerType) {
    this.dtype = dtype;
    this.kind = kind;
    this.bytes = bytes;
    this.integerType = integerType;
  }

  /** Returns the dtype of a NumPy name, if there is one. */
  public static Optional<DType> named(String dtype) {
    return Arrays.stream(values()).filter(d -> d.dtype.equals(dtype)).findFirst();
  }

  /** Returns the nine dtypes that {@link Integers} draws, NumPy's default first. */
  static List<DType> integers() {
    return List.of(INT64, BOOL, INT8, INT16, INT32, UINT8, UINT16, UINT32, UINT64);
  }

  /** Returns NumPy's name. */
  public String dtype() {
    return dtype;
  }

  /** Returns NumPy's {@code dtype.kind}: {@code f}, {@code b}, {@code i} or {@code u}. */
  public char kind() {
    return kind;
  }

  /** Returns NumPy's {@code dtype.itemsize}, the bytes per value: 1, 2, 4 or 8. */
  public int bytes() {
    return bytes;
  }

  /** Returns the integer type of this dtype; empty for the floating-point ones. */
  public Optional<IntegerType> integerType() {
    return Optional.ofNullable(integerType);
  }

  /**
   * Creates an array of this dtype's Java type, a {@code double[]} for {@link #FLOAT64} and so on.
   */
  public Object newArray(int length) {
    return switch (this) {
      case FLOAT64 -> new double[length];
      case FLOAT32 -> new float[length];
      case BOOL -> new boolean[length];
      case INT8, UINT8 -> new byte[length];
      case INT16, UINT16 -> new short[length];
      case INT32, UINT32 -> new int[length];
      case INT64, UINT64 -> new long[length];
    };
  }
}

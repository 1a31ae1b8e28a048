package org.seedtree.distribution;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.Collectors;

/** NumPy's integer dtypes, which determine how many bits of a word a value consumes. */
public enum IntegerType {
  /** {@code bool}: 0 and 1. */
  BOOL("bool", 1, false),
  /** {@code int8}. */
  INT8("int8", 8, true),
  /** {@code uint8}. */
  UINT8("uint8", 8, false),
  /** {@code int16}. */
  INT16("int16", 16, true),
  /** {@code uint16}. */
  UINT16("uint16", 16, false),
  /** {@code int32}. */
  INT32("int32", 32, true),
  /** {@code uint32}. */
  UINT32("uint32", 32, false),
  /** {@code int64}, NumPy's default. */
  INT64("int64", 64, true),
  /** {@code uint64}. */
  UINT64("uint64", 64, false);

  private final String dtype;
  private final int bits;
  private final boolean signed;
  private final BigInteger min;
  private final BigInteger max;
  private final long minLong;
  private final long maxLong;

  IntegerType(String dtype, int bits, boolean signed) {
    this.dtype = dtype;
    this.bits = bits;
    this.signed = signed;
    BigInteger values = BigInteger.ONE.shiftLeft(bits);
    this.min = signed ? values.shiftRight(1).negate() : BigInteger.ZERO;
    this.max = min.add(values).subtract(BigInteger.ONE);
    this.minLong = min.longValue();
    this.maxLong = max.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
  }

  /**
   * Returns the type of a NumPy dtype.
   *
   * @param dtype NumPy's name, such as {@code int32}
   * @throws IllegalArgumentException if no type has that name
   */
  public static IntegerType named(String dtype) {
    for (IntegerType type : values()) {
      if (type.dtype.equals(dtype)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "Unsupported dtype for integers: "
            + dtype
            + "; there are "
            + Arrays.stream(values()).map(IntegerType::dtype).collect(Collectors.joining(", ")));
  }

  /** Returns NumPy's name. */
  public String dtype() {
    return dtype;
  }

  /** Returns the width in bits: 1, 8, 16, 32 or 64. */
  public int bits() {
    return bits;
  }

  /** Returns whether the type has negative values. */
  public boolean isSigned() {
    return signed;
  }

  /** Returns whether a signed number is a value of the type. */
  boolean contains(long value) {
    return value >= minLong && value <= maxLong;
  }

  /** Returns the least value. */
  public BigInteger min() {
    return min;
  }

  /** Returns the greatest value. */
  public BigInteger max() {
    return max;
  }
}

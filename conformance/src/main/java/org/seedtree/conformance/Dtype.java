package org.seedtree.conformance;

import java.nio.ByteBuffer;
import java.util.Locale;

/** NumPy's element types, as far as random numbers have them. */
enum Dtype {
  BOOL(1),
  INT8(1),
  INT16(2),
  INT32(4),
  INT64(8),
  UINT8(1),
  UINT16(2),
  UINT32(4),
  UINT64(8),
  FLOAT32(4),
  FLOAT64(8);

  private final int width;

  Dtype(int width) {
    this.width = width;
  }

  /** The type of that NumPy name. */
  static Dtype named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** NumPy's name. */
  String numpyName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Bytes per value. */
  int width() {
    return width;
  }

  boolean isFloating() {
    return this == FLOAT32 || this == FLOAT64;
  }

  /** The bits of value {@code i} of little-endian {@code data}, as an unsigned number. */
  long bits(ByteBuffer data, int i) {
    return switch (width) {
      case 1 -> Byte.toUnsignedLong(data.get(i));
      case 2 -> Short.toUnsignedLong(data.getShort(2 * i));
      case 4 -> Integer.toUnsignedLong(data.getInt(4 * i));
      default -> data.getLong(8 * i);
    };
  }

  /** Whether these bits are a NaN of this type. */
  boolean isNan(long bits) {
    return switch (this) {
      case FLOAT32 -> Float.isNaN(Float.intBitsToFloat((int) bits));
      case FLOAT64 -> Double.isNaN(Double.longBitsToDouble(bits));
      default -> false;
    };
  }

  /** The value and its bits, for a reader: {@code 0.1 (0x3fb999999999999a)}. */
  String show(long bits) {
    String value =
        switch (this) {
          case BOOL -> bits == 0 ? "False" : bits == 1 ? "True" : "not a bool";
          case INT8 -> Byte.toString((byte) bits);
          case INT16 -> Short.toString((short) bits);
          case INT32 -> Integer.toString((int) bits);
          case INT64 -> Long.toString(bits);
          case UINT8, UINT16, UINT32, UINT64 -> Long.toUnsignedString(bits);
          case FLOAT32 -> Float.toString(Float.intBitsToFloat((int) bits));
          case FLOAT64 -> Double.toString(Double.longBitsToDouble(bits));
        };
    return value + " (0x" + String.format(Locale.ROOT, "%0" + 2 * width + "x", bits) + ")";
  }
}

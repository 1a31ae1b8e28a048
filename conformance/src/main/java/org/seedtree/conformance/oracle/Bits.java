package org.seedtree.conformance.oracle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.seedtree.broadcast.ShapedArray;
import org.seedtree.catalog.DType;

/**
 * The values of an array as little-endian bits in C order, with its shape.
 *
 * <p>A Java array does not say whether its integers are signed: {@code byte[]} is {@code int8} here
 * and equals a NumPy {@code uint8} of the same bits.
 *
 * @param dtype the dtype
 * @param shape the shape; empty for a single value
 * @param data the values, from position 0 to the limit
 */
public record Bits(DType dtype, List<Integer> shape, ByteBuffer data) {

  /** Checks the size of the data. */
  public Bits {
    shape = List.copyOf(shape);
    data = data.order(ByteOrder.LITTLE_ENDIAN);
    int values = shape.stream().reduce(1, Math::multiplyExact);
    if (data.limit() != values * dtype.bytes()) {
      throw new IllegalArgumentException(
          data.limit() + " bytes for " + dtype.dtype() + shape.toString());
    }
  }

  public static Bits of(double[] values) {
    ByteBuffer data = allocate(Double.BYTES, values.length);
    data.asDoubleBuffer().put(values);
    return new Bits(DType.FLOAT64, List.of(values.length), data);
  }

  /** Returns a single value. */
  public static Bits of(long value) {
    return new Bits(DType.INT64, List.of(), of(new long[] {value}).data());
  }

  public static Bits of(float[] values) {
    ByteBuffer data = allocate(Float.BYTES, values.length);
    data.asFloatBuffer().put(values);
    return new Bits(DType.FLOAT32, List.of(values.length), data);
  }

  public static Bits of(long[] values) {
    ByteBuffer data = allocate(Long.BYTES, values.length);
    data.asLongBuffer().put(values);
    return new Bits(DType.INT64, List.of(values.length), data);
  }

  public static Bits of(int[] values) {
    ByteBuffer data = allocate(Integer.BYTES, values.length);
    data.asIntBuffer().put(values);
    return new Bits(DType.INT32, List.of(values.length), data);
  }

  public static Bits of(short[] values) {
    ByteBuffer data = allocate(Short.BYTES, values.length);
    data.asShortBuffer().put(values);
    return new Bits(DType.INT16, List.of(values.length), data);
  }

  public static Bits of(byte[] values) {
    return new Bits(DType.INT8, List.of(values.length), ByteBuffer.wrap(values));
  }

  public static Bits of(boolean[] values) {
    ByteBuffer data = allocate(1, values.length);
    for (int i = 0; i < values.length; i++) {
      data.put(i, (byte) (values[i] ? 1 : 0));
    }
    return new Bits(DType.BOOL, List.of(values.length), data);
  }

  /**
   * Returns a matrix of one of the primitive types above.
   *
   * @param columns the number of columns, also if there are no rows
   */
  public static Bits ofRows(Object[] rows, int columns) {
    List<Bits> parts = new ArrayList<>();
    for (Object row : rows) {
      parts.add(ofArray(row));
    }
    DType dtype = ofArray(java.lang.reflect.Array.newInstance(elementType(rows), 0)).dtype();
    ByteBuffer data = allocate(dtype.bytes(), rows.length * columns);
    for (Bits part : parts) {
      data.put(part.data.duplicate());
    }
    data.rewind();
    return new Bits(dtype, List.of(rows.length, columns), data);
  }

  /** Returns an array of one of the primitive types above. */
  public static Bits ofArray(Object array) {
    if (array instanceof double[] a) {
      return of(a);
    } else if (array instanceof float[] a) {
      return of(a);
    } else if (array instanceof long[] a) {
      return of(a);
    } else if (array instanceof int[] a) {
      return of(a);
    } else if (array instanceof short[] a) {
      return of(a);
    } else if (array instanceof byte[] a) {
      return of(a);
    } else if (array instanceof boolean[] a) {
      return of(a);
    }
    throw new IllegalArgumentException("not an array of numbers: " + array.getClass());
  }

  /**
   * Returns these {@code int64} values as values of a narrower dtype.
   *
   * @throws IllegalStateException if a value is out of the dtype's range
   */
  public Bits narrowed(DType type) {
    if (type.bytes() == Long.BYTES) {
      return this;
    }
    ByteBuffer narrow = allocate(type.bytes(), size());
    for (int i = 0; i < size(); i++) {
      long value = get(i);
      switch (type.bytes()) {
        case 1 -> narrow.put(i, (byte) value);
        case 2 -> narrow.putShort(2 * i, (short) value);
        default -> narrow.putInt(4 * i, (int) value);
      }
      int unused = Long.SIZE - 8 * type.bytes();
      boolean signed = type == DType.INT8 || type == DType.INT16 || type == DType.INT32;
      long wide = signed ? value << unused >> unused : value << unused >>> unused;
      if (wide != value) {
        throw new IllegalStateException("not a value of " + type.dtype() + ": " + value);
      }
    }
    return new Bits(type, shape, narrow);
  }

  /** Returns the values of an array of any shape. */
  public static Bits of(ShapedArray<?> array) {
    Bits flat = ofArray(array.values());
    List<Integer> shape = Arrays.stream(array.shape().extents()).boxed().toList();
    return new Bits(flat.dtype, shape, flat.data);
  }

  /** Returns the values {@code [from, to)} of a one-dimensional array. */
  public Bits range(int from, int to) {
    ByteBuffer part = data.slice(from * dtype.bytes(), (to - from) * dtype.bytes());
    return new Bits(dtype, List.of(to - from), part);
  }

  private static Class<?> elementType(Object[] rows) {
    return rows.getClass().getComponentType().getComponentType();
  }

  private static ByteBuffer allocate(int width, int values) {
    return ByteBuffer.allocate(Math.multiplyExact(width, values)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns the same bits as values of another dtype of the same size. */
  public Bits as(DType other) {
    return new Bits(other, shape, data);
  }

  /** Returns the number of values. */
  public int size() {
    return data.limit() / dtype.bytes();
  }

  /** Returns the bits of value {@code i} as an unsigned integer. */
  public long get(int i) {
    return switch (dtype.bytes()) {
      case 1 -> Byte.toUnsignedLong(data.get(i));
      case 2 -> Short.toUnsignedLong(data.getShort(2 * i));
      case 4 -> Integer.toUnsignedLong(data.getInt(4 * i));
      default -> data.getLong(8 * i);
    };
  }

  /** Returns value {@code i} and its bits, such as {@code 0.1 (0x3fb999999999999a)}. */
  public String show(int i) {
    long bits = get(i);
    String value =
        switch (dtype) {
          case BOOL -> bits == 0 ? "False" : bits == 1 ? "True" : "not a bool";
          case INT8 -> Byte.toString((byte) bits);
          case INT16 -> Short.toString((short) bits);
          case INT32 -> Integer.toString((int) bits);
          case INT64 -> Long.toString(bits);
          case UINT8, UINT16, UINT32, UINT64 -> Long.toUnsignedString(bits);
          case FLOAT32 -> Float.toString(Float.intBitsToFloat((int) bits));
          case FLOAT64 -> Double.toString(Double.longBitsToDouble(bits));
        };
    return value + " (0x" + String.format(Locale.ROOT, "%0" + 2 * dtype.bytes() + "x", bits) + ")";
  }

  private static boolean isFloating(DType dtype) {
    return dtype.kind() == 'f';
  }

  private boolean isNan(long bits) {
    return switch (dtype) {
      case FLOAT32 -> Float.isNaN(Float.intBitsToFloat((int) bits));
      case FLOAT64 -> Double.isNaN(Double.longBitsToDouble(bits));
      default -> false;
    };
  }

  /** Returns whether values can be compared: both have the same size, kind and shape. */
  public boolean comparableTo(Bits other) {
    return dtype.bytes() == other.dtype.bytes()
        && isFloating(dtype) == isFloating(other.dtype)
        && shape.equals(other.shape);
  }

  /**
   * Compares the values with those of a comparable array. All NaNs are equal, since their bits
   * depend on the processor's instructions and not on the stream.
   */
  public Mismatch mismatch(Bits other) {
    if (data.equals(other.data)) {
      return Mismatch.NONE;
    }
    int count = 0;
    int first = -1;
    for (int i = 0; i < size(); i++) {
      long a = get(i);
      long b = other.get(i);
      if (a != b && !(isNan(a) && isNan(b))) {
        count++;
        first = first < 0 ? i : first;
      }
    }
    return new Mismatch(count, first);
  }

  /**
   * The difference of two arrays.
   *
   * @param count the number of values that differ
   * @param first the index of the first of them; -1 if there is none
   */
  public record Mismatch(int count, int first) {
    /** No difference. */
    public static final Mismatch NONE = new Mismatch(0, -1);
  }
}

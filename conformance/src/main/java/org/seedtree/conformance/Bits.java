package org.seedtree.conformance;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * An array's values as little-endian bits, in C order, with its shape.
 *
 * <p>A Java integer array has no sign of its own: {@code byte[]} is {@code int8} here and equals a
 * NumPy {@code uint8} of the same bits.
 *
 * @param dtype the element type
 * @param shape the extents; empty for one value
 * @param data the values, position 0 to limit
 */
record Bits(Dtype dtype, List<Integer> shape, ByteBuffer data) {

  Bits {
    shape = List.copyOf(shape);
    data = data.order(ByteOrder.LITTLE_ENDIAN);
    int values = shape.stream().reduce(1, Math::multiplyExact);
    if (data.limit() != values * dtype.width()) {
      throw new IllegalArgumentException(
          data.limit() + " bytes for " + dtype.numpyName() + shape.toString());
    }
  }

  static Bits of(double[] values) {
    ByteBuffer data = allocate(Double.BYTES, values.length);
    data.asDoubleBuffer().put(values);
    return new Bits(Dtype.FLOAT64, List.of(values.length), data);
  }

  /** One value. */
  static Bits of(long value) {
    return new Bits(Dtype.INT64, List.of(), of(new long[] {value}).data());
  }

  static Bits of(float[] values) {
    ByteBuffer data = allocate(Float.BYTES, values.length);
    data.asFloatBuffer().put(values);
    return new Bits(Dtype.FLOAT32, List.of(values.length), data);
  }

  static Bits of(long[] values) {
    ByteBuffer data = allocate(Long.BYTES, values.length);
    data.asLongBuffer().put(values);
    return new Bits(Dtype.INT64, List.of(values.length), data);
  }

  static Bits of(int[] values) {
    ByteBuffer data = allocate(Integer.BYTES, values.length);
    data.asIntBuffer().put(values);
    return new Bits(Dtype.INT32, List.of(values.length), data);
  }

  static Bits of(short[] values) {
    ByteBuffer data = allocate(Short.BYTES, values.length);
    data.asShortBuffer().put(values);
    return new Bits(Dtype.INT16, List.of(values.length), data);
  }

  static Bits of(byte[] values) {
    return new Bits(Dtype.INT8, List.of(values.length), ByteBuffer.wrap(values));
  }

  static Bits of(boolean[] values) {
    ByteBuffer data = allocate(1, values.length);
    for (int i = 0; i < values.length; i++) {
      data.put(i, (byte) (values[i] ? 1 : 0));
    }
    return new Bits(Dtype.BOOL, List.of(values.length), data);
  }

  /**
   * A matrix of any of the primitive types above; {@code columns} says how wide an empty one is.
   */
  static Bits ofRows(Object[] rows, int columns) {
    List<Bits> parts = new ArrayList<>();
    for (Object row : rows) {
      parts.add(ofArray(row));
    }
    Dtype dtype = ofArray(java.lang.reflect.Array.newInstance(elementType(rows), 0)).dtype();
    ByteBuffer data = allocate(dtype.width(), rows.length * columns);
    for (Bits part : parts) {
      data.put(part.data.duplicate());
    }
    data.rewind();
    return new Bits(dtype, List.of(rows.length, columns), data);
  }

  /** Any of the primitive arrays above. */
  static Bits ofArray(Object array) {
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
    throw new IllegalArgumentException("no array of numbers: " + array.getClass());
  }

  /**
   * These {@code int64} values as the narrower type that they are of.
   *
   * @throws IllegalStateException if one is not the sign or zero extension of its narrow bits
   */
  Bits narrowed(Dtype type) {
    if (type.width() == Long.BYTES) {
      return this;
    }
    ByteBuffer narrow = allocate(type.width(), size());
    for (int i = 0; i < size(); i++) {
      long value = get(i);
      switch (type.width()) {
        case 1 -> narrow.put(i, (byte) value);
        case 2 -> narrow.putShort(2 * i, (short) value);
        default -> narrow.putInt(4 * i, (int) value);
      }
      int unused = Long.SIZE - 8 * type.width();
      boolean signed = type == Dtype.INT8 || type == Dtype.INT16 || type == Dtype.INT32;
      long wide = signed ? value << unused >> unused : value << unused >>> unused;
      if (wide != value) {
        throw new IllegalStateException("no " + type.numpyName() + ": " + value);
      }
    }
    return new Bits(type, shape, narrow);
  }

  /** The values of {@code [from, to)} of a one-dimensional array. */
  Bits range(int from, int to) {
    ByteBuffer part = data.slice(from * dtype.width(), (to - from) * dtype.width());
    return new Bits(dtype, List.of(to - from), part);
  }

  private static Class<?> elementType(Object[] rows) {
    return rows.getClass().getComponentType().getComponentType();
  }

  private static ByteBuffer allocate(int width, int values) {
    return ByteBuffer.allocate(Math.multiplyExact(width, values)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** How many values there are. */
  int size() {
    return data.limit() / dtype.width();
  }

  /** The bits of value {@code i}, as an unsigned number. */
  long get(int i) {
    return dtype.bits(data, i);
  }

  /** Value {@code i} and its bits, for a reader. */
  String show(int i) {
    return dtype.show(get(i));
  }

  /** Whether the other's values could be equal to these: same width, both or neither floating. */
  boolean comparableTo(Bits other) {
    return dtype.width() == other.dtype.width()
        && dtype.isFloating() == other.dtype.isFloating()
        && shape.equals(other.shape);
  }

  /**
   * How this array and a comparable one differ. Any NaN equals any other: which of its bits are set
   * depends on the processor's instructions, not on the stream.
   */
  Mismatch mismatch(Bits other) {
    if (data.equals(other.data)) {
      return Mismatch.NONE;
    }
    int count = 0;
    int first = -1;
    for (int i = 0; i < size(); i++) {
      long mine = get(i);
      long theirs = other.get(i);
      if (mine != theirs && !(dtype.isNan(mine) && dtype.isNan(theirs))) {
        count++;
        first = first < 0 ? i : first;
      }
    }
    return new Mismatch(count, first);
  }

  /**
   * How two arrays differ.
   *
   * @param count values that differ
   * @param first index of the first of them, -1 where there is none
   */
  record Mismatch(int count, int first) {
    static final Mismatch NONE = new Mismatch(0, -1);
  }
}

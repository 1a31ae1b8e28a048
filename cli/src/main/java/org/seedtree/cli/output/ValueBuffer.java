package org.seedtree.cli.output;

import java.nio.ByteBuffer;
import org.seedtree.catalog.DType;

/** A buffer of values of one dtype, which can be written as bytes and as text. */
final class ValueBuffer {

  private final DType dtype;
  private final Object array;

  ValueBuffer(DType dtype, int capacity) {
    this.dtype = dtype;
    this.array = dtype.newArray(capacity);
  }

  /** Returns the array of values, of the dtype's Java type. */
  Object array() {
    return array;
  }

  /** Writes the first {@code n} values to a buffer, in its byte order. */
  void put(ByteBuffer out, int n) {
    switch (dtype) {
      case FLOAT64 -> out.asDoubleBuffer().put((double[]) array, 0, n);
      case FLOAT32 -> out.asFloatBuffer().put((float[]) array, 0, n);
      case INT64, UINT64 -> out.asLongBuffer().put((long[]) array, 0, n);
      case INT32, UINT32 -> out.asIntBuffer().put((int[]) array, 0, n);
      case INT16, UINT16 -> out.asShortBuffer().put((short[]) array, 0, n);
      case INT8, UINT8 -> out.slice().put((byte[]) array, 0, n);
      case BOOL -> putBooleans(out.slice(), n);
    }
    out.position(out.position() + n * dtype.bytes());
  }

  private void putBooleans(ByteBuffer out, int n) {
    boolean[] flags = (boolean[]) array;
    for (int i = 0; i < n; i++) {
      out.put((byte) (flags[i] ? 1 : 0));
    }
  }

  /**
   * Writes the value at {@code index} as text to {@code out[at...]}; returns the index after it.
   */
  int put(int index, NumberText text, byte[] out, int at) {
    return switch (dtype) {
      case FLOAT64 -> text.put(((double[]) array)[index], out, at);
      case FLOAT32 -> text.put(((float[]) array)[index], out, at);
      case BOOL -> text.put(((boolean[]) array)[index], out, at);
      case INT8 -> text.put(((byte[]) array)[index], out, at);
      case INT16 -> text.put(((short[]) array)[index], out, at);
      case INT32 -> text.put(((int[]) array)[index], out, at);
      case INT64 -> text.put(((long[]) array)[index], out, at);
      case UINT8 -> text.put(((byte[]) array)[index] & 0xff, out, at);
      case UINT16 -> text.put(((short[]) array)[index] & 0xffff, out, at);
      case UINT32 -> text.put(((int[]) array)[index] & 0xffff_ffffL, out, at);
      case UINT64 -> text.putUnsigned(((long[]) array)[index], out, at);
    };
  }
}

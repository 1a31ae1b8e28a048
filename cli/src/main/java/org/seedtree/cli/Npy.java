package org.seedtree.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.seedtree.distribution.DType;

/** NumPy's file format for one array, version 1.0, byte for byte as {@code np.save} writes it. */
final class Npy {

  private static final int ALIGNMENT = 64;
  private static final int PREAMBLE = 10; // magic, version, length

  /** Digits that NumPy leaves room for, so that a first dimension can grow in place. */
  private static final int GROWTH_DIGITS = 21;

  private Npy() {}

  /** All that comes before the values, which follow little-endian and in C order. */
  static ByteBuffer header(DType dtype, Shape shape) {
    String order = dtype.bytes() == 1 ? "|" : "<";
    String description =
        "{'descr': '"
            + order
            + dtype.kind()
            + dtype.bytes()
            + "', 'fortran_order': False, 'shape': "
            + shape
            + ", }";
    int room =
        shape.dimensions().isEmpty()
            ? 0
            : GROWTH_DIGITS - shape.dimensions().get(0).toString().length();
    String padded = description + " ".repeat(room);
    int unaligned = PREAMBLE + padded.length() + 1;
    padded += " ".repeat((ALIGNMENT - unaligned % ALIGNMENT) % ALIGNMENT) + "\n";
    return ByteBuffer.allocate(PREAMBLE + padded.length())
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0x93)
        .put("NUMPY".getBytes(ISO_8859_1))
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) padded.length())
        .put(padded.getBytes(ISO_8859_1))
        .flip();
  }
}

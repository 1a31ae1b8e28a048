package org.seedtree.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Collectors;
import org.seedtree.catalog.DType;

/** Writes the header of NumPy's file format for one array, version 1.0, as {@code np.save} does. */
public final class NpyHeader {

  private static final int ALIGNMENT = 64;
  private static final int PREAMBLE = 10; // magic, version, length

  /** The digits that NumPy reserves for the first dimension, so that it can grow in place. */
  private static final int GROWTH_DIGITS = 21;

  private NpyHeader() {}

  /** Returns the header; the values follow it, little-endian and in C order. */
  public static byte[] of(DType dtype, List<Long> shape) {
    String order = dtype.bytes() == 1 ? "|" : "<";
    String description =
        "{'descr': '"
            + order
            + dtype.kind()
            + dtype.bytes()
            + "', 'fortran_order': False, 'shape': "
            + tuple(shape)
            + ", }";
    int padding = shape.isEmpty() ? 0 : GROWTH_DIGITS - shape.get(0).toString().length();
    String padded = description + " ".repeat(padding);
    int unaligned = PREAMBLE + padded.length() + 1;
    padded += " ".repeat(ALIGNMENT - unaligned % ALIGNMENT) + "\n"; // 1 to 64, as NumPy has it
    return ByteBuffer.allocate(PREAMBLE + padded.length())
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0x93)
        .put("NUMPY".getBytes(ISO_8859_1))
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) padded.length())
        .put(padded.getBytes(ISO_8859_1))
        .array();
  }

  /** Returns a shape as Python prints a tuple. */
  private static String tuple(List<Long> shape) {
    String elements = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return shape.size() == 1 ? "(" + elements + ",)" : "(" + elements + ")";
  }
}

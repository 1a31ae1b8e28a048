package org.seedtree.benchmarks.compare;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32;
import org.seedtree.Generator;
import org.seedtree.engine.BitGenerator;

/**
 * The CRC-32 of a result, by which the results of NumPy and Seedtree are compared. It covers the
 * little-endian bits of the values, row after row. Integers wider than a byte are extended to 64
 * bits, those of 32 bits without sign; an engine counts as its next words.
 */
final class Digest {

  static final int ENGINE_WORDS = 8;

  private final CRC32 crc = new CRC32();

  private Digest() {}

  /** Returns the digest of a result. */
  static long of(Object result) {
    Digest digest = new Digest();
    digest.add(result);
    return digest.crc.getValue();
  }

  private void add(Object result) {
    if (result instanceof double[] values) {
      ByteBuffer bytes = buffer(values.length * Double.BYTES);
      bytes.asDoubleBuffer().put(values);
      crc.update(bytes);
    } else if (result instanceof float[] values) {
      ByteBuffer bytes = buffer(values.length * Float.BYTES);
      bytes.asFloatBuffer().put(values);
      crc.update(bytes);
    } else if (result instanceof long[] values) {
      ByteBuffer bytes = buffer(values.length * Long.BYTES);
      bytes.asLongBuffer().put(values);
      crc.update(bytes);
    } else if (result instanceof int[] values) {
      ByteBuffer bytes = buffer(values.length * Long.BYTES);
      for (int value : values) {
        bytes.putLong(Integer.toUnsignedLong(value));
      }
      crc.update(bytes.flip());
    } else if (result instanceof byte[] values) {
      crc.update(values);
    } else if (result instanceof Object[] rows) {
      for (Object row : rows) {
        add(row);
      }
    } else if (result instanceof List<?> items) {
      items.forEach(this::add);
    } else if (result instanceof Generator rng) {
      add(rng.bitGenerator());
    } else if (result instanceof BitGenerator bits) {
      add(bits.randomRaw(ENGINE_WORDS));
    } else {
      throw new IllegalArgumentException("no digest of " + result.getClass());
    }
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}

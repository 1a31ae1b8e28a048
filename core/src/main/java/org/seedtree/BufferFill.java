package org.seedtree;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.ShortBuffer;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.distribution.CostClass;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.engine.RandomSource;

/**
 * Fills buffers from their position to their limit. The array of a heap buffer is filled in place;
 * other memory gets the values in batches, which stay in the processor's cache.
 */
final class BufferFill {

  /** The size of a batch: large enough for the loops, small enough for the first cache. */
  private static final int BATCH = 2048;

  /**
   * The size of a batch of values that take little more time than their words: storing a batch in
   * memory overlaps with drawing the next only if it is small.
   */
  private static final int BATCH_OF_WORDS = 512;

  private static int batch(Distribution distribution, Buffer out) {
    boolean isOfWords = distribution.costClass() == CostClass.WORDS;
    return Math.min(isOfWords ? BATCH_OF_WORDS : BATCH, out.remaining());
  }

  /**
   * Checks a buffer before the first word is drawn.
   *
   * @throws ReadOnlyBufferException if it is read-only
   */
  static <B extends Buffer> B checked(B out) {
    if (out.isReadOnly()) {
      throw new ReadOnlyBufferException();
    }
    return out;
  }

  /**
   * Checks that the remaining bytes are a multiple of the size of a value, and can be written.
   *
   * @param bytesPerValue the size of a value
   */
  static ByteBuffer checked(ByteBuffer out, int bytesPerValue) {
    if (out.remaining() % bytesPerValue != 0) {
      throw new IllegalArgumentException(
          "remaining bytes are not a multiple of " + bytesPerValue + ": " + out.remaining());
    }
    return checked(out);
  }

  /** Fills the array of a heap buffer in place; returns false for other memory. */
  private static <A> boolean fillArray(Class<A> type, ArrayFill<A> values, Buffer out) {
    if (!out.hasArray()) {
      return false;
    }
    int start = out.arrayOffset() + out.position();
    values.fill(type.cast(out.array()), start, start + out.remaining());
    out.position(out.limit());
    return true;
  }

  /** Puts elements {@code [offset, offset + length)} of an array into a buffer. */
  private interface Put<A> {
    void put(A array, int offset, int length);
  }

  private static <A> void fillInBatches(
      ArrayFill<A> values, A batch, int length, Buffer out, Put<A> destination) {
    while (out.hasRemaining()) {
      int n = Math.min(length, out.remaining());
      values.fill(batch, 0, n);
      destination.put(batch, 0, n);
    }
  }

  /** Returns one call for longs; only values that share words need its buffered sub-words. */
  static ArrayFill<long[]> longs(LongDistribution drawn, RandomSource bits) {
    return drawn.valuesPerWord() > StreamElements.OfLongs.SHARED_BY_ENGINE
        ? drawn.fillInParts(bits)
        : (array, from, to) -> drawn.fill(bits, array, from, to);
  }

  static DoubleBuffer fill(Distribution drawn, ArrayFill<double[]> values, DoubleBuffer out) {
    if (!fillArray(double[].class, values, out)) {
      double[] batch = new double[batch(drawn, out)];
      fillInBatches(values, batch, batch.length, out, out::put);
    }
    return out;
  }

  static FloatBuffer fill(Distribution drawn, ArrayFill<float[]> values, FloatBuffer out) {
    if (!fillArray(float[].class, values, out)) {
      float[] batch = new float[batch(drawn, out)];
      fillInBatches(values, batch, batch.length, out, out::put);
    }
    return out;
  }

  static LongBuffer fill(Distribution drawn, ArrayFill<long[]> values, LongBuffer out) {
    if (!fillArray(long[].class, values, out)) {
      long[] batch = new long[batch(drawn, out)];
      fillInBatches(values, batch, batch.length, out, out::put);
    }
    return out;
  }

  static IntBuffer fill(Distribution drawn, ArrayFill<int[]> values, IntBuffer out) {
    if (!fillArray(int[].class, values, out)) {
      int[] batch = new int[batch(drawn, out)];
      fillInBatches(values, batch, batch.length, out, out::put);
    }
    return out;
  }

  static ShortBuffer fill(Distribution drawn, ArrayFill<short[]> values, ShortBuffer out) {
    if (!fillArray(short[].class, values, out)) {
      short[] batch = new short[batch(drawn, out)];
      fillInBatches(values, batch, batch.length, out, out::put);
    }
    return out;
  }

  static ByteBuffer fill(Distribution drawn, ArrayFill<byte[]> values, ByteBuffer out) {
    if (!fillArray(byte[].class, values, out)) {
      byte[] batch = new byte[batch(drawn, out)];
      fillInBatches(values, batch, batch.length, out, out::put);
    }
    return out;
  }

  private BufferFill() {}
}

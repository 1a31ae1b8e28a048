package org.seedtree.foreign;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Objects;
import org.seedtree.Generator;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.distribution.CostClass;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.engine.BitGenerator;
import org.seedtree.release.NumpyRelease;

/**
 * Fills memory segments, of any size and alignment, on or off the heap, with the values that an
 * array of that length would get. The generator is left in the same state.
 *
 * <p>A segment is not copied: values are drawn in batches of some kilobytes, which are stored in
 * the segment in a byte order, the processor's if none is given. A segment whose arena is closed or
 * belongs to another thread, that is read-only, or whose size is no multiple of a value's is
 * rejected before a word is drawn.
 *
 * <p>A call is one call of the generator, as that of {@code rng.fill} for an array: of a
 * {@linkplain Generator#synchronizedView synchronized view}, calls of other threads wait until the
 * segment is full.
 */
public final class SegmentFill {

  /** Values of a batch, which stays in the processor's first cache. */
  private static final int BATCH = 2048;

  /** Values of a batch where they take little more time than their words. */
  private static final int BATCH_OF_WORDS = 512;

  private final Generator rng;
  private final ByteOrder order;

  private SegmentFill(Generator rng, ByteOrder order) {
    this.rng = Objects.requireNonNull(rng, "rng");
    this.order = Objects.requireNonNull(order, "order");
  }

  /**
   * Returns what fills segments with values of a generator, in the processor's byte order.
   *
   * @param rng generator to draw from
   */
  public static SegmentFill by(Generator rng) {
    return new SegmentFill(rng, ByteOrder.nativeOrder());
  }

  /**
   * Returns the same in another byte order.
   *
   * @param order order of the bytes of each value
   */
  public SegmentFill in(ByteOrder order) {
    return new SegmentFill(rng, order);
  }

  /**
   * Fills a segment with {@code float64} values, 8 bytes each.
   *
   * @param distribution distribution to draw from
   * @param out segment to fill
   * @return {@code out}
   * @throws IllegalArgumentException if the segment is read-only, or its size in bytes is not a
   *     multiple of 8
   * @throws IllegalStateException if the segment's arena is closed
   * @throws WrongThreadException if the segment belongs to another thread
   */
  public MemorySegment doubles(DoubleDistribution distribution, MemorySegment out) {
    check(out, Double.BYTES);
    ValueLayout.OfDouble layout = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order);
    double[] batch = new double[batchSize(distribution, out.byteSize() / Double.BYTES)];
    return fill(
        (array, from, to) -> rng.fill(distribution, array, from, to),
        batch,
        batch.length,
        Double.BYTES,
        out,
        (offset, n) -> MemorySegment.copy(batch, 0, out, layout, offset, n));
  }

  /**
   * Fills a segment with {@code float32} values, 4 bytes each.
   *
   * @param distribution distribution to draw from
   * @param out segment to fill
   * @return {@code out}
   * @throws IllegalArgumentException if the segment is read-only, or its size in bytes is not a
   *     multiple of 4
   * @throws IllegalStateException if the segment's arena is closed
   * @throws WrongThreadException if the segment belongs to another thread
   */
  public MemorySegment floats(FloatDistribution distribution, MemorySegment out) {
    check(out, Float.BYTES);
    ValueLayout.OfFloat layout = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order);
    float[] batch = new float[batchSize(distribution, out.byteSize() / Float.BYTES)];
    return fill(
        (array, from, to) -> rng.fill(distribution, array, from, to),
        batch,
        batch.length,
        Float.BYTES,
        out,
        (offset, n) -> MemorySegment.copy(batch, 0, out, layout, offset, n));
  }

  /**
   * Fills a segment with integers: {@link Integers} have the size of their dtype, 1, 2, 4 or 8
   * bytes, the other distributions 8.
   *
   * @param distribution distribution to draw from
   * @param out segment to fill
   * @return {@code out}
   * @throws IllegalArgumentException if the segment is read-only, or its size in bytes is not a
   *     multiple of a value's
   * @throws IllegalStateException if the segment's arena is closed
   * @throws WrongThreadException if the segment belongs to another thread
   */
  public MemorySegment integers(LongDistribution distribution, MemorySegment out) {
    if (distribution instanceof Integers integers && integers.type().bits() < Long.SIZE) {
      return narrow(integers, out);
    }
    check(out, Long.BYTES);
    ValueLayout.OfLong layout = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order);
    long[] batch = new long[batchSize(distribution, out.byteSize() / Long.BYTES)];
    return fill(
        (array, from, to) -> rng.fill(distribution, array, from, to),
        batch,
        batch.length,
        Long.BYTES,
        out,
        (offset, n) -> MemorySegment.copy(batch, 0, out, layout, offset, n));
  }

  /** Fills a segment with integers that may share words, which only parts of one call do. */
  private MemorySegment narrow(Integers integers, MemorySegment out) {
    int size = Math.max(1, integers.type().bits() / Byte.SIZE);
    check(out, size);
    NumpyRelease release = rng.release();
    boolean followsRelease = !release.equals(NumpyRelease.DEFAULT);
    Integers drawn = followsRelease ? integers.withRelease(release) : integers;
    BitGenerator bits = rng.bitGenerator();
    int n = batchSize(integers, out.byteSize() / size);
    return switch (size) {
      case Integer.BYTES -> {
        ValueLayout.OfInt layout = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
        int[] batch = new int[n];
        Store store = (offset, m) -> MemorySegment.copy(batch, 0, out, layout, offset, m);
        yield fill(drawn.fillIntsInParts(bits), batch, n, size, out, store);
      }
      case Short.BYTES -> {
        ValueLayout.OfShort layout = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order);
        short[] batch = new short[n];
        Store store = (offset, m) -> MemorySegment.copy(batch, 0, out, layout, offset, m);
        yield fill(drawn.fillShortsInParts(bits), batch, n, size, out, store);
      }
      default -> {
        byte[] batch = new byte[n];
        Store store =
            (offset, m) -> MemorySegment.copy(batch, 0, out, ValueLayout.JAVA_BYTE, offset, m);
        yield fill(drawn.fillBytesInParts(bits), batch, n, size, out, store);
      }
    };
  }

  /** Stores the first values of a batch. */
  @FunctionalInterface
  private interface Store {
    void at(long offset, int n);
  }

  /** Draws and stores batch after batch, in one call of the generator. */
  private <A> MemorySegment fill(
      ArrayFill<A> values,
      A batch,
      int batchSize,
      int bytesPerValue,
      MemorySegment out,
      Store store) {
    return rng.asOneCall(
        () -> {
          fillBatches(values, batch, batchSize, bytesPerValue, out, store);
          return out;
        });
  }

  private static <A> void fillBatches(
      ArrayFill<A> values,
      A batch,
      int batchSize,
      int bytesPerValue,
      MemorySegment out,
      Store store) {
    long size = out.byteSize() / bytesPerValue;
    for (long done = 0; done < size; ) {
      int n = (int) Math.min(batchSize, size - done);
      values.fill(batch, 0, n);
      store.at(done * bytesPerValue, n);
      done += n;
    }
  }

  private static int batchSize(Distribution distribution, long values) {
    boolean isOfWords = distribution.costClass() == CostClass.WORDS;
    return (int) Math.min(isOfWords ? BATCH_OF_WORDS : BATCH, values);
  }

  private static void check(MemorySegment out, int bytesPerValue) {
    if (out.isReadOnly()) {
      throw new IllegalArgumentException("the segment is read-only");
    }
    if (out.byteSize() % bytesPerValue != 0) {
      throw new IllegalArgumentException(
          "size in bytes is not a multiple of " + bytesPerValue + ": " + out.byteSize());
    }
    if (!out.scope().isAlive()) {
      throw new IllegalStateException("the segment's arena is closed");
    }
    if (!out.isAccessibleBy(Thread.currentThread())) {
      throw new WrongThreadException("the segment belongs to another thread");
    }
  }
}

package org.seedtree;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.engine.BitGenerator;

/**
 * The source of a stream of elements drawn from a generator. While it is not split it draws each
 * element when it is wanted. The first split moves the generator past all elements, where its
 * engine can skip them: the parts draw from copies. Otherwise each split draws a batch of elements,
 * the next ones of the stream. Elements, their order and the generator's state after the last one
 * are those of a sequential stream either way.
 *
 * <p>A source without an end is not split, so that no element is drawn that nobody wanted.
 */
final class StreamSpliterator implements Spliterator.OfLong {

  private static final int CHARACTERISTICS =
      Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;

  /** By so many elements each batch is longer than the one before, up to the longest. */
  private static final int BATCH_STEP = 1 << 10;

  private static final int LONGEST_BATCH = 1 << 22;

  private final Generator rng;
  private final StreamElements elements;
  private final boolean isLimited;
  private long left;
  private int batch;
  private @Nullable Segment moved; // once the generator is past all elements

  private StreamSpliterator(Generator rng, StreamElements elements, boolean isLimited, long left) {
    this.rng = rng;
    this.elements = elements;
    this.isLimited = isLimited;
    this.left = left;
  }

  /** Returns a sequential stream without an end. */
  static LongStream stream(Generator rng, StreamElements elements) {
    return StreamSupport.longStream(
        new StreamSpliterator(rng, elements, false, Long.MAX_VALUE), false);
  }

  /** Returns a sequential stream of {@code size} elements, 0 or more. */
  static LongStream stream(Generator rng, StreamElements elements, long size) {
    return StreamSupport.longStream(new StreamSpliterator(rng, elements, true, size), false);
  }

  // the generator names no class of elements, which would be loaded with it

  static DoubleStream doubles(Generator rng, DoubleDistribution distribution) {
    return stream(rng, new StreamElements.OfDoubles(distribution))
        .mapToDouble(Double::longBitsToDouble);
  }

  static DoubleStream doubles(Generator rng, DoubleDistribution distribution, long size) {
    return stream(rng, new StreamElements.OfDoubles(distribution), size)
        .mapToDouble(Double::longBitsToDouble);
  }

  static LongStream longs(Generator rng, LongDistribution distribution) {
    return stream(rng, new StreamElements.OfLongs(distribution));
  }

  static LongStream longs(Generator rng, LongDistribution distribution, long size) {
    return stream(rng, new StreamElements.OfLongs(distribution), size);
  }

  @Override
  public boolean tryAdvance(LongConsumer action) {
    if (moved != null) {
      return moved.tryAdvance(action);
    }
    if (left == 0) {
      return false;
    }
    long element = rng.next(elements);
    if (isLimited) {
      left--;
    }
    action.accept(element);
    return true;
  }

  @Override
  public Spliterator.@Nullable OfLong trySplit() {
    if (moved != null) {
      return moved.trySplit();
    }
    if (!isLimited || left < 2) {
      return null;
    }
    return rng.callGuard()
        .call(() -> elements.canSkip(rng.bitGenerator()) ? splitByMoving() : splitByDrawing());
  }

  private Spliterator.@Nullable OfLong splitByMoving() {
    BitGenerator start = rng.bitGenerator().copy();
    elements.skip(rng.bitGenerator(), left);
    Segment all = new Segment(elements, start, 0, left);
    moved = all;
    return all.trySplit();
  }

  private Spliterator.OfLong splitByDrawing() {
    batch = Math.min(batch + BATCH_STEP, LONGEST_BATCH);
    long[] drawn = new long[(int) Math.min(batch, left - left / 2)];
    elements.fill(rng.bitGenerator(), drawn);
    left -= drawn.length;
    return Spliterators.spliterator(drawn, CHARACTERISTICS);
  }

  @Override
  public long estimateSize() {
    return moved != null ? moved.estimateSize() : left;
  }

  @Override
  public int characteristics() {
    return isLimited ? CHARACTERISTICS | Spliterator.SIZED | Spliterator.SUBSIZED : CHARACTERISTICS;
  }

  /** Some of the elements that an engine would draw, which nothing draws from. */
  private static final class Segment implements Spliterator.OfLong {

    private final StreamElements elements;
    private final BitGenerator start;
    private long from;
    private final long to;
    private @Nullable BitGenerator bits; // at the next element, once one was wanted

    Segment(StreamElements elements, BitGenerator start, long from, long to) {
      this.elements = elements;
      this.start = start;
      this.from = from;
      this.to = to;
    }

    private BitGenerator atNext() {
      BitGenerator own = bits;
      if (own == null) {
        own = start.copy();
        elements.skip(own, from);
        bits = own;
      }
      return own;
    }

    @Override
    public boolean tryAdvance(LongConsumer action) {
      if (from == to) {
        return false;
      }
      long element = elements.next(atNext());
      from++;
      action.accept(element);
      return true;
    }

    @Override
    public void forEachRemaining(LongConsumer action) {
      BitGenerator own = atNext();
      while (from < to) {
        long[] drawn = new long[(int) Math.min(BATCH_STEP, to - from)];
        elements.fill(own, drawn);
        from += drawn.length;
        for (long element : drawn) {
          action.accept(element);
        }
      }
    }

    @Override
    public @Nullable Segment trySplit() {
      long middle = from + (to - from) / 2;
      if (bits != null || middle == from) {
        return null;
      }
      Segment prefix = new Segment(elements, start, from, middle);
      from = middle;
      return prefix;
    }

    @Override
    public long estimateSize() {
      return to - from;
    }

    @Override
    public int characteristics() {
      return CHARACTERISTICS | Spliterator.SIZED | Spliterator.SUBSIZED;
    }
  }
}

package org.seedtree.sampling.internal;

import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Streams of draws that continue one another. A parallel stream makes them as a sequential one
 * does, one after another and no more of them than are asked for, because their source is never
 * split.
 */
public final class OrderedDraws {

  private OrderedDraws() {}

  /**
   * Returns the draws 0 to {@code count - 1}, each made when it is asked for.
   *
   * @param count number of draws, 0 or more
   * @param draw makes a draw of its number
   */
  public static <T> Stream<T> of(int count, IntFunction<T> draw) {
    return StreamSupport.stream(new Unsplit<>(count, draw), false);
  }

  /**
   * Returns the elements of the batches 0 to {@code count - 1}, each batch drawn when its first
   * element is asked for.
   *
   * @param count number of batches, 0 or more
   * @param draw draws a batch of its number, all of it before it returns
   */
  public static <T> Stream<T> ofBatches(int count, IntFunction<Stream<T>> draw) {
    return of(count, draw).flatMap(batch -> batch);
  }

  private static final class Unsplit<T> implements Spliterator<T> {

    private final int count;
    private final IntFunction<T> draw;
    private int next;

    Unsplit(int count, IntFunction<T> draw) {
      this.count = count;
      this.draw = draw;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
      if (next == count) {
        return false;
      }
      action.accept(draw.apply(next++));
      return true;
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
      return null;
    }

    @Override
    public long estimateSize() {
      return count - next;
    }

    @Override
    public int characteristics() {
      return ORDERED | SIZED | NONNULL;
    }
  }
}

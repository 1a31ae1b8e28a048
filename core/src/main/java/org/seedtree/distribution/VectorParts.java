package org.seedtree.distribution;

import java.lang.reflect.Array;
import java.util.Objects;

/**
 * A call that fills a flat array with vectors one after another. If a part ends within a vector,
 * the next part starts with the remaining components.
 *
 * @param <A> the type of the array
 */
final class VectorParts<A> implements ArrayFill<A> {

  private final A vector;
  private final int length;
  private final Runnable next;
  private int used;

  /**
   * Creates a call.
   *
   * @param vector the buffer that {@code next} draws each vector into
   * @param length the number of its components
   * @param next draws the next vector
   */
  VectorParts(A vector, int length, Runnable next) {
    this.vector = vector;
    this.length = length;
    this.next = next;
    this.used = length;
  }

  @Override
  @SuppressWarnings("SuspiciousSystemArraycopy") // both are arrays of type A
  public void fill(A out, int from, int to) {
    Objects.checkFromToIndex(from, to, Array.getLength(out));
    if (length == 0 && from < to) {
      throw new IllegalArgumentException("vectors of no components fill no array");
    }
    for (int i = from; i < to; ) {
      if (used == length) {
        next.run();
        used = 0;
      }
      int count = Math.min(to - i, length - used);
      System.arraycopy(vector, used, out, i, count);
      used += count;
      i += count;
    }
  }
}

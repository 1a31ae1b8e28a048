package org.seedtree.legacy;

import java.lang.reflect.Array;
import java.util.Objects;
import java.util.OptionalInt;
import org.seedtree.distribution.ArrayFill;

/**
 * Vectors one after another, cut anywhere: what a part leaves of its last one, the next begins
 * with.
 *
 * @param length how many numbers one vector has
 * @param draws makes so many vectors at once
 */
record LegacyVectorSampler(int length, Draws draws) implements LegacySampler {

  /** An array of arrays. */
  @FunctionalInterface
  interface Draws {
    Object[] rows(RandomState rs, int n);
  }

  @Override
  public OptionalInt vectorLength() {
    return OptionalInt.of(length);
  }

  @Override
  public ArrayFill<Object> on(RandomState rs) {
    return new ArrayFill<>() {
      private Object[] last = {};
      private int used = length;

      @Override
      public void fill(Object array, int from, int to) {
        Objects.checkFromToIndex(from, to, Array.getLength(array));
        int at = from;
        if (used < length && at < to) {
          at += copy(last[last.length - 1], array, at, to);
        }
        if (at < to) {
          last = draws.rows(rs, (to - at - 1) / length + 1);
          for (Object row : last) {
            used = 0;
            at += copy(row, array, at, to);
          }
        }
      }

      private int copy(Object row, Object array, int at, int to) {
        int count = Math.min(to - at, length - used);
        System.arraycopy(row, used, array, at, count);
        used += count;
        return count;
      }
    };
  }
}

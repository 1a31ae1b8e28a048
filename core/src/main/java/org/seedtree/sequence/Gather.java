package org.seedtree.sequence;

import java.lang.reflect.Array;

/** Copies the elements at given positions of an array, for all element types. */
final class Gather {

  /** Returns a new array of the type of {@code x}. */
  @SuppressWarnings("unchecked")
  static <A> A empty(A x, int length) {
    return (A) Array.newInstance(x.getClass().getComponentType(), length);
  }

  /**
   * Returns {@code x[positions[0]], x[positions[1]], ...}.
   *
   * @param x array of primitives or references
   */
  static <A> A take(A x, int[] positions) {
    A out = empty(x, positions.length);
    take(x, positions, out, 0, positions.length);
    return out;
  }

  /** Copies the elements at the first {@code count} positions to {@code out[at..at + count)}. */
  static void take(Object x, int[] positions, Object out, int at, int count) {
    if (x instanceof double[] a) {
      take(a, positions, (double[]) out, at, count);
    } else if (x instanceof long[] a) {
      take(a, positions, (long[]) out, at, count);
    } else if (x instanceof int[] a) {
      take(a, positions, (int[]) out, at, count);
    } else if (x instanceof Object[] a) {
      take(a, positions, (Object[]) out, at, count);
    } else {
      for (int i = 0; i < count; i++) {
        System.arraycopy(x, positions[i], out, at + i, 1);
      }
    }
  }

  private static void take(double[] x, int[] positions, double[] out, int at, int count) {
    for (int i = 0; i < count; i++) {
      out[at + i] = x[positions[i]];
    }
  }

  private static void take(long[] x, int[] positions, long[] out, int at, int count) {
    for (int i = 0; i < count; i++) {
      out[at + i] = x[positions[i]];
    }
  }

  private static void take(int[] x, int[] positions, int[] out, int at, int count) {
    for (int i = 0; i < count; i++) {
      out[at + i] = x[positions[i]];
    }
  }

  private static void take(Object[] x, int[] positions, Object[] out, int at, int count) {
    for (int i = 0; i < count; i++) {
      out[at + i] = x[positions[i]];
    }
  }

  private Gather() {}
}

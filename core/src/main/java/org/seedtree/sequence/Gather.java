package org.seedtree.sequence;

import java.lang.reflect.Array;

/** Elements of an array at given places, in a new array, whatever the type of the elements. */
final class Gather {

  /** A new array of the type of {@code x}. */
  @SuppressWarnings("unchecked")
  static <A> A empty(A x, int length) {
    return (A) Array.newInstance(x.getClass().getComponentType(), length);
  }

  /**
   * {@code x[places[0]], x[places[1]], ...}
   *
   * @param x an array of primitives or references
   */
  static <A> A take(A x, int[] places) {
    A out = empty(x, places.length);
    take(x, places, out, 0, places.length);
    return out;
  }

  /** Puts the elements at the first {@code count} places into {@code out}, from {@code at} on. */
  static void take(Object x, int[] places, Object out, int at, int count) {
    if (x instanceof double[] a) {
      take(a, places, (double[]) out, at, count);
    } else if (x instanceof long[] a) {
      take(a, places, (long[]) out, at, count);
    } else if (x instanceof int[] a) {
      take(a, places, (int[]) out, at, count);
    } else if (x instanceof Object[] a) {
      take(a, places, (Object[]) out, at, count);
    } else {
      for (int i = 0; i < count; i++) {
        System.arraycopy(x, places[i], out, at + i, 1);
      }
    }
  }

  private static void take(double[] x, int[] places, double[] out, int at, int count) {
    for (int i = 0; i < count; i++) {
      out[at + i] = x[places[i]];
    }
  }

  private static void take(long[] x, int[] places, long[] out, int at, int count) {
    for (int i = 0; i < count; i++) {
      out[at + i] = x[places[i]];
    }
  }

  private static void take(int[] x, int[] places, int[] out, int at, int count) {
    for (int i = 0; i < count; i++) {
      out[at + i] = x[places[i]];
    }
  }

  private static void take(Object[] x, int[] places, Object[] out, int at, int count) {
    for (int i = 0; i < count; i++) {
      out[at + i] = x[places[i]];
    }
  }

  private Gather() {}
}

package org.seedtree.sequence;

import java.lang.reflect.Array;

/** Elements of an array at given places, in a new array, whatever the type of the elements. */
final class Gather {

  /**
   * {@code x[places[0]], x[places[1]], ...}
   *
   * @param x an array of primitives or references
   */
  @SuppressWarnings("unchecked")
  static <A> A take(A x, int[] places) {
    Object out = Array.newInstance(x.getClass().getComponentType(), places.length);
    if (x instanceof double[] a) {
      take(a, places, (double[]) out);
    } else if (x instanceof long[] a) {
      take(a, places, (long[]) out);
    } else if (x instanceof int[] a) {
      take(a, places, (int[]) out);
    } else if (x instanceof Object[] a) {
      take(a, places, (Object[]) out);
    } else {
      for (int i = 0; i < places.length; i++) {
        System.arraycopy(x, places[i], out, i, 1);
      }
    }
    return (A) out;
  }

  private static void take(double[] x, int[] places, double[] out) {
    for (int i = 0; i < places.length; i++) {
      out[i] = x[places[i]];
    }
  }

  private static void take(long[] x, int[] places, long[] out) {
    for (int i = 0; i < places.length; i++) {
      out[i] = x[places[i]];
    }
  }

  private static void take(int[] x, int[] places, int[] out) {
    for (int i = 0; i < places.length; i++) {
      out[i] = x[places[i]];
    }
  }

  private static void take(Object[] x, int[] places, Object[] out) {
    for (int i = 0; i < places.length; i++) {
      out[i] = x[places[i]];
    }
  }

  private Gather() {}
}

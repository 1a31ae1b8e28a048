package org.seedtree.sequence;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/**
 * Operations on arrays of arrays along NumPy's axes, of which 0 is the outermost, for all element
 * types.
 */
final class Nested {

  /**
   * Returns the depth of an axis.
   *
   * @throws IllegalArgumentException if {@code x} has no such axis
   */
  static int axis(Object x, int axis) {
    int dimensions = dimensions(x.getClass());
    int depth = axis < 0 ? axis + dimensions : axis;
    if (depth < 0 || depth >= dimensions) {
      throw new IllegalArgumentException(
          "axis " + axis + " is out of bounds for array of dimension " + dimensions);
    }
    return depth;
  }

  /** Returns the number of dimensions of an array type. */
  static int dimensions(Class<?> type) {
    int dimensions = 0;
    for (Class<?> t = type; t.isArray(); t = t.getComponentType()) {
      dimensions++;
    }
    return dimensions;
  }

  /** Returns whether arrays have no elements, as those of NumPy's shape (3, 0). */
  static boolean isEmpty(Object x) {
    if (x instanceof Object[] rows && rows.getClass().getComponentType().isArray()) {
      for (Object row : rows) {
        if (!isEmpty(row)) {
          return false;
        }
      }
      return true;
    }
    return Array.getLength(x) == 0;
  }

  /**
   * Returns the length of the arrays at a depth; 0 if there is none.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  static int extent(Object x, int depth) {
    int extent = -1;
    for (Object array : level(x, depth)) {
      int length = Array.getLength(array);
      if (extent >= 0 && length != extent) {
        throw new IllegalArgumentException(
            "arrays along an axis differ in length: " + extent + ", " + length);
      }
      extent = length;
    }
    return Math.max(0, extent);
  }

  /** Returns the arrays at a depth, from first to last. */
  static List<Object> level(Object x, int depth) {
    List<Object> level = List.of(x);
    for (int d = 0; d < depth; d++) {
      List<Object> below = new ArrayList<>();
      for (Object array : level) {
        below.addAll(List.of((Object[]) array));
      }
      level = below;
    }
    return level;
  }

  /**
   * Returns {@code x} with the elements at these positions of an axis: new arrays down to the axis,
   * shared ones below it.
   */
  @SuppressWarnings("unchecked")
  static <A> A take(A x, int depth, int[] positions) {
    if (depth == 0) {
      return Gather.take(x, positions);
    }
    Object[] copy = ((Object[]) x).clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = take(copy[i], depth - 1, positions);
    }
    return (A) copy;
  }

  /** Reorders {@code x} along an axis in place. */
  static void reorder(Object x, int depth, int[] positions) {
    for (Object array : level(x, depth)) {
      System.arraycopy(Gather.take(array, positions), 0, array, 0, positions.length);
    }
  }

  /** Returns a copy that shares no array with {@code x}. */
  @SuppressWarnings("unchecked")
  static <A> A copy(A x) {
    int length = Array.getLength(x);
    Object copy = Array.newInstance(x.getClass().getComponentType(), length);
    System.arraycopy(x, 0, copy, 0, length);
    if (copy instanceof Object[] rows && rows.getClass().getComponentType().isArray()) {
      for (int i = 0; i < length; i++) {
        rows[i] = copy(rows[i]);
      }
    }
    return (A) copy;
  }

  private Nested() {}
}

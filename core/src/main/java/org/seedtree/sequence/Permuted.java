package org.seedtree.sequence;

import java.lang.reflect.Array;
import java.util.List;
import org.seedtree.engine.RandomSource;

/**
 * Permutations of all elements of an array of arrays, or of each line along an axis independently:
 * NumPy's {@code permuted}. Words consumed: those of {@link Shuffle}, once for all elements or for
 * each line.
 *
 * <p>Elements and lines are in row-major order. NumPy's are, too, except that without an axis it
 * takes the elements of a Fortran-ordered array in the order of its memory.
 *
 * <p>Arguments are checked before the first word is drawn.
 */
public final class Permuted {

  /** Returns a copy of {@code x} permuted by {@link #permute(RandomSource, Object[])}. */
  public static <T> T[] permuted(RandomSource bits, T[] x) {
    T[] copy = Nested.copy(x);
    permute(bits, copy);
    return copy;
  }

  /** Returns a copy of {@code x} permuted by {@link #permute(RandomSource, Object[], int)}. */
  public static <T> T[] permuted(RandomSource bits, T[] x, int axis) {
    T[] copy = Nested.copy(x);
    permute(bits, copy, axis);
    return copy;
  }

  /**
   * Shuffles all elements of {@code x} across all its rows.
   *
   * @param bits source of the words
   * @param x array of arrays of equal lengths, of any depth
   * @throws IllegalArgumentException if lengths differ or the elements are too many for an array
   */
  public static <T> void permute(RandomSource bits, T[] x) {
    int deepest = Nested.dimensions(x.getClass()) - 1;
    if (deepest == 0) {
      Shuffle.shuffle(bits, x);
      return;
    }
    checkExtents(x, deepest);
    int length = Nested.extent(x, deepest);
    List<Object> lines = Nested.level(x, deepest);
    long count = (long) length * lines.size();
    if (count > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("array is too big: " + count + " elements");
    }
    Object all = Array.newInstance(elementType(x), (int) count);
    int end = 0;
    for (Object line : lines) {
      System.arraycopy(line, 0, all, end, length);
      end += length;
    }
    Object permuted = Gather.take(all, Permutation.permutation(bits, (int) count));
    int from = 0;
    for (Object line : lines) {
      System.arraycopy(permuted, from, line, 0, length);
      from += length;
    }
  }

  /**
   * Shuffles every line along an axis independently.
   *
   * @param bits source of the words
   * @param x array of arrays of equal lengths, of any depth
   * @param axis 1 for each row of a matrix, 0 for each column; counted from the last one if
   *     negative
   * @throws IllegalArgumentException if there is no such axis or lengths differ
   */
  public static <T> void permute(RandomSource bits, T[] x, int axis) {
    int depth = Nested.axis(x, axis);
    int deepest = Nested.dimensions(x.getClass()) - 1;
    checkExtents(x, deepest);
    for (Object array : Nested.level(x, depth)) {
      if (depth == deepest) {
        Nested.reorder(array, 0, Permutation.permutation(bits, Array.getLength(array)));
      } else {
        permuteAcross(bits, (Object[]) array);
      }
    }
  }

  /**
   * Shuffles the first elements of all slices among the slices, then the second ones, and so on.
   */
  private static void permuteAcross(RandomSource bits, Object[] slices) {
    if (slices.length == 0) {
      return;
    }
    Class<?> type = slices[0].getClass().getComponentType();
    if (type.isArray()) {
      Object[] first = (Object[]) slices[0];
      for (int i = 0; i < first.length; i++) {
        Object[] within = new Object[slices.length];
        for (int k = 0; k < slices.length; k++) {
          within[k] = ((Object[]) slices[k])[i];
        }
        permuteAcross(bits, within);
      }
      return;
    }
    Object line = Array.newInstance(type, slices.length);
    for (int i = 0; i < Array.getLength(slices[0]); i++) {
      int[] positions = Permutation.permutation(bits, slices.length);
      for (int k = 0; k < slices.length; k++) {
        System.arraycopy(slices[positions[k]], i, line, k, 1);
      }
      for (int k = 0; k < slices.length; k++) {
        System.arraycopy(line, k, slices[k], i, 1);
      }
    }
  }

  /** Checks that the arrays at each depth have equal lengths. */
  private static void checkExtents(Object x, int deepest) {
    for (int d = 1; d <= deepest; d++) {
      Nested.extent(x, d);
    }
  }

  /** Returns the element type of the innermost arrays. */
  private static Class<?> elementType(Object x) {
    Class<?> type = x.getClass();
    while (type.isArray()) {
      type = type.getComponentType();
    }
    return type;
  }

  private Permuted() {}
}

package org.seedtree.sequence;

import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.RandomAccess;
import org.seedtree.engine.RandomSource;

/**
 * Shuffles in place, as NumPy's {@code shuffle} does: the algorithm of Fisher and Yates, from the
 * last element down. All element types consume the same words and move the same positions.
 *
 * <p>Words consumed: at least one 32-bit word for every element but the first, at most two on
 * average; none for fewer than two elements.
 *
 * <p>Arguments are checked before the first word is drawn.
 */
public final class Shuffle {

  /** Shuffles an array. */
  public static void shuffle(RandomSource bits, double[] x) {
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        double swapped = x[i];
        x[i] = x[j];
        x[j] = swapped;
      }
    }
  }

  /** Shuffles an array. */
  public static void shuffle(RandomSource bits, float[] x) {
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        float swapped = x[i];
        x[i] = x[j];
        x[j] = swapped;
      }
    }
  }

  /** Shuffles an array. */
  public static void shuffle(RandomSource bits, long[] x) {
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        long swapped = x[i];
        x[i] = x[j];
        x[j] = swapped;
      }
    }
  }

  /** Shuffles an array. */
  public static void shuffle(RandomSource bits, int[] x) {
    shuffle(bits, x, 0, x.length);
  }

  /**
   * Shuffles a part of an array, {@code shuffle(x[from:to])}.
   *
   * @param from index of the first element
   * @param to index after the last element
   * @throws IndexOutOfBoundsException if there is no such part
   */
  public static void shuffle(RandomSource bits, int[] x, int from, int to) {
    Objects.checkFromToIndex(from, to, x.length);
    SwapPartners partners = SwapPartners.of(bits, to - from);
    while (partners.next()) {
      for (int k = 0, i = from + partners.top; k < partners.count; k++, i--) {
        int j = from + partners.of[k];
        int swapped = x[i];
        x[i] = x[j];
        x[j] = swapped;
      }
    }
  }

  /** Shuffles an array. */
  public static void shuffle(RandomSource bits, short[] x) {
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        short swapped = x[i];
        x[i] = x[j];
        x[j] = swapped;
      }
    }
  }

  /** Shuffles an array. */
  public static void shuffle(RandomSource bits, char[] x) {
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        char swapped = x[i];
        x[i] = x[j];
        x[j] = swapped;
      }
    }
  }

  /** Shuffles an array. */
  public static void shuffle(RandomSource bits, byte[] x) {
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        byte swapped = x[i];
        x[i] = x[j];
        x[j] = swapped;
      }
    }
  }

  /** Shuffles an array. */
  public static void shuffle(RandomSource bits, boolean[] x) {
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        boolean swapped = x[i];
        x[i] = x[j];
        x[j] = swapped;
      }
    }
  }

  /**
   * Shuffles an array of references; the rows of a matrix keep their contents. As in NumPy, an
   * array of rows without elements is not shuffled and consumes nothing.
   */
  public static <T> void shuffle(RandomSource bits, T[] x) {
    if (!Nested.isEmpty(x)) {
      shuffleReferences(bits, x);
    }
  }

  /**
   * Shuffles an array of references as NumPy did before 1.20, which consumes the same words if the
   * rows have no elements.
   */
  public static <T> void shuffleEmptyRows(RandomSource bits, T[] x) {
    shuffleReferences(bits, x);
  }

  private static void shuffleReferences(RandomSource bits, Object[] x) {
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        Object swapped = x[i];
        x[i] = x[j];
        x[j] = swapped;
      }
    }
  }

  /**
   * Shuffles the slices of an array of arrays along an axis.
   *
   * @param bits source of the words
   * @param x array of arrays of any depth
   * @param axis 0 for the elements of {@code x}, 1 for theirs, and so on; counted from the last one
   *     if negative
   * @throws IllegalArgumentException if there is no such axis or the arrays along it differ in
   *     length
   */
  public static <T> void shuffle(RandomSource bits, T[] x, int axis) {
    int depth = Nested.axis(x, axis);
    if (depth == 0) {
      shuffle(bits, x);
    } else if (!Nested.isEmpty(x)) {
      Nested.reorder(x, depth, Permutation.permutation(bits, Nested.extent(x, depth)));
    }
  }

  /**
   * Shuffles a list. A list without {@link RandomAccess} is copied, shuffled and written back.
   *
   * <p>Whether the list can be modified is tried before the first word is drawn, by setting its
   * first element to itself.
   *
   * @param bits source of the words
   * @param x list to shuffle
   * @throws UnsupportedOperationException if the list has two elements or more and its elements
   *     cannot be set
   */
  public static <T> void shuffle(RandomSource bits, List<T> x) {
    if (x.size() < 2) {
      return;
    }
    if (!(x instanceof RandomAccess)) {
      shuffleCopy(bits, x);
      return;
    }
    x.set(0, x.get(0));
    SwapPartners partners = SwapPartners.unshared(bits, x.size());
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        x.set(i, x.set(partners.of[k], x.get(i)));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> void shuffleCopy(RandomSource bits, List<T> x) {
    ListIterator<T> first = x.listIterator();
    first.set(first.next());
    T[] copy = (T[]) x.toArray();
    shuffleReferences(bits, copy);
    ListIterator<T> iterator = x.listIterator();
    for (T element : copy) {
      iterator.next();
      iterator.set(element);
    }
  }

  private Shuffle() {}
}

package org.seedtree.sequence;

import java.util.List;
import java.util.ListIterator;
import java.util.RandomAccess;
import org.seedtree.engine.RandomSource;

/**
 * Shuffles in place, as NumPy's {@code shuffle} does: Fisher and Yates from the last element down.
 *
 * <p>All element types take the same words and move the same places. Draws: at least one 32-bit
 * word for every element but the first, at most two on average; none for fewer than two elements.
 */
public final class Shuffle {

  /** Shuffles {@code x}. */
  public static void shuffle(RandomSource bits, double[] x) {
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        double held = x[i];
        x[i] = x[j];
        x[j] = held;
      }
    }
  }

  /** Shuffles {@code x}. */
  public static void shuffle(RandomSource bits, float[] x) {
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        float held = x[i];
        x[i] = x[j];
        x[j] = held;
      }
    }
  }

  /** Shuffles {@code x}. */
  public static void shuffle(RandomSource bits, long[] x) {
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        long held = x[i];
        x[i] = x[j];
        x[j] = held;
      }
    }
  }

  /** Shuffles {@code x}. */
  public static void shuffle(RandomSource bits, int[] x) {
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        int held = x[i];
        x[i] = x[j];
        x[j] = held;
      }
    }
  }

  /** Shuffles {@code x}. */
  public static void shuffle(RandomSource bits, short[] x) {
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        short held = x[i];
        x[i] = x[j];
        x[j] = held;
      }
    }
  }

  /** Shuffles {@code x}. */
  public static void shuffle(RandomSource bits, char[] x) {
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        char held = x[i];
        x[i] = x[j];
        x[j] = held;
      }
    }
  }

  /** Shuffles {@code x}. */
  public static void shuffle(RandomSource bits, byte[] x) {
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        byte held = x[i];
        x[i] = x[j];
        x[j] = held;
      }
    }
  }

  /** Shuffles {@code x}. */
  public static void shuffle(RandomSource bits, boolean[] x) {
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        boolean held = x[i];
        x[i] = x[j];
        x[j] = held;
      }
    }
  }

  /**
   * Shuffles {@code x} by its references: rows of a matrix move as they are. As in NumPy, rows
   * without elements stay where they are.
   */
  public static <T> void shuffle(RandomSource bits, T[] x) {
    if (Nested.isEmpty(x)) {
      return;
    }
    SwapPartners partners = SwapPartners.of(bits, x.length);
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        int j = partners.of[k];
        T held = x[i];
        x[i] = x[j];
        x[j] = held;
      }
    }
  }

  /**
   * Shuffles the slices of {@code x} across an axis.
   *
   * @param x an array of arrays, however deep
   * @param axis 0 for the elements of {@code x}, 1 for theirs, and so on; negative from the end
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

  /** Shuffles {@code x}. A list without fast access by index is shuffled in a copy. */
  public static <T> void shuffle(RandomSource bits, List<T> x) {
    if (!(x instanceof RandomAccess)) {
      shuffleCopy(bits, x);
      return;
    }
    SwapPartners partners = SwapPartners.alone(bits, x.size());
    while (partners.next()) {
      for (int k = 0, i = partners.top; k < partners.count; k++, i--) {
        x.set(i, x.set(partners.of[k], x.get(i)));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> void shuffleCopy(RandomSource bits, List<T> x) {
    T[] copy = (T[]) x.toArray();
    shuffle(bits, copy);
    ListIterator<T> places = x.listIterator();
    for (T element : copy) {
      places.next();
      places.set(element);
    }
  }

  private Shuffle() {}
}

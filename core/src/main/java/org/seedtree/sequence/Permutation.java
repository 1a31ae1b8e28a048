package org.seedtree.sequence;

import java.util.ArrayList;
import java.util.List;
import org.seedtree.engine.RandomSource;

/** Shuffled copies: NumPy's {@code permutation}. Words consumed: those of {@link Shuffle}. */
public final class Permutation {

  /**
   * Returns the integers 0, ..., n - 1 in random order.
   *
   * @param bits source of the words
   * @param n number of integers; below 1 the array is empty, as in NumPy
   */
  public static int[] permutation(RandomSource bits, int n) {
    int[] indices = range(n);
    Shuffle.shuffle(bits, indices);
    return indices;
  }

  /** Returns 0, ..., n - 1. */
  static int[] range(int n) {
    int[] indices = new int[Math.max(0, n)];
    for (int i = 0; i < n; i++) {
      indices[i] = i;
    }
    return indices;
  }

  /** Returns the elements of an array in random order. */
  public static double[] permutation(RandomSource bits, double[] x) {
    double[] copy = x.clone();
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  /** Returns the elements of an array in random order. */
  public static float[] permutation(RandomSource bits, float[] x) {
    float[] copy = x.clone();
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  /** Returns the elements of an array in random order. */
  public static long[] permutation(RandomSource bits, long[] x) {
    long[] copy = x.clone();
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  /** Returns the elements of an array in random order. */
  public static int[] permutation(RandomSource bits, int[] x) {
    int[] copy = x.clone();
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  /** Returns the elements of an array in random order. */
  public static short[] permutation(RandomSource bits, short[] x) {
    short[] copy = x.clone();
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  /** Returns the elements of an array in random order. */
  public static char[] permutation(RandomSource bits, char[] x) {
    char[] copy = x.clone();
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  /** Returns the elements of an array in random order. */
  public static byte[] permutation(RandomSource bits, byte[] x) {
    byte[] copy = x.clone();
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  /** Returns the elements of an array in random order. */
  public static boolean[] permutation(RandomSource bits, boolean[] x) {
    boolean[] copy = x.clone();
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  /**
   * Returns the elements of an array in random order; the rows of a matrix are shared, not copied.
   */
  public static <T> T[] permutation(RandomSource bits, T[] x) {
    return Gather.take(x, permutation(bits, x.length));
  }

  /**
   * Returns the slices of an array of arrays along an axis in random order.
   *
   * @param bits source of the words
   * @param x array of arrays of any depth; the result has new arrays down to the axis and shares
   *     those below it
   * @param axis 0 for the elements of {@code x}, 1 for theirs, and so on; counted from the last one
   *     if negative
   * @throws IllegalArgumentException if there is no such axis or the arrays along it differ in
   *     length
   */
  public static <T> T[] permutation(RandomSource bits, T[] x, int axis) {
    int depth = Nested.axis(x, axis);
    return Nested.take(x, depth, permutation(bits, Nested.extent(x, depth)));
  }

  /** Returns the elements of a list in random order, in a new modifiable list. */
  public static <T> List<T> permutation(RandomSource bits, List<T> x) {
    List<T> copy = new ArrayList<>(x);
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  private Permutation() {}
}

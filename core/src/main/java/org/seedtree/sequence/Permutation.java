package org.seedtree.sequence;

import java.util.ArrayList;
import java.util.List;
import org.seedtree.engine.RandomSource;

/** Shuffled copies; NumPy's {@code permutation}. Draws: as {@link Shuffle}. */
public final class Permutation {

  /**
   * The numbers 0, ..., n-1 in random order.
   *
   * @param n how many; below 1 gives an empty array, as in NumPy
   */
  public static int[] permutation(RandomSource bits, int n) {
    int[] indices = range(n);
    Shuffle.shuffle(bits, indices);
    return indices;
  }

  /** 0, ..., n-1. */
  static int[] range(int n) {
    int[] indices = new int[Math.max(0, n)];
    for (int i = 0; i < n; i++) {
      indices[i] = i;
    }
    return indices;
  }

  /** The elements of {@code x} in random order. */
  public static double[] permutation(RandomSource bits, double[] x) {
    double[] copy = x.clone();
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  /** The elements of {@code x} in random order. */
  public static float[] permutation(RandomSource bits, float[] x) {
    float[] copy = x.clone();
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  /** The elements of {@code x} in random order. */
  public static long[] permutation(RandomSource bits, long[] x) {
    long[] copy = x.clone();
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  /** The elements of {@code x} in random order. */
  public static int[] permutation(RandomSource bits, int[] x) {
    int[] copy = x.clone();
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  /** The elements of {@code x} in random order. */
  public static short[] permutation(RandomSource bits, short[] x) {
    short[] copy = x.clone();
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  /** The elements of {@code x} in random order. */
  public static char[] permutation(RandomSource bits, char[] x) {
    char[] copy = x.clone();
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  /** The elements of {@code x} in random order. */
  public static byte[] permutation(RandomSource bits, byte[] x) {
    byte[] copy = x.clone();
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  /** The elements of {@code x} in random order. */
  public static boolean[] permutation(RandomSource bits, boolean[] x) {
    boolean[] copy = x.clone();
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  /** The elements of {@code x} in random order; rows of a matrix are shared, not copied. */
  public static <T> T[] permutation(RandomSource bits, T[] x) {
    return Gather.take(x, permutation(bits, x.length));
  }

  /**
   * The slices of {@code x} across an axis in random order.
   *
   * @param x an array of arrays, however deep; new down to the axis, shared below it
   * @param axis 0 for the elements of {@code x}, 1 for theirs, and so on; negative from the end
   * @throws IllegalArgumentException if there is no such axis or the arrays along it differ in
   *     length
   */
  public static <T> T[] permutation(RandomSource bits, T[] x, int axis) {
    int depth = Nested.axis(x, axis);
    return Nested.take(x, depth, permutation(bits, Nested.extent(x, depth)));
  }

  /** The elements of {@code x} in random order, in a new modifiable list. */
  public static <T> List<T> permutation(RandomSource bits, List<T> x) {
    List<T> copy = new ArrayList<>(x);
    Shuffle.shuffle(bits, copy);
    return copy;
  }

  private Permutation() {}
}

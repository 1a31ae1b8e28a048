package org.seedtree.legacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.sequence.Permutation;
import org.seedtree.sequence.Shuffle;

/**
 * The methods of {@link RandomState} that reorder what there is, as {@code Generator}'s do, and
 * that choose from it, by ways of their own. Elements of arrays of other types are chosen by their
 * places: {@code rs.choice(x.length, 3)}.
 */
public sealed interface LegacySequenceDraws permits RandomState {

  /** The engine that all draws come from. */
  BitGenerator bitGenerator();

  /** Shuffles {@code x} in place. */
  default void shuffle(double[] x) {
    Shuffle.shuffle(bitGenerator(), x);
  }

  /** Shuffles {@code x} in place. */
  default void shuffle(float[] x) {
    Shuffle.shuffle(bitGenerator(), x);
  }

  /** Shuffles {@code x} in place. */
  default void shuffle(long[] x) {
    Shuffle.shuffle(bitGenerator(), x);
  }

  /** Shuffles {@code x} in place. */
  default void shuffle(int[] x) {
    Shuffle.shuffle(bitGenerator(), x);
  }

  /** Shuffles {@code x} in place. */
  default void shuffle(short[] x) {
    Shuffle.shuffle(bitGenerator(), x);
  }

  /** Shuffles {@code x} in place. */
  default void shuffle(char[] x) {
    Shuffle.shuffle(bitGenerator(), x);
  }

  /** Shuffles {@code x} in place. */
  default void shuffle(byte[] x) {
    Shuffle.shuffle(bitGenerator(), x);
  }

  /** Shuffles {@code x} in place. */
  default void shuffle(boolean[] x) {
    Shuffle.shuffle(bitGenerator(), x);
  }

  /** Shuffles {@code x} in place; the rows of a matrix move as they are. */
  default <T> void shuffle(T[] x) {
    Shuffle.shuffle(bitGenerator(), x);
  }

  /** Shuffles {@code x} in place. */
  default <T> void shuffle(List<T> x) {
    Shuffle.shuffle(bitGenerator(), x);
  }

  /**
   * The numbers 0, ..., n-1 in random order.
   *
   * @param n how many; below 1 gives an empty array, as in NumPy
   */
  default int[] permutation(int n) {
    return Permutation.permutation(bitGenerator(), n);
  }

  /** The elements of {@code x} in random order, in a new array. */
  default double[] permutation(double[] x) {
    return Permutation.permutation(bitGenerator(), x);
  }

  /** The elements of {@code x} in random order, in a new array. */
  default float[] permutation(float[] x) {
    return Permutation.permutation(bitGenerator(), x);
  }

  /** The elements of {@code x} in random order, in a new array. */
  default long[] permutation(long[] x) {
    return Permutation.permutation(bitGenerator(), x);
  }

  /** The elements of {@code x} in random order, in a new array. */
  default int[] permutation(int[] x) {
    return Permutation.permutation(bitGenerator(), x);
  }

  /** The elements of {@code x} in random order, in a new array. */
  default short[] permutation(short[] x) {
    return Permutation.permutation(bitGenerator(), x);
  }

  /** The elements of {@code x} in random order, in a new array. */
  default char[] permutation(char[] x) {
    return Permutation.permutation(bitGenerator(), x);
  }

  /** The elements of {@code x} in random order, in a new array. */
  default byte[] permutation(byte[] x) {
    return Permutation.permutation(bitGenerator(), x);
  }

  /** The elements of {@code x} in random order, in a new array. */
  default boolean[] permutation(boolean[] x) {
    return Permutation.permutation(bitGenerator(), x);
  }

  /** The elements of {@code x} in random order, in a new array; rows of a matrix are shared. */
  default <T> T[] permutation(T[] x) {
    return Permutation.permutation(bitGenerator(), x);
  }

  /** The elements of {@code x} in random order, in a new modifiable list. */
  default <T> List<T> permutation(List<T> x) {
    return Permutation.permutation(bitGenerator(), x);
  }

  /**
   * A number in [0, n).
   *
   * @throws IllegalArgumentException if {@code n <= 0}
   */
  default int choice(int n) {
    return choice(n, 1)[0];
  }

  /**
   * {@code size} numbers in [0, n).
   *
   * @throws IllegalArgumentException if {@code n <= 0} or {@code size} is negative
   */
  default int[] choice(int n, int size) {
    return choice(n, size, true);
  }

  /**
   * {@code size} numbers in [0, n), with replacement or without.
   *
   * @throws IllegalArgumentException if {@code n <= 0}, {@code size} is negative, or without
   *     replacement more than {@code n}
   */
  default int[] choice(int n, int size, boolean replace) {
    return choice(n, size, replace, null);
  }

  /**
   * {@code size} numbers in [0, n), with replacement or without.
   *
   * @param p the probability of each number, or null if they are equal
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean)}, or if there are not n
   *     probabilities, one is NaN or negative, their sum is not 1, or without replacement too few
   *     are above 0
   */
  default int[] choice(int n, int size, boolean replace, double @Nullable [] p) {
    return LegacyChoice.ofCount((RandomState) this, n, size, replace, p);
  }

  /** An element of {@code a}. */
  default double choice(double[] a) {
    return a[places(a.length, 1, true, null)[0]];
  }

  /** {@code size} elements of {@code a}. */
  default double[] choice(double[] a, int size) {
    return choice(a, size, true);
  }

  /** {@code size} elements of {@code a}, with replacement or without. */
  default double[] choice(double[] a, int size, boolean replace) {
    return choice(a, size, replace, null);
  }

  /**
   * The same with a probability for each element, see {@link #choice(int, int, boolean, double[])}.
   */
  default double[] choice(double[] a, int size, boolean replace, double @Nullable [] p) {
    return Arrays.stream(places(a.length, size, replace, p)).mapToDouble(i -> a[i]).toArray();
  }

  /** An element of {@code a}. */
  default long choice(long[] a) {
    return a[places(a.length, 1, true, null)[0]];
  }

  /** {@code size} elements of {@code a}. */
  default long[] choice(long[] a, int size) {
    return choice(a, size, true);
  }

  /** {@code size} elements of {@code a}, with replacement or without. */
  default long[] choice(long[] a, int size, boolean replace) {
    return choice(a, size, replace, null);
  }

  /**
   * The same with a probability for each element, see {@link #choice(int, int, boolean, double[])}.
   */
  default long[] choice(long[] a, int size, boolean replace, double @Nullable [] p) {
    return Arrays.stream(places(a.length, size, replace, p)).mapToLong(i -> a[i]).toArray();
  }

  /** An element of {@code a}. */
  default int choice(int[] a) {
    return a[places(a.length, 1, true, null)[0]];
  }

  /** {@code size} elements of {@code a}. */
  default int[] choice(int[] a, int size) {
    return choice(a, size, true);
  }

  /** {@code size} elements of {@code a}, with replacement or without. */
  default int[] choice(int[] a, int size, boolean replace) {
    return choice(a, size, replace, null);
  }

  /**
   * The same with a probability for each element, see {@link #choice(int, int, boolean, double[])}.
   */
  default int[] choice(int[] a, int size, boolean replace, double @Nullable [] p) {
    return Arrays.stream(places(a.length, size, replace, p)).map(i -> a[i]).toArray();
  }

  /** An element of {@code a}. */
  default <T> T choice(T[] a) {
    return a[places(a.length, 1, true, null)[0]];
  }

  /** {@code size} elements of {@code a}. */
  default <T> T[] choice(T[] a, int size) {
    return choice(a, size, true);
  }

  /** {@code size} elements of {@code a}, with replacement or without. */
  default <T> T[] choice(T[] a, int size, boolean replace) {
    return choice(a, size, replace, null);
  }

  /**
   * The same with a probability for each element, see {@link #choice(int, int, boolean, double[])}.
   */
  default <T> T[] choice(T[] a, int size, boolean replace, double @Nullable [] p) {
    int[] places = places(a.length, size, replace, p);
    T[] out = Arrays.copyOf(a, size);
    for (int i = 0; i < size; i++) {
      out[i] = a[places[i]];
    }
    return out;
  }

  /** An element of {@code a}. */
  default <T> T choice(List<T> a) {
    return a.get(places(a.size(), 1, true, null)[0]);
  }

  /** {@code size} elements of {@code a}. */
  default <T> List<T> choice(List<T> a, int size) {
    return choice(a, size, true);
  }

  /** {@code size} elements of {@code a}, with replacement or without. */
  default <T> List<T> choice(List<T> a, int size, boolean replace) {
    return choice(a, size, replace, null);
  }

  /**
   * The same with a probability for each element, see {@link #choice(int, int, boolean, double[])}.
   */
  default <T> List<T> choice(List<T> a, int size, boolean replace, double @Nullable [] p) {
    List<T> indexed = a instanceof RandomAccess ? a : new ArrayList<>(a);
    List<T> out = new ArrayList<>();
    for (int place : places(a.size(), size, replace, p)) {
      out.add(indexed.get(place));
    }
    return out;
  }

  private int[] places(int length, int size, boolean replace, double @Nullable [] p) {
    return LegacyChoice.ofElements((RandomState) this, length, size, replace, p);
  }
}

package org.seedtree.legacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.seedtree.sequence.Reordering;

/**
 * The methods of {@link RandomState} that reorder what there is, as {@code Generator}'s do, and
 * that choose from it, by ways of their own. Elements of arrays of other types are chosen by their
 * places: {@code rs.choice(x.length, 3)}.
 */
public sealed interface LegacySequenceDraws extends Reordering permits RandomState {

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

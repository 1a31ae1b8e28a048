package org.seedtree;

import java.util.List;
import org.seedtree.engine.BitGenerator;
import org.seedtree.sequence.Permutation;
import org.seedtree.sequence.Permuted;
import org.seedtree.sequence.Shuffle;

/** The methods of {@link Generator} that reorder what there is. */
public sealed interface SequenceDraws permits Generator {

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

  /**
   * Shuffles the slices of {@code x} across an axis in place: with axis 1 the columns of a matrix.
   *
   * @param x an array of arrays
   * @param axis negative from the end
   * @throws IllegalArgumentException if there is no such axis or the arrays along it differ in
   *     length
   */
  default <T> void shuffle(T[] x, int axis) {
    Shuffle.shuffle(bitGenerator(), x, axis);
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

  /**
   * The slices of {@code x} across an axis in random order: with axis 1 the columns of a matrix.
   *
   * @param x an array of arrays
   * @param axis negative from the end
   * @throws IllegalArgumentException if there is no such axis or the arrays along it differ in
   *     length
   */
  default <T> T[] permutation(T[] x, int axis) {
    return Permutation.permutation(bitGenerator(), x, axis);
  }

  /** The elements of {@code x} in random order, in a new modifiable list. */
  default <T> List<T> permutation(List<T> x) {
    return Permutation.permutation(bitGenerator(), x);
  }

  /**
   * A copy of {@code x} with all elements moved freely among its places; of an array without rows
   * that is {@code permutation(x)}.
   *
   * @param x an array of arrays of the same length
   * @throws IllegalArgumentException if lengths differ
   */
  default <T> T[] permuted(T[] x) {
    return Permuted.permuted(bitGenerator(), x);
  }

  /**
   * A copy of {@code x} with each line along an axis shuffled on its own: with axis 1 each row of a
   * matrix, with axis 0 each column. {@link Permuted#permute(BitGenerator, Object[], int)} does it
   * in place.
   *
   * @param x an array of arrays of the same length
   * @param axis negative from the end
   * @throws IllegalArgumentException if there is no such axis or lengths differ
   */
  default <T> T[] permuted(T[] x, int axis) {
    return Permuted.permuted(bitGenerator(), x, axis);
  }
}

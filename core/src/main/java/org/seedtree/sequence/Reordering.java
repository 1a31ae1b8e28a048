package org.seedtree.sequence;

import java.util.List;
import org.seedtree.engine.RandomSource;

/**
 * Shuffles and permutations of what there is, along the first axis: the methods that NumPy's {@code
 * Generator} and {@code RandomState} have in common, draw for draw.
 */
public interface Reordering {

  /** The engine that all draws come from. */
  RandomSource bitGenerator();

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
}

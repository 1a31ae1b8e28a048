package org.seedtree;

import org.seedtree.engine.BitGenerator;
import org.seedtree.sequence.Permutation;
import org.seedtree.sequence.Permuted;
import org.seedtree.sequence.Reordering;
import org.seedtree.sequence.Shuffle;

/** The methods of {@link Generator} that reorder what there is, along any axis. */
public sealed interface SequenceDraws extends Reordering permits Generator {

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

package org.seedtree.sklearn;

import java.util.List;
import java.util.stream.Stream;
import org.seedtree.sampling.Labels;

/**
 * A splitter that deals the rows into folds by their labels: each row is tested on in one fold. A
 * fold's row numbers are made when the fold is asked for; until then it takes one byte a row, or
 * four for more than 127 folds.
 */
public interface LabelFolds extends LabelSplitter {

  /**
   * Returns for each row the fold that tests on it, 0 to n_splits - 1: what engines take that want
   * a column of fold numbers.
   *
   * @param labels label of each row
   * @throws IllegalArgumentException if the labels cannot be dealt so
   */
  int[] foldOf(Labels labels);

  /**
   * Returns the folds. The list is a view that makes a fold's row numbers whenever it is read.
   *
   * @param labels label of each row
   * @throws IllegalArgumentException if the labels cannot be dealt so
   */
  @Override
  List<TrainTest> split(Labels labels);

  @Override
  default Stream<TrainTest> stream(Labels labels) {
    return split(labels).stream();
  }

  /** Returns the fold of each row; see {@link #foldOf(Labels)}. */
  default int[] foldOf(int[] labels) {
    return foldOf(Labels.of(labels));
  }

  /** Returns the fold of each row; see {@link #foldOf(Labels)}. */
  default int[] foldOf(long[] labels) {
    return foldOf(Labels.of(labels));
  }

  /** Returns the fold of each row; see {@link #foldOf(Labels)}. */
  default int[] foldOf(double[] labels) {
    return foldOf(Labels.of(labels));
  }

  /** Returns the fold of each row; see {@link #foldOf(Labels)}. */
  default int[] foldOf(boolean[] labels) {
    return foldOf(Labels.of(labels));
  }

  /** Returns the fold of each row; see {@link #foldOf(Labels)}. */
  default int[] foldOf(String[] labels) {
    return foldOf(Labels.of(labels));
  }

  /** Returns the fold of each row; see {@link #foldOf(Labels)}. */
  default <T extends Comparable<? super T>> int[] foldOf(List<T> labels) {
    return foldOf(Labels.of(labels));
  }
}

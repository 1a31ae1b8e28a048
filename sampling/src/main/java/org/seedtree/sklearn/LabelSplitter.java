package org.seedtree.sklearn;

import java.util.List;
import java.util.stream.Stream;
import org.seedtree.sampling.Labels;

/**
 * A splitter of rows that have labels: the classes of a stratified splitter, the groups of a group
 * splitter. Labels of all types that {@link Labels} knows are accepted; labels that are split more
 * than once are best made into {@code Labels} first.
 */
public interface LabelSplitter {

  /**
   * Returns the splits, one after another: each is made, and its words are drawn, when it is asked
   * for.
   *
   * @param labels label of each row
   * @throws IllegalArgumentException if the labels cannot be split so
   */
  Stream<TrainTest> stream(Labels labels);

  /**
   * Returns the splits.
   *
   * @param labels label of each row
   * @throws IllegalArgumentException if the labels cannot be split so
   */
  default List<TrainTest> split(Labels labels) {
    return stream(labels).toList();
  }

  /** Returns the splits of rows with these labels; see {@link #split(Labels)}. */
  default List<TrainTest> split(int[] labels) {
    return split(Labels.of(labels));
  }

  /** Returns the splits of rows with these labels; see {@link #split(Labels)}. */
  default List<TrainTest> split(long[] labels) {
    return split(Labels.of(labels));
  }

  /** Returns the splits of rows with these labels; see {@link #split(Labels)}. */
  default List<TrainTest> split(double[] labels) {
    return split(Labels.of(labels));
  }

  /** Returns the splits of rows with these labels; see {@link #split(Labels)}. */
  default List<TrainTest> split(boolean[] labels) {
    return split(Labels.of(labels));
  }

  /** Returns the splits of rows with these labels; see {@link #split(Labels)}. */
  default List<TrainTest> split(String[] labels) {
    return split(Labels.of(labels));
  }

  /** Returns the splits of rows with these labels; see {@link #split(Labels)}. */
  default <T extends Comparable<? super T>> List<TrainTest> split(List<T> labels) {
    return split(Labels.of(labels));
  }
}

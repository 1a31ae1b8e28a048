package org.seedtree.sklearn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code sklearn.model_selection.TimeSeriesSplit}: consecutive rows are tested on, the rows before
 * them trained on. Nothing is drawn. Settings are immutable; each method returns a splitter with
 * one of them changed.
 */
public final class TimeSeriesSplit {

  private static final int UNSET = -1;

  private final int nSplits;
  private final int maxTrainSize;
  private final int testSize;
  private final int gap;

  /** Creates a splitter that makes 5 splits. */
  public TimeSeriesSplit() {
    this(5);
  }

  /**
   * Creates a splitter.
   *
   * @param nSplits number of splits, 2 or more
   * @throws IllegalArgumentException if {@code nSplits} is less than 2
   */
  public TimeSeriesSplit(int nSplits) {
    this(FoldSettings.of(nSplits).nSplits(), UNSET, UNSET, 0);
  }

  private TimeSeriesSplit(int nSplits, int maxTrainSize, int testSize, int gap) {
    this.nSplits = nSplits;
    this.maxTrainSize = maxTrainSize;
    this.testSize = testSize;
    this.gap = gap;
  }

  /**
   * Sets the maximum number of rows to train on; the last ones are. Without it all rows before the
   * gap are.
   *
   * @param rows maximum number, 1 or more
   * @throws IllegalArgumentException if {@code rows} is less than 1
   */
  public TimeSeriesSplit maxTrainSize(int rows) {
    return new TimeSeriesSplit(nSplits, positive("max_train_size", rows), testSize, gap);
  }

  /**
   * Sets the number of rows to test on; without it n / (n_splits + 1).
   *
   * @param rows number of rows, 1 or more
   * @throws IllegalArgumentException if {@code rows} is less than 1
   */
  public TimeSeriesSplit testSize(int rows) {
    return new TimeSeriesSplit(nSplits, maxTrainSize, positive("test_size", rows), gap);
  }

  /**
   * Sets the number of rows before the test rows that are not trained on, 0 unless set.
   *
   * @param rows number of rows, 0 or more
   * @throws IllegalArgumentException if {@code rows} is negative
   */
  public TimeSeriesSplit gap(int rows) {
    if (rows < 0) {
      throw new IllegalArgumentException("gap must be 0 or more: " + rows);
    }
    return new TimeSeriesSplit(nSplits, maxTrainSize, testSize, rows);
  }

  private static int positive(String name, int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException(name + " must be 1 or more: " + rows);
    }
    return rows;
  }

  /**
   * Returns the splits, both sides ascending.
   *
   * @param n number of rows
   * @throws IllegalArgumentException if there are too many splits for so many rows
   */
  public List<TrainTest> split(int n) {
    int folds = nSplits + 1;
    int size = testSize == UNSET ? n / folds : testSize;
    if (folds > n) {
      throw new IllegalArgumentException(
          "Cannot have number of folds="
              + folds
              + " greater than the number of samples="
              + n
              + ".");
    }
    if (n - gap - (long) size * nSplits <= 0) {
      throw new IllegalArgumentException(
          "Too many splits="
              + nSplits
              + " for number of samples="
              + n
              + " with test_size="
              + size
              + " and gap="
              + gap
              + ".");
    }
    List<TrainTest> splits = new ArrayList<>();
    for (int start = n - nSplits * size; start < n; start += size) {
      int end = start - gap;
      int first = maxTrainSize == UNSET ? 0 : Math.max(0, end - maxTrainSize);
      splits.add(
          new TrainTest(
              IntStream.range(first, end).toArray(),
              IntStream.range(start, start + size).toArray()));
    }
    return splits;
  }
}

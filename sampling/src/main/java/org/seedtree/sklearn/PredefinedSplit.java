package org.seedtree.sklearn;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * {@code sklearn.model_selection.PredefinedSplit}: folds that are given, such as those of {@code
 * foldOf}. Nothing is drawn.
 */
public final class PredefinedSplit {

  /** The number of a row that is never tested on. */
  public static final int NEVER_TESTED = -1;

  private final int[] testFold;
  private final int[] folds;

  /**
   * Creates a splitter.
   *
   * @param testFold for each row the number of the fold that tests on it, in any numbering, or
   *     {@link #NEVER_TESTED}
   */
  public PredefinedSplit(int[] testFold) {
    this.testFold = testFold.clone();
    folds = Arrays.stream(testFold).filter(f -> f != NEVER_TESTED).sorted().distinct().toArray();
  }

  /** Returns the folds by ascending number. The list makes a fold whenever it is read. */
  public List<TrainTest> split() {
    return new AbstractList<>() {
      @Override
      public TrainTest get(int index) {
        int fold = folds[Objects.checkIndex(index, folds.length)];
        return new TrainTest(
            rows().filter(row -> testFold[row] != fold).toArray(),
            rows().filter(row -> testFold[row] == fold).toArray());
      }

      @Override
      public int size() {
        return folds.length;
      }
    };
  }

  private IntStream rows() {
    return IntStream.range(0, testFold.length);
  }
}

package org.seedtree.sklearn;

import java.util.List;

/**
 * {@code sklearn.model_selection.KFold}: folds of consecutive rows, or after {@code shuffle} of
 * random ones. Of n rows and k folds each fold gets n / k rows, the first n % k folds one more.
 * Rows come in ascending order.
 *
 * <p>Words consumed: those of a shuffle of n elements, or none without shuffling.
 */
public final class KFold extends FoldSplitter<KFold> {

  /** Creates a splitter into 5 folds. */
  public KFold() {
    this(5);
  }

  /**
   * Creates a splitter.
   *
   * @param nSplits number of folds, 2 or more
   * @throws IllegalArgumentException if {@code nSplits} is less than 2
   */
  public KFold(int nSplits) {
    this(FoldSettings.of(nSplits));
  }

  private KFold(FoldSettings settings) {
    super(settings);
  }

  @Override
  KFold with(FoldSettings changed) {
    return new KFold(changed);
  }

  /**
   * Returns the folds. The list is a view that makes a fold's row numbers whenever it is read;
   * until then it takes one byte a row, or four for more than 127 folds.
   *
   * @param n number of rows, at least the number of folds
   * @throws IllegalArgumentException if there are more folds than rows, or a seed is set without
   *     shuffling
   */
  public List<TrainTest> split(int n) {
    return new FoldList(settings.ofRows(n), settings.nSplits());
  }

  /**
   * Returns for each row the fold that tests on it, 0 to n_splits - 1.
   *
   * @param n number of rows, at least the number of folds
   * @throws IllegalArgumentException if there are more folds than rows, or a seed is set without
   *     shuffling
   */
  public int[] foldOf(int n) {
    return settings.ofRows(n).toArray();
  }
}

package org.seedtree.sklearn;

import java.util.List;
import org.seedtree.sampling.Labels;

/**
 * {@code sklearn.model_selection.StratifiedKFold}: folds that keep the proportions of the classes.
 * The labels, sorted by the first occurrence of their class, are dealt to the folds in turn. Rows
 * come in ascending order. The names of the classes make no difference.
 *
 * <p>A class may have fewer members than there are folds; then some folds have none of it, of which
 * scikit-learn warns.
 *
 * <p>Words consumed: per class, in the order of appearance, those of a shuffle of its members; none
 * without shuffling.
 */
public final class StratifiedKFold extends FoldSplitter<StratifiedKFold> implements LabelFolds {

  /** Creates a splitter into 5 folds. */
  public StratifiedKFold() {
    this(5);
  }

  /**
   * Creates a splitter.
   *
   * @param nSplits number of folds, 2 or more
   * @throws IllegalArgumentException if {@code nSplits} is less than 2
   */
  public StratifiedKFold(int nSplits) {
    this(FoldSettings.of(nSplits));
  }

  private StratifiedKFold(FoldSettings settings) {
    super(settings);
  }

  @Override
  StratifiedKFold with(FoldSettings changed) {
    return new StratifiedKFold(changed);
  }

  /**
   * Returns the folds. The list is a view that makes a fold's row numbers whenever it is read.
   *
   * @param labels class of each row
   * @throws IllegalArgumentException if there are more folds than rows, more than every class has
   *     members, the labels are doubles that are no 64-bit integers, or a seed is set without
   *     shuffling
   */
  @Override
  public List<TrainTest> split(Labels labels) {
    return new FoldList(settings.ofClasses(labels), settings.nSplits());
  }

  @Override
  public int[] foldOf(Labels labels) {
    return settings.ofClasses(labels).toArray();
  }
}

package org.seedtree.sklearn;

import java.util.Arrays;
import java.util.List;
import org.seedtree.sampling.Labels;

/**
 * {@code sklearn.model_selection.GroupKFold}: folds of whole groups. Without shuffling the groups,
 * largest first, go to the fold that has the fewest rows so far; after {@code shuffle} each fold
 * gets as many groups as the others or one more, whatever their sizes. Rows come in ascending
 * order.
 *
 * <p>Of groups of equal size the one with the larger label is dealt first, as scikit-learn 1.9
 * does. In earlier releases that depends on the processor and on NumPy. Shuffling came with 1.6.
 *
 * <p>Words consumed: those of {@code permutation(groups)}, or none without shuffling.
 */
public final class GroupKFold extends FoldSplitter<GroupKFold> implements LabelFolds {

  /** Creates a splitter into 5 folds. */
  public GroupKFold() {
    this(5);
  }

  /**
   * Creates a splitter.
   *
   * @param nSplits number of folds, 2 or more
   * @throws IllegalArgumentException if {@code nSplits} is less than 2
   */
  public GroupKFold(int nSplits) {
    this(FoldSettings.of(nSplits));
  }

  private GroupKFold(FoldSettings settings) {
    super(settings);
  }

  @Override
  GroupKFold with(FoldSettings changed) {
    return new GroupKFold(changed);
  }

  /**
   * Returns the folds. The list is a view that makes a fold's row numbers whenever it is read.
   *
   * @param labels group of each row
   * @throws IllegalArgumentException if there are more folds than groups, a group is infinite, or a
   *     seed is set without shuffling
   */
  @Override
  public List<TrainTest> split(Labels labels) {
    return new FoldList(numbers(labels), settings.nSplits());
  }

  @Override
  public int[] foldOf(Labels labels) {
    return numbers(labels).toArray();
  }

  private FoldNumbers numbers(Labels labels) {
    settings.check(labels.size());
    FiniteLabels.check("Input groups", labels);
    settings.checkGroups(labels.classCount());
    FoldNumbers ofGroups =
        settings.shuffle()
            ? settings.draws().draw(rs -> settings.dealt(rs.permutation(labels.classCount())))
            : bySize(labels.counts());
    return ofRows(labels, ofGroups, settings.nSplits());
  }

  private FoldNumbers bySize(int[] sizes) {
    long[] ascending = new long[sizes.length];
    Arrays.setAll(ascending, g -> (long) sizes[g] << Integer.SIZE | g);
    Arrays.sort(ascending);
    int[] rows = new int[settings.nSplits()];
    FoldNumbers numbers = new FoldNumbers(sizes.length, settings.nSplits());
    for (int i = sizes.length - 1; i >= 0; i--) {
      int fold = 0;
      for (int f = 1; f < rows.length; f++) {
        fold = rows[f] < rows[fold] ? f : fold;
      }
      int group = (int) ascending[i];
      rows[fold] += sizes[group];
      numbers.set(group, fold);
    }
    return numbers;
  }

  /** Returns the fold of each row from the fold of each group. */
  static FoldNumbers ofRows(Labels groups, FoldNumbers ofGroups, int folds) {
    FoldNumbers numbers = new FoldNumbers(groups.size(), folds);
    for (int i = 0; i < groups.size(); i++) {
      numbers.set(i, ofGroups.get(groups.code(i)));
    }
    return numbers;
  }
}

package org.seedtree.sklearn;

import java.util.stream.Stream;
import org.seedtree.sampling.Labels;
import org.seedtree.sklearn.SplitSizes.Counts;

/**
 * {@code sklearn.model_selection.GroupShuffleSplit}: random splits of whole groups. Sizes count
 * groups; a fifth of them is tested on unless sizes are set. Rows come in ascending order.
 *
 * <p>Words consumed per split: those of {@code permutation(groups)}.
 */
public final class GroupShuffleSplit extends SizedSplitter<GroupShuffleSplit>
    implements LabelSplitter {

  private static final double TEST_SIZE = 0.2;

  /** Creates a splitter that makes 5 splits. */
  public GroupShuffleSplit() {
    this(5);
  }

  /**
   * Creates a splitter.
   *
   * @param nSplits number of splits, 1 or more
   * @throws IllegalArgumentException if {@code nSplits} is less than 1
   */
  public GroupShuffleSplit(int nSplits) {
    this(SplitSettings.of(nSplits));
  }

  private GroupShuffleSplit(SplitSettings settings) {
    super(settings);
  }

  @Override
  GroupShuffleSplit with(SplitSettings changed) {
    return new GroupShuffleSplit(changed);
  }

  /**
   * Returns the splits, one after another: each is drawn when it is asked for.
   *
   * @param labels group of each row
   * @throws IllegalArgumentException if the sizes do not fit the number of groups, or a group is
   *     infinite
   */
  @Override
  public Stream<TrainTest> stream(Labels labels) {
    FiniteLabels.check("Input groups", labels);
    Counts sizes = settings.sizes().of(labels.classCount(), TEST_SIZE);
    return ShuffleSplit.stream(settings, labels.classCount(), sizes)
        .map(
            groups -> new TrainTest(rowsOf(labels, groups.train()), rowsOf(labels, groups.test())));
  }

  private static int[] rowsOf(Labels labels, int[] groups) {
    boolean[] chosen = new boolean[labels.classCount()];
    int[] counts = labels.counts();
    int n = 0;
    for (int group : groups) {
      chosen[group] = true;
      n += counts[group];
    }
    int[] rows = new int[n];
    for (int i = 0, k = 0; k < n; i++) {
      if (chosen[labels.code(i)]) {
        rows[k++] = i;
      }
    }
    return rows;
  }
}

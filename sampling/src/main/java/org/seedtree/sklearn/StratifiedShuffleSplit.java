package org.seedtree.sklearn;

import java.util.stream.Stream;
import org.seedtree.sampling.Labels;
import org.seedtree.sampling.internal.DrawSource;
import org.seedtree.sampling.internal.OrderedDraws;
import org.seedtree.sklearn.SplitSizes.Counts;

/**
 * {@code sklearn.model_selection.StratifiedShuffleSplit}: random splits that keep the proportions
 * of the classes on both sides. A tenth of the rows is tested on unless sizes are set. Rows come in
 * random order.
 *
 * <p>Words consumed per split: ties of the train numbers, ties of the test numbers, per class in
 * ascending order {@code permutation(count)}, then permutations of the train and of the test rows.
 */
public final class StratifiedShuffleSplit extends SizedSplitter<StratifiedShuffleSplit>
    implements LabelSplitter {

  private static final double TEST_SIZE = 0.1;

  /** Creates a splitter that makes 10 splits. */
  public StratifiedShuffleSplit() {
    this(10);
  }

  /**
   * Creates a splitter.
   *
   * @param nSplits number of splits, 1 or more
   * @throws IllegalArgumentException if {@code nSplits} is less than 1
   */
  public StratifiedShuffleSplit(int nSplits) {
    this(SplitSettings.of(nSplits));
  }

  private StratifiedShuffleSplit(SplitSettings settings) {
    super(settings);
  }

  @Override
  StratifiedShuffleSplit with(SplitSettings changed) {
    return new StratifiedShuffleSplit(changed);
  }

  /**
   * Returns the splits, one after another: each is drawn when it is asked for.
   *
   * @param labels class of each row
   * @throws IllegalArgumentException if the sizes do not fit, a label is infinite, a class has one
   *     member, or a side has fewer rows than there are classes
   */
  @Override
  public Stream<TrainTest> stream(Labels labels) {
    Counts sizes = settings.sizes().of(labels.size(), TEST_SIZE);
    ShuffledRows.check(labels, sizes, settings.release());
    DrawSource source = settings.source().started();
    return OrderedDraws.of(
        settings.nSplits(), i -> source.draw(rs -> ShuffledRows.stratified(labels, sizes, rs)));
  }
}

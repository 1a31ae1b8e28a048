package org.seedtree.sklearn;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedtree.sampling.Labels;
import org.seedtree.sklearn.SplitSizes.Counts;

/**
 * {@code sklearn.model_selection.train_test_split}: one random split, with or without the
 * proportions of classes. A quarter of the rows is tested on unless sizes are set. Rows come in
 * random order.
 *
 * <pre>{@code
 * TrainTest s = TrainTestSplit.ofRows(150).testSize(0.2).stratify(labels).randomState(42).split();
 * }</pre>
 *
 * <p>Words consumed: those of {@code permutation(n)}; with classes those of a {@link
 * StratifiedShuffleSplit}; none without shuffling.
 */
public final class TrainTestSplit extends SizedSplitter<TrainTestSplit>
    implements Stratifiable<TrainTestSplit> {

  private static final double TEST_SIZE = 0.25;

  private final int n;
  private final boolean shuffle;
  private final @Nullable Labels labels;

  private TrainTestSplit(SplitSettings settings, int n, boolean shuffle, @Nullable Labels labels) {
    super(settings);
    this.n = n;
    this.shuffle = shuffle;
    this.labels = labels;
  }

  /**
   * Returns the split of a number of rows.
   *
   * @param n number of rows; checked when the rows are split
   */
  public static TrainTestSplit ofRows(int n) {
    return new TrainTestSplit(SplitSettings.of(1), n, true, null);
  }

  /** Returns the number of rows that are split. */
  public int rows() {
    return n;
  }

  @Override
  TrainTestSplit with(SplitSettings changed) {
    return new TrainTestSplit(changed, n, shuffle, labels);
  }

  /**
   * Sets whether rows are shuffled; if not, the first rows are trained on and the next ones tested
   * on.
   *
   * @param shuffled whether rows are shuffled, true unless set
   */
  public TrainTestSplit shuffle(boolean shuffled) {
    return new TrainTestSplit(settings, n, shuffled, labels);
  }

  @Override
  public TrainTestSplit stratify(Labels classes) {
    if (classes.size() != n) {
      throw new IllegalArgumentException(
          "Found input variables with inconsistent numbers of samples: ["
              + n
              + ", "
              + classes.size()
              + "]");
    }
    return new TrainTestSplit(settings, n, shuffle, classes);
  }

  /**
   * Splits the rows.
   *
   * @throws IllegalArgumentException if the sizes do not fit, classes are given without shuffling,
   *     one is infinite or has one member, or a side has fewer rows than there are classes
   */
  public TrainTest split() {
    Counts sizes = settings.sizes().of(n, TEST_SIZE);
    Labels classes = labels;
    if (!shuffle) {
      if (classes != null) {
        throw new IllegalArgumentException(
            "Stratified train/test split is not implemented for shuffle=False");
      }
      int end = sizes.train() + sizes.test();
      return new TrainTest(
          IntStream.range(0, sizes.train()).toArray(),
          IntStream.range(sizes.train(), end).toArray());
    }
    if (classes == null) {
      return settings.source().draw(rs -> ShuffledRows.plain(n, sizes, rs));
    }
    ShuffledRows.check(classes, sizes, settings.release());
    return settings.source().draw(rs -> ShuffledRows.stratified(classes, sizes, rs));
  }
}

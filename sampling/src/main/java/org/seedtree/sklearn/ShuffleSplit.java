package org.seedtree.sklearn;

import java.util.List;
import java.util.stream.Stream;
import org.seedtree.sampling.internal.DrawSource;
import org.seedtree.sampling.internal.OrderedDraws;
import org.seedtree.sklearn.SplitSizes.Counts;

/**
 * {@code sklearn.model_selection.ShuffleSplit}: random splits that are independent of each other. A
 * tenth of the rows is tested on unless sizes are set. Rows come in the order drawn.
 *
 * <p>Words consumed per split: those of {@code permutation(n)}.
 */
public final class ShuffleSplit extends SizedSplitter<ShuffleSplit> {

  private static final double TEST_SIZE = 0.1;

  /** Creates a splitter that makes 10 splits. */
  public ShuffleSplit() {
    this(10);
  }

  /**
   * Creates a splitter.
   *
   * @param nSplits number of splits, 1 or more
   * @throws IllegalArgumentException if {@code nSplits} is less than 1
   */
  public ShuffleSplit(int nSplits) {
    this(SplitSettings.of(nSplits));
  }

  private ShuffleSplit(SplitSettings settings) {
    super(settings);
  }

  @Override
  ShuffleSplit with(SplitSettings changed) {
    return new ShuffleSplit(changed);
  }

  /**
   * Returns the splits.
   *
   * @param n number of rows
   * @throws IllegalArgumentException if the sizes do not fit
   */
  public List<TrainTest> split(int n) {
    return stream(n).toList();
  }

  /**
   * Returns the splits, one after another: each is drawn when it is asked for.
   *
   * @param n number of rows
   * @throws IllegalArgumentException if the sizes do not fit
   */
  public Stream<TrainTest> stream(int n) {
    return stream(settings, n, settings.sizes().of(n, TEST_SIZE));
  }

  /** Returns splits of {@code n} rows, or groups, in given sizes. */
  static Stream<TrainTest> stream(SplitSettings settings, int n, Counts sizes) {
    DrawSource source = settings.source().started();
    return OrderedDraws.of(
        settings.nSplits(), i -> source.draw(rs -> ShuffledRows.plain(n, sizes, rs)));
  }
}

package org.seedtree.sklearn;

import java.util.Objects;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.internal.DrawSource;

/**
 * What shuffled splits are told: the sizes of both sides and the seed. Settings are immutable; each
 * method returns a splitter with one of them changed.
 *
 * @param <S> the splitter itself
 */
public abstract sealed class SizedSplitter<S>
    permits ShuffleSplit, StratifiedShuffleSplit, GroupShuffleSplit, TrainTestSplit {

  final SplitSettings settings;

  SizedSplitter(SplitSettings settings) {
    this.settings = settings;
  }

  abstract S with(SplitSettings changed);

  /**
   * Sets the part to test on, {@code test_size=0.25}: of n rows the next integer at or above {@code
   * fraction * n}. If it is not set, the test rows are those that are not trained on.
   *
   * @param fraction fraction of the rows, in (0, 1); checked when rows are split
   */
  public S testSize(double fraction) {
    return with(settings.testSize(fraction));
  }

  /**
   * Sets the number of rows to test on, {@code test_size=30}.
   *
   * @param rows number of rows, 1 to n - 1; checked when rows are split
   */
  public S testSize(int rows) {
    return with(settings.testSize(rows));
  }

  /**
   * Sets the part to train on, {@code train_size=0.5}: of n rows the integer at or below {@code
   * fraction * n}. If it is not set, the train rows are those that are not tested on.
   *
   * @param fraction fraction of the rows, in (0, 1); checked when rows are split
   */
  public S trainSize(double fraction) {
    return with(settings.trainSize(fraction));
  }

  /**
   * Sets the number of rows to train on, {@code train_size=100}.
   *
   * @param rows number of rows, 1 to n - 1; checked when rows are split
   */
  public S trainSize(int rows) {
    return with(settings.trainSize(rows));
  }

  /**
   * Sets a seed, from which every call makes a new stream: the same rows each time.
   *
   * @param seed seed, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of range
   */
  public S randomState(long seed) {
    return with(settings.source(DrawSource.seeded(seed)));
  }

  /**
   * Sets the stream to draw from, which continues from call to call.
   *
   * @param rs stream to draw from
   */
  public S randomState(RandomState rs) {
    return with(settings.source(DrawSource.of(rs)));
  }

  /**
   * Selects the release of scikit-learn to follow; see {@link SklearnRelease}.
   *
   * @param release release to follow
   */
  public S withRelease(SklearnRelease release) {
    return with(settings.release(Objects.requireNonNull(release, "release")));
  }
}

package org.seedtree.sklearn;

import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.internal.DrawSource;

/**
 * What splitters into folds are told: whether to shuffle, and the seed. Settings are immutable;
 * each method returns a splitter with one of them changed.
 *
 * @param <S> the splitter itself
 */
public abstract sealed class FoldSplitter<S>
    permits KFold, StratifiedKFold, GroupKFold, StratifiedGroupKFold {

  final FoldSettings settings;

  FoldSplitter(FoldSettings settings) {
    this.settings = settings;
  }

  abstract S with(FoldSettings changed);

  /** Returns the number of folds. */
  public int nSplits() {
    return settings.nSplits();
  }

  /** Shuffles, {@code shuffle=True}; from the global stream unless a seed is set. */
  public S shuffle() {
    return with(settings.shuffled());
  }

  /**
   * Shuffles from a seed, {@code shuffle=True, random_state=seed}.
   *
   * @param seed seed, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of range
   */
  public S shuffle(long seed) {
    return with(settings.shuffled().source(DrawSource.seeded(seed)));
  }

  /**
   * Shuffles from a stream, which continues from call to call.
   *
   * @param rs stream to draw from
   */
  public S shuffle(RandomState rs) {
    return with(settings.shuffled().source(DrawSource.of(rs)));
  }

  /**
   * Sets a seed, from which every call makes a new stream. Without {@link #shuffle()} the rows are
   * not split: scikit-learn rejects a seed that has no effect.
   *
   * @param seed seed, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of range
   */
  public S randomState(long seed) {
    return with(settings.source(DrawSource.seeded(seed)));
  }

  /**
   * Sets the stream to draw from, which continues from call to call; see {@link
   * #randomState(long)}.
   *
   * @param rs stream to draw from
   */
  public S randomState(RandomState rs) {
    return with(settings.source(DrawSource.of(rs)));
  }
}

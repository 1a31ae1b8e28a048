package org.seedtree.sklearn;

import org.seedtree.sampling.internal.DrawSource;

/** What the shuffled splits share: the number of splits, their sizes, the seed, the release. */
record SplitSettings(int nSplits, SplitSizes sizes, DrawSource source, SklearnRelease release) {

  /** Returns the default settings of {@code nSplits} splits. */
  static SplitSettings of(int nSplits) {
    if (nSplits < 1) {
      throw new IllegalArgumentException("n_splits must be 1 or more: " + nSplits);
    }
    return new SplitSettings(
        nSplits, SplitSizes.STANDARD, DrawSource.GLOBAL, SklearnRelease.NEWEST);
  }

  SplitSettings testSize(Number size) {
    return new SplitSettings(nSplits, new SplitSizes(size, sizes.train()), source, release);
  }

  SplitSettings trainSize(Number size) {
    return new SplitSettings(nSplits, new SplitSizes(sizes.test(), size), source, release);
  }

  SplitSettings source(DrawSource newSource) {
    return new SplitSettings(nSplits, sizes, newSource, release);
  }

  SplitSettings release(SklearnRelease newRelease) {
    return new SplitSettings(nSplits, sizes, source, newRelease);
  }
}

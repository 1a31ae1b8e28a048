package org.seedtree.distribution;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.ReleaseSource;
import org.seedtree.release.NumpyRelease;

/** Integers as another release draws them. */
final class ReleasedLongs extends ReleasedDistribution<LongDistribution>
    implements LongDistribution {

  private ReleasedLongs(LongDistribution original, LongDistribution drawn, NumpyRelease release) {
    super(original, drawn, release);
  }

  /** Returns the distribution by its own algorithm, itself if nothing differs. */
  static LongDistribution of(LongDistribution original, NumpyRelease release) {
    return ReleaseSource.convertsAsNewest(release)
        ? original
        : new ReleasedLongs(original, original, release);
  }

  /** Returns the distribution by another algorithm. */
  static LongDistribution of(
      LongDistribution original, NumpyRelease release, LongDistribution drawn) {
    return new ReleasedLongs(original, drawn, release);
  }

  @Override
  public long sample(RandomSource bits) {
    return drawn.sample(source(bits));
  }

  @Override
  public void fill(RandomSource bits, long[] out, int from, int to) {
    drawn.fill(source(bits), out, from, to);
  }

  @Override
  public ArrayFill<long[]> fillInParts(RandomSource bits) {
    return drawn.fillInParts(source(bits));
  }

  @Override
  public LongDistribution withRelease(NumpyRelease other) {
    return original.withRelease(other);
  }
}

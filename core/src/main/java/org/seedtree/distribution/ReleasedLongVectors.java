package org.seedtree.distribution;

import java.util.OptionalInt;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.ReleaseSource;
import org.seedtree.release.NumpyRelease;

/** Vectors of integers as another release draws them. */
final class ReleasedLongVectors extends ReleasedDistribution<LongVectorDistribution>
    implements LongVectorDistribution {

  private ReleasedLongVectors(
      LongVectorDistribution original, LongVectorDistribution drawn, NumpyRelease release) {
    super(original, drawn, release);
  }

  /** Returns the distribution by its own algorithm, itself if nothing differs. */
  static LongVectorDistribution of(LongVectorDistribution original, NumpyRelease release) {
    return ReleaseSource.convertsAsNewest(release) ? original : of(original, release, original);
  }

  /** Returns the distribution by another algorithm. */
  static LongVectorDistribution of(
      LongVectorDistribution original, NumpyRelease release, LongVectorDistribution drawn) {
    return new ReleasedLongVectors(original, drawn, release);
  }

  @Override
  public int dimension() {
    return original.dimension();
  }

  @Override
  public OptionalInt vectorLength() {
    return OptionalInt.of(dimension());
  }

  @Override
  public void sample(RandomSource bits, long[] out, int from) {
    drawn.sample(source(bits), out, from);
  }

  @Override
  public void fill(RandomSource bits, long[][] out, int from, int to) {
    drawn.fill(source(bits), out, from, to);
  }

  @Override
  public ArrayFill<long[]> fillInParts(RandomSource bits) {
    return drawn.fillInParts(source(bits));
  }

  @Override
  public LongVectorDistribution withRelease(NumpyRelease other) {
    return original.withRelease(other);
  }
}

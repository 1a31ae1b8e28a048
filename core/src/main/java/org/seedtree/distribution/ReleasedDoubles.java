package org.seedtree.distribution;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.ReleaseSource;
import org.seedtree.release.NumpyRelease;

/** Doubles as another release draws them. */
final class ReleasedDoubles extends ReleasedDistribution<DoubleDistribution>
    implements DoubleDistribution {

  private ReleasedDoubles(
      DoubleDistribution original, DoubleDistribution drawn, NumpyRelease release) {
    super(original, drawn, release);
  }

  /** Returns the distribution by its own algorithm, itself if nothing differs. */
  static DoubleDistribution of(DoubleDistribution original, NumpyRelease release) {
    return ReleaseSource.convertsAsNewest(release)
        ? original
        : new ReleasedDoubles(original, original, release);
  }

  /** Returns the distribution by another algorithm. */
  static DoubleDistribution of(
      DoubleDistribution original, NumpyRelease release, DoubleDistribution drawn) {
    return new ReleasedDoubles(original, drawn, release);
  }

  @Override
  public double sample(RandomSource bits) {
    return drawn.sample(source(bits));
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    drawn.fill(source(bits), out, from, to);
  }

  @Override
  public ArrayFill<double[]> fillInParts(RandomSource bits) {
    return drawn.fillInParts(source(bits));
  }

  @Override
  public DoubleDistribution withRelease(NumpyRelease other) {
    return original.withRelease(other);
  }
}

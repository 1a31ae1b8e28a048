package org.seedtree.distribution;

import java.util.OptionalInt;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.ReleaseSource;
import org.seedtree.release.NumpyRelease;

/** Vectors of doubles as another release draws them. */
final class ReleasedDoubleVectors extends ReleasedDistribution<DoubleVectorDistribution>
    implements DoubleVectorDistribution {

  private ReleasedDoubleVectors(
      DoubleVectorDistribution original, DoubleVectorDistribution drawn, NumpyRelease release) {
    super(original, drawn, release);
  }

  /** Returns the distribution by its own algorithm, itself if nothing differs. */
  static DoubleVectorDistribution of(DoubleVectorDistribution original, NumpyRelease release) {
    return ReleaseSource.convertsAsNewest(release) ? original : of(original, release, original);
  }

  /** Returns the distribution by another algorithm. */
  static DoubleVectorDistribution of(
      DoubleVectorDistribution original, NumpyRelease release, DoubleVectorDistribution drawn) {
    return new ReleasedDoubleVectors(original, drawn, release);
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
  public void sample(RandomSource bits, double[] out, int from) {
    drawn.sample(source(bits), out, from);
  }

  @Override
  public double[][] sample(RandomSource bits, int n) {
    return drawn.sample(source(bits), n);
  }

  @Override
  public void fill(RandomSource bits, double[][] out, int from, int to) {
    drawn.fill(source(bits), out, from, to);
  }

  @Override
  public ArrayFill<double[]> fillInParts(RandomSource bits) {
    return drawn.fillInParts(source(bits));
  }

  @Override
  public DoubleVectorDistribution withRelease(NumpyRelease other) {
    return original.withRelease(other);
  }
}

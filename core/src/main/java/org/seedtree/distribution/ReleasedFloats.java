package org.seedtree.distribution;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.ReleaseSource;
import org.seedtree.release.NumpyRelease;

/** Doubles and floats as another release draws them. */
final class ReleasedFloats extends ReleasedDistribution<FloatDistribution>
    implements FloatDistribution {

  private ReleasedFloats(
      FloatDistribution original, FloatDistribution drawn, NumpyRelease release) {
    super(original, drawn, release);
  }

  /** Returns the distribution by its own algorithms, itself if nothing differs. */
  static FloatDistribution of(FloatDistribution original, NumpyRelease release) {
    return of(original, release, original);
  }

  /** Returns the distribution by other algorithms, the original if nothing differs. */
  static FloatDistribution of(
      FloatDistribution original, NumpyRelease release, FloatDistribution drawn) {
    return ReleaseSource.convertsAsNewest(release)
        ? original
        : new ReleasedFloats(original, drawn, release);
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
  public float sampleFloat(RandomSource bits) {
    return drawn.sampleFloat(source(bits));
  }

  @Override
  public void fill(RandomSource bits, float[] out, int from, int to) {
    drawn.fill(source(bits), out, from, to);
  }

  @Override
  public ArrayFill<float[]> fillFloatsInParts(RandomSource bits) {
    return drawn.fillFloatsInParts(source(bits));
  }

  @Override
  public FloatDistribution withRelease(NumpyRelease other) {
    return original.withRelease(other);
  }
}

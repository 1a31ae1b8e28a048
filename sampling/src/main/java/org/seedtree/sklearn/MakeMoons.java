package org.seedtree.sklearn;

import org.seedtree.math.ReferenceMath;

/**
 * {@code sklearn.datasets.make_moons}: two half circles that interleave. Equal in every bit to
 * scikit-learn on NumPy 2, whose sine and cosine are the reference's.
 *
 * <p>Words consumed: a shuffle of the rows, then the normals of the noise.
 */
public final class MakeMoons extends TwoShapes<MakeMoons> {

  private MakeMoons(int outer, int inner) {
    super(outer, inner);
  }

  /**
   * Returns the maker of a number of points, half of them on each moon.
   *
   * @param nSamples number of points, 0 or more
   * @throws IllegalArgumentException if {@code nSamples} is negative
   */
  public static MakeMoons of(int nSamples) {
    return new MakeMoons(nSamples / 2, nSamples - nSamples / 2);
  }

  /**
   * Returns the maker of a number of points on each moon.
   *
   * @param outer number of points on the upper moon, 0 or more
   * @param inner number of points on the lower moon, 0 or more
   * @throws IllegalArgumentException if a number is negative
   */
  public static MakeMoons of(int outer, int inner) {
    return new MakeMoons(outer, inner);
  }

  @Override
  double[] angles(int count) {
    return Tables.linspace(Math.PI, count);
  }

  @Override
  double[] outerAt(double angle) {
    return new double[] {ReferenceMath.cos(angle), ReferenceMath.sin(angle)};
  }

  @Override
  double[] innerAt(double angle) {
    // order fixes the last bit
    return new double[] {1 - ReferenceMath.cos(angle), 1 - ReferenceMath.sin(angle) - 0.5};
  }
}

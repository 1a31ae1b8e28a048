package org.seedtree.sklearn;

import org.seedtree.math.ReferenceMath;

/**
 * {@code sklearn.datasets.make_circles}: a circle in another. Equal in every bit to scikit-learn on
 * NumPy 2, whose sine and cosine are the reference's.
 *
 * <p>Words consumed: a shuffle of the rows, then the normals of the noise.
 */
public final class MakeCircles extends TwoShapes<MakeCircles> {

  private double factor = 0.8;

  private MakeCircles(int outer, int inner) {
    super(outer, inner);
  }

  /**
   * Returns the maker of a number of points, half of them on each circle.
   *
   * @param nSamples number of points, 0 or more
   * @throws IllegalArgumentException if {@code nSamples} is negative
   */
  public static MakeCircles of(int nSamples) {
    return new MakeCircles(nSamples / 2, nSamples - nSamples / 2);
  }

  /**
   * Returns the maker of a number of points on each circle.
   *
   * @param outer number of points on the outer circle, 0 or more
   * @param inner number of points on the inner circle, 0 or more
   * @throws IllegalArgumentException if a number is negative
   */
  public static MakeCircles of(int outer, int inner) {
    return new MakeCircles(outer, inner);
  }

  /**
   * Sets the radius of the inner circle, 0.8 unless set; that of the outer one is 1.
   *
   * @param radius radius, in [0, 1)
   * @throws IllegalArgumentException if {@code radius} is out of range
   */
  public MakeCircles factor(double radius) {
    if (!(radius >= 0 && radius < 1)) {
      throw new IllegalArgumentException("factor must be in [0, 1): " + radius);
    }
    MakeCircles copy = copy();
    copy.factor = radius;
    return copy;
  }

  @Override
  double[] angles(int count) {
    return Tables.linspaceOpen(2 * Math.PI, count);
  }

  @Override
  double[] outerAt(double angle) {
    return new double[] {ReferenceMath.cos(angle), ReferenceMath.sin(angle)};
  }

  @Override
  double[] innerAt(double angle) {
    return new double[] {ReferenceMath.cos(angle) * factor, ReferenceMath.sin(angle) * factor};
  }
}

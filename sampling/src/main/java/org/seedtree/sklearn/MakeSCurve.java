package org.seedtree.sklearn;

import org.seedtree.legacy.RandomState;
import org.seedtree.math.ReferenceMath;

/**
 * {@code sklearn.datasets.make_s_curve}: points in space on a sheet bent to an S; {@code y} is
 * their position along the S. Equal in every bit to scikit-learn on NumPy 2, whose sine and cosine
 * are the reference's.
 *
 * <p>Words consumed: two doubles per point, then three normals per point.
 */
public final class MakeSCurve extends NoisyCurve<MakeSCurve> {

  private MakeSCurve(int n) {
    super(n);
  }

  /**
   * Returns the maker of a number of points.
   *
   * @param nSamples number of points, 1 or more
   * @throws IllegalArgumentException if {@code nSamples} is less than 1
   */
  public static MakeSCurve of(int nSamples) {
    return new MakeSCurve(nSamples);
  }

  @Override
  MeasuredData make(RandomState rs) {
    double[] t = rs.uniform(0, 1, n);
    double[] height = rs.uniform(0, 1, n);
    double[][] x = new double[n][];
    for (int i = 0; i < n; i++) {
      t[i] = 3 * Math.PI * (t[i] - 0.5); // order fixes the last bit
      x[i] =
          new double[] {
            ReferenceMath.sin(t[i]),
            2.0 * height[i],
            Math.signum(t[i]) * (ReferenceMath.cos(t[i]) - 1)
          };
    }
    Tables.addNoiseByColumn(x, noise, 3, rs);
    return new MeasuredData(x, t);
  }
}

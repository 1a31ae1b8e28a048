package org.seedtree.sklearn;

import org.seedtree.legacy.RandomState;
import org.seedtree.math.ReferenceMath;

/**
 * {@code sklearn.datasets.make_swiss_roll}, without a hole: points in space on a sheet rolled up;
 * {@code y} is their position along the roll. Equal in every bit to scikit-learn on NumPy 2, whose
 * sine and cosine are the reference's.
 *
 * <p>Words consumed: two doubles per point, then three normals per point.
 */
public final class MakeSwissRoll extends NoisyCurve<MakeSwissRoll> {

  private static final double HEIGHT = 21;

  private MakeSwissRoll(int n) {
    super(n);
  }

  /**
   * Returns the maker of a number of points.
   *
   * @param nSamples number of points, 1 or more
   * @throws IllegalArgumentException if {@code nSamples} is less than 1
   */
  public static MakeSwissRoll of(int nSamples) {
    return new MakeSwissRoll(nSamples);
  }

  @Override
  MeasuredData make(RandomState rs) {
    double[] t = rs.uniform(0, 1, n);
    double[] height = rs.uniform(0, 1, n);
    double[][] x = new double[n][];
    for (int i = 0; i < n; i++) {
      t[i] = 1.5 * Math.PI * (1 + 2 * t[i]); // order fixes the last bit
      x[i] =
          new double[] {
            t[i] * ReferenceMath.cos(t[i]), HEIGHT * height[i], t[i] * ReferenceMath.sin(t[i])
          };
    }
    Tables.addNoiseByColumn(x, noise, 3, rs);
    return new MeasuredData(x, t);
  }
}

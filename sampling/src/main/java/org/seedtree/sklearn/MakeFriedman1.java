package org.seedtree.sklearn;

import org.seedtree.legacy.RandomState;
import org.seedtree.math.ReferenceMath;

/**
 * {@code sklearn.datasets.make_friedman1}: a value that depends on five of the features, {@code 10
 * sin(pi x0 x1) + 20 (x2 - 0.5)^2 + 10 x3 + 5 x4}, and noise. From Friedman, "Multivariate adaptive
 * regression splines", The Annals of Statistics 19 (1991). Equal in every bit to scikit-learn on
 * NumPy 2, whose sine is the reference's.
 *
 * <p>Words consumed: a double per element of the table, then a normal per row.
 */
public final class MakeFriedman1 extends NoisyCurve<MakeFriedman1> {

  private static final int USED = 5;

  private int nFeatures = 10;

  private MakeFriedman1(int n) {
    super(n);
  }

  /**
   * Returns the maker of a number of rows.
   *
   * @param nSamples number of rows, 1 or more
   * @throws IllegalArgumentException if {@code nSamples} is less than 1
   */
  public static MakeFriedman1 of(int nSamples) {
    return new MakeFriedman1(nSamples);
  }

  /**
   * Sets the number of features, 10 unless set.
   *
   * @param features number of features, 5 or more
   * @throws IllegalArgumentException if {@code features} is less than 5
   */
  public MakeFriedman1 nFeatures(int features) {
    MakeFriedman1 copy = copy();
    copy.nFeatures = atLeast(USED, "n_features", features);
    return copy;
  }

  @Override
  MeasuredData make(RandomState rs) {
    double[][] x = rs.uniform(0, 1, n, nFeatures);
    double[] normals = rs.randn(n);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double[] row = x[i];
      double square = (row[2] - 0.5) * (row[2] - 0.5);
      // order fixes the last bit
      y[i] =
          10 * ReferenceMath.sin(Math.PI * row[0] * row[1])
              + 20 * square
              + 10 * row[3]
              + 5 * row[4]
              + noise * normals[i];
    }
    return new MeasuredData(x, y);
  }
}

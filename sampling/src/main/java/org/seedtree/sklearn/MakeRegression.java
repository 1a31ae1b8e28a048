package org.seedtree.sklearn;

import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.Rows;

/**
 * {@code sklearn.datasets.make_regression}, with features of full rank: normals of which some have
 * an influence on the values. Table and coefficients are equal to scikit-learn's in every bit; the
 * values are products of matrices, whose last bits depend on the linear algebra library, and agree
 * within 1e-14 of the largest one.
 *
 * <p>Words consumed: the normals of the table, a double per coefficient of an informative feature,
 * the normals of the noise if it is not 0, a shuffle of the rows and one of the columns.
 */
public final class MakeRegression extends SeededSettings<MakeRegression> {

  private final int n;
  private int nFeatures = 100;
  private int nInformative = 10;
  private int nTargets = 1;
  private double bias;
  private double noise;
  private boolean shuffle = true;

  private MakeRegression(int n) {
    this.n = atLeast(1, "n_samples", n);
  }

  /**
   * Test data with several values per row. The arrays are not copied.
   *
   * @param x table, row by row
   * @param targets values of each row
   * @param coef {@code coef[feature][target]}, 0 for features without influence
   */
  public record Regression(double[][] x, double[][] targets, double[][] coef) {

    /** Returns the first value of each row. */
    public double[] y() {
      double[] y = new double[targets.length];
      for (int i = 0; i < y.length; i++) {
        y[i] = targets[i][0];
      }
      return y;
    }
  }

  /**
   * Returns the maker of a number of rows of 100 features, 10 of them informative.
   *
   * @param nSamples number of rows, 1 or more
   * @throws IllegalArgumentException if {@code nSamples} is less than 1
   */
  public static MakeRegression of(int nSamples) {
    return new MakeRegression(nSamples);
  }

  /**
   * Sets the number of features.
   *
   * @param features number of features, 1 or more
   * @throws IllegalArgumentException if {@code features} is less than 1
   */
  public MakeRegression nFeatures(int features) {
    MakeRegression copy = copy();
    copy.nFeatures = atLeast(1, "n_features", features);
    return copy;
  }

  /**
   * Sets the number of features that have an influence; at most all have.
   *
   * @param features number of features, 0 or more
   * @throws IllegalArgumentException if {@code features} is negative
   */
  public MakeRegression nInformative(int features) {
    MakeRegression copy = copy();
    copy.nInformative = atLeast(0, "n_informative", features);
    return copy;
  }

  /**
   * Sets the number of values per row, 1 unless set.
   *
   * @param targets number of values, 1 or more
   * @throws IllegalArgumentException if {@code targets} is less than 1
   */
  public MakeRegression nTargets(int targets) {
    MakeRegression copy = copy();
    copy.nTargets = atLeast(1, "n_targets", targets);
    return copy;
  }

  /**
   * Sets what is added to all values, 0 unless set.
   *
   * @param term what is added
   */
  public MakeRegression bias(double term) {
    MakeRegression copy = copy();
    copy.bias = term;
    return copy;
  }

  /**
   * Sets the standard deviation of the noise; 0 unless set, and then not drawn.
   *
   * @param scale standard deviation, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public MakeRegression noise(double scale) {
    if (!(scale >= 0)) {
      throw new IllegalArgumentException("noise must be 0 or more: " + scale);
    }
    MakeRegression copy = copy();
    copy.noise = scale;
    return copy;
  }

  /**
   * Sets whether rows and columns are shuffled, true unless set.
   *
   * @param shuffled whether they are shuffled
   */
  public MakeRegression shuffle(boolean shuffled) {
    MakeRegression copy = copy();
    copy.shuffle = shuffled;
    return copy;
  }

  /** Makes the rows. */
  public Regression make() {
    return source.draw(this::make);
  }

  private Regression make(RandomState rs) {
    double[][] x = rs.randn(n, nFeatures);
    int informative = Math.min(nFeatures, nInformative);
    double[][] coef = new double[nFeatures][nTargets];
    double[][] drawn = rs.uniform(0, 1, informative, nTargets);
    for (int j = 0; j < informative; j++) {
      for (int t = 0; t < nTargets; t++) {
        coef[j][t] = 100 * drawn[j][t];
      }
    }
    double[][] y = Tables.product(x, coef, nTargets);
    for (double[] row : y) {
      for (int t = 0; t < nTargets; t++) {
        row[t] += bias;
      }
    }
    if (noise > 0) {
      Tables.addNoise(y, noise, rs);
    }
    if (shuffle) {
      int[] rows = Tables.order(n, rs);
      int[] columns = Tables.order(nFeatures, rs);
      x = Tables.columns(Rows.take(x, rows), columns);
      y = Rows.take(y, rows);
      coef = Rows.take(coef, columns);
    }
    return new Regression(x, y, coef);
  }
}

package org.seedtree.sklearn;

import java.util.Arrays;
import org.seedtree.sampling.internal.PairwiseSum;

/**
 * {@code sklearn.datasets.make_hastie_10_2}: ten standard normals per row, and 1 where the sum of
 * their squares exceeds 9.34, otherwise -1. From Hastie, Tibshirani and Friedman, "The elements of
 * statistical learning" (2nd edition, 2009), example 10.2. Equal to scikit-learn's in every bit.
 *
 * <p>Words consumed: those of the normals.
 */
public final class MakeHastie extends SeededSettings<MakeHastie> {

  private static final int FEATURES = 10;
  private static final double MEDIAN = 9.34; // of the sum's distribution, about

  private final int n;

  private MakeHastie(int n) {
    this.n = atLeast(1, "n_samples", n);
  }

  /**
   * Returns the maker of a number of rows.
   *
   * @param nSamples number of rows, 1 or more
   * @throws IllegalArgumentException if {@code nSamples} is less than 1
   */
  public static MakeHastie of(int nSamples) {
    return new MakeHastie(nSamples);
  }

  /** Makes the rows. */
  public MeasuredData make() {
    double[][] x = source.draw(rs -> rs.normal(0, 1, n, FEATURES));
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double[] squares = Arrays.stream(x[i]).map(v -> v * v).toArray();
      y[i] = PairwiseSum.of(squares) > MEDIAN ? 1.0 : -1.0;
    }
    return new MeasuredData(x, y);
  }
}

package org.seedtree.internal.linalg;

import java.util.Optional;

/**
 * The Cholesky factor of a symmetric positive definite matrix, column by column: the order of
 * operations of OpenBLAS's dpotrf, which multiplies by the reciprocal of the pivot.
 */
public final class Cholesky {

  /**
   * Returns the rows of the lower triangular {@code L} with a positive diagonal and {@code L L^T =
   * a}. NaN elements give NaN.
   *
   * @param a a square matrix, of which only the lower triangle is read
   * @return empty if {@code a} is not positive definite
   */
  public static Optional<double[][]> lower(double[][] a) {
    int n = a.length;
    double[][] l = new double[n][n];
    for (int j = 0; j < n; j++) {
      double pivot = a[j][j] - product(l[j], l[j], j);
      if (pivot <= 0) {
        return Optional.empty();
      }
      l[j][j] = Math.sqrt(pivot);
      double reciprocal = 1 / l[j][j];
      for (int i = j + 1; i < n; i++) {
        l[i][j] = (a[i][j] - product(l[i], l[j], j)) * reciprocal; // order fixes the last bit
      }
    }
    return Optional.of(l);
  }

  private static double product(double[] x, double[] y, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += x[k] * y[k]; // order fixes the last bit
    }
    return sum;
  }

  private Cholesky() {}
}

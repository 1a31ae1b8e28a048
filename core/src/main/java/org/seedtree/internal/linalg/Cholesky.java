package org.seedtree.internal.linalg;

import java.util.Optional;

/** The Cholesky factor of a symmetric positive definite matrix. */
public final class Cholesky {

  /**
   * Returns the rows of the lower triangular {@code L} with a positive diagonal and {@code L L^T =
   * a}. NaN elements give NaN.
   *
   * @param a a square matrix, of which only the lower triangle is read
   * @return empty if {@code a} is not positive definite
   */
  public static Optional<double[][]> lower(double[][] a) {
    int d = a.length;
    double[][] l = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = a[i][j];
        for (int k = 0; k < j; k++) {
          rest -= l[i][k] * l[j][k]; // order fixes the last bit
        }
        if (j < i) {
          l[i][j] = rest / l[j][j];
        } else if (rest <= 0) {
          return Optional.empty();
        } else {
          l[i][i] = Math.sqrt(rest);
        }
      }
    }
    return Optional.of(l);
  }

  private Cholesky() {}
}

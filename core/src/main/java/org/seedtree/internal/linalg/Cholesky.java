package org.seedtree.internal.linalg;

import java.util.Optional;

/** The Cholesky factor of a symmetric positive definite matrix. */
public final class Cholesky {

  /**
   * The lower triangular {@code L} with a positive diagonal and {@code L L^T = a}, row by row;
   * empty if {@code a} is not positive definite. NaN goes through.
   *
   * @param a a square matrix, of which only the lower triangle is read
   */
  public static Optional<double[][]> lower(double[][] a) {
    int d = a.length;
    double[][] l = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double left = a[i][j];
        for (int k = 0; k < j; k++) {
          left -= l[i][k] * l[j][k]; // order fixes the last bit
        }
        if (j < i) {
          l[i][j] = left / l[j][j];
        } else if (left <= 0) {
          return Optional.empty();
        } else {
          l[i][i] = Math.sqrt(left);
        }
      }
    }
    return Optional.of(l);
  }

  private Cholesky() {}
}

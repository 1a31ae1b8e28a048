package org.seedtree.internal.linalg;

import java.util.Arrays;

/**
 * A symmetric matrix as {@code Q T Q^T} with a tridiagonal {@code T} and a product of reflectors
 * {@code Q}: LAPACK's dsytrd; J. H. Wilkinson, "Householder's method for symmetric matrices",
 * Numerische Mathematik 4 (1962).
 *
 * @param diagonal the diagonal of {@code T}
 * @param beside the diagonal beside it, one element less
 * @param reflectors the reflectors of the columns
 */
record Tridiagonal(double[] diagonal, double[] beside, Reflector[] reflectors) {

  /**
   * Reduces a matrix.
   *
   * @param columns the columns of its lower triangle, from the diagonal on; they are overwritten
   */
  static Tridiagonal of(double[][] columns) {
    int n = columns.length;
    double[] diagonal = new double[n];
    double[] beside = new double[n - 1];
    Reflector[] reflectors = new Reflector[n - 1];
    for (int i = 0; i < n - 1; i++) {
      reflectors[i] = Reflector.of(Arrays.copyOfRange(columns[i], 1, n - i));
      beside[i] = reflectors[i].beta();
      diagonal[i] = columns[i][0];
      if (reflectors[i].tau() != 0) {
        update(columns, i + 1, reflectors[i]);
      }
    }
    diagonal[n - 1] = columns[n - 1][0];
    return new Tridiagonal(diagonal, beside, reflectors);
  }

  /** Applies a reflector from both sides: {@code B - w v^T - v w^T}. */
  private static void update(double[][] columns, int first, Reflector reflector) {
    double[] v = reflector.v();
    double tau = reflector.tau();
    double[] w = product(columns, first, v, tau);
    double factor = -0.5 * tau * Vectors.product(w, v, 0);
    for (int i = 0; i < w.length; i++) {
      w[i] += factor * v[i];
    }
    for (int j = 0; j < v.length; j++) {
      double[] column = columns[first + j];
      for (int i = 0; i < column.length; i++) {
        column[i] -= w[j + i] * v[j]; // order fixes the last bit
        column[i] -= v[j + i] * w[j];
      }
    }
  }

  /** Returns {@code tau B v}, column by column of the lower triangle: the BLAS's dsymv. */
  private static double[] product(double[][] columns, int first, double[] v, double tau) {
    double[] y = new double[v.length];
    for (int j = 0; j < v.length; j++) {
      double[] column = columns[first + j];
      double t = tau * v[j];
      double sum = 0;
      y[j] += t * column[0];
      for (int i = 1; i < column.length; i++) {
        y[j + i] += t * column[i];
        sum += column[i] * v[j + i]; // order fixes the last bit
      }
      y[j] += tau * sum;
    }
    return y;
  }

  /** Turns vectors of {@code T}, one per row, into those of the matrix: LAPACK's dormtr. */
  void restore(double[][] vectors) {
    for (int i = reflectors.length - 1; i >= 0; i--) {
      reflectors[i].applyToVectors(vectors, i + 1);
    }
  }
}

package org.seedtree.internal.linalg;

import java.util.Arrays;

/**
 * A square matrix as {@code Q B P^T} with an upper bidiagonal {@code B} and products of reflectors
 * {@code Q} and {@code P}: LAPACK's dgebrd; G. Golub and W. Kahan, "Calculating the singular values
 * and pseudo-inverse of a matrix", SIAM J. Numer. Anal. 2 (1965).
 *
 * @param diagonal the diagonal of {@code B}
 * @param above the diagonal above it, one element less
 * @param left the reflectors of the columns
 * @param right the reflectors of the rows
 */
record Bidiagonal(double[] diagonal, double[] above, Reflector[] left, Reflector[] right) {

  /** Reduces a matrix, which is overwritten. */
  static Bidiagonal of(double[][] a) {
    int n = a.length;
    double[] diagonal = new double[n];
    double[] above = new double[n - 1];
    Reflector[] left = new Reflector[n];
    Reflector[] right = new Reflector[n - 1];
    for (int i = 0; i < n; i++) {
      left[i] = Reflector.of(column(a, i));
      diagonal[i] = left[i].beta();
      if (i < n - 1) {
        left[i].applyToColumns(a, i, i + 1);
        right[i] = Reflector.of(Arrays.copyOfRange(a[i], i + 1, n));
        above[i] = right[i].beta();
        right[i].applyToRows(a, i + 1, i + 1);
      }
    }
    return new Bidiagonal(diagonal, above, left, right);
  }

  /** Returns the elements of a column from the diagonal down. */
  private static double[] column(double[][] a, int j) {
    double[] column = new double[a.length - j];
    for (int i = 0; i < column.length; i++) {
      column[i] = a[j + i][j];
    }
    return column;
  }

  /**
   * Turns vectors of {@code B} into those of the matrix, in place: LAPACK's dormbr.
   *
   * @param leftVectors the left vectors, one per row
   * @param rightVectors the right vectors, one per row
   */
  void restore(double[][] leftVectors, double[][] rightVectors) {
    for (int i = left.length - 1; i >= 0; i--) {
      left[i].applyToVectors(leftVectors, i);
    }
    for (int i = right.length - 1; i >= 0; i--) {
      right[i].applyToRows(rightVectors, 0, i + 1);
    }
  }
}

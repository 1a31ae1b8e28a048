package org.seedtree.internal.linalg;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's method, rows by rows ({@link
 * Rotation}).
 *
 * <p>The sign of an eigenvector is free: here its component of the largest magnitude, the first of
 * several, is positive.
 *
 * @param values in ascending order
 * @param vectors {@code vectors[k]} belongs to {@code values[k]}; of length 1, at right angles
 */
public record SymmetricEigen(double[] values, double[][] vectors) {

  private static final int MOST_SWEEPS = 100;

  /** Below this part of the geometric mean of its diagonal elements an element counts as 0. */
  private static final double NEGLIGIBLE = 0x1p-54;

  /**
   * Decomposes a matrix of finite numbers.
   *
   * @param matrix a square matrix, of which only the lower triangle is read
   */
  public static SymmetricEigen of(double[][] matrix) {
    int d = matrix.length;
    int exponent = Scale.exponent(matrix);
    double[][] a = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        a[i][j] = Math.scalb(matrix[i][j], -exponent);
        a[j][i] = a[i][j];
      }
    }
    double[][] vectors = new double[d][d];
    for (int i = 0; i < d; i++) {
      vectors[i][i] = 1;
    }
    int sweeps = 0;
    while (sweep(a, vectors) && sweeps < MOST_SWEEPS) {
      sweeps++;
    }
    return sorted(a, vectors, exponent);
  }

  /** Visits every pair once; whether a rotation was worth it. */
  private static boolean sweep(double[][] a, double[][] vectors) {
    boolean turned = false;
    for (int p = 0; p < a.length - 1; p++) {
      for (int q = p + 1; q < a.length; q++) {
        double mean = Math.sqrt(Math.abs(a[p][p])) * Math.sqrt(Math.abs(a[q][q]));
        if (Math.abs(a[p][q]) > Math.max(NEGLIGIBLE * mean, Double.MIN_NORMAL)) {
          rotate(a, vectors, p, q);
          turned = true;
        }
      }
    }
    return turned;
  }

  private static void rotate(double[][] a, double[][] vectors, int p, int q) {
    double apq = a[p][q];
    Rotation rotation = Rotation.of(a[p][p], apq, a[q][q]);
    double app = a[p][p] - rotation.tangent() * apq;
    double aqq = a[q][q] + rotation.tangent() * apq;
    rotation.turn(a[p], a[q]);
    for (int k = 0; k < a.length; k++) {
      a[k][p] = a[p][k];
      a[k][q] = a[q][k];
    }
    a[p][p] = app;
    a[q][q] = aqq;
    a[p][q] = 0;
    a[q][p] = 0;
    rotation.turn(vectors[p], vectors[q]);
  }

  private static SymmetricEigen sorted(double[][] a, double[][] vectors, int exponent) {
    Integer[] order = new Integer[a.length];
    Arrays.setAll(order, k -> k);
    Arrays.sort(order, Comparator.comparingDouble(k -> a[k][k]));
    double[] values = new double[order.length];
    double[][] sorted = new double[order.length][];
    for (int k = 0; k < order.length; k++) {
      values[k] = Math.scalb(a[order[k]][order[k]], exponent);
      sorted[k] = vectors[order[k]];
      if (Scale.pointsDown(sorted[k])) {
        Scale.negate(sorted[k]);
      }
    }
    return new SymmetricEigen(values, sorted);
  }
}

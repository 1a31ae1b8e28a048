package org.seedtree.internal.linalg;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's method with cyclic sweeps of
 * {@linkplain Rotation rotations}.
 *
 * <p>The sign of an eigenvector is arbitrary: here its component of the largest magnitude, the
 * first of several, is positive.
 *
 * @param values the eigenvalues, in ascending order
 * @param vectors the eigenvectors, {@code vectors[k]} of {@code values[k]}; orthogonal, of length 1
 */
public record SymmetricEigen(double[] values, double[][] vectors) {

  private static final int MAX_SWEEPS = 100;

  /**
   * The proportion of the geometric mean of its diagonal elements below which an element counts as
   * 0.
   */
  private static final double NEGLIGIBLE = 0x1p-54;

  /**
   * Returns the eigenvalues and eigenvectors of a matrix.
   *
   * @param matrix a square matrix of finite numbers, which is not changed; of it only the lower
   *     triangle is read
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
    while (sweep(a, vectors) && sweeps < MAX_SWEEPS) {
      sweeps++;
    }
    return sorted(a, vectors, exponent);
  }

  /** Visits every pair of rows once; returns whether any was rotated. */
  private static boolean sweep(double[][] a, double[][] vectors) {
    boolean isRotated = false;
    for (int p = 0; p < a.length - 1; p++) {
      for (int q = p + 1; q < a.length; q++) {
        double mean = Math.sqrt(Math.abs(a[p][p])) * Math.sqrt(Math.abs(a[q][q]));
        if (Math.abs(a[p][q]) > Math.max(NEGLIGIBLE * mean, Double.MIN_NORMAL)) {
          rotate(a, vectors, p, q);
          isRotated = true;
        }
      }
    }
    return isRotated;
  }

  private static void rotate(double[][] a, double[][] vectors, int p, int q) {
    double apq = a[p][q];
    Rotation rotation = Rotation.of(a[p][p], apq, a[q][q]);
    double app = a[p][p] - rotation.tangent() * apq;
    double aqq = a[q][q] + rotation.tangent() * apq;
    rotation.rotate(a[p], a[q]);
    for (int k = 0; k < a.length; k++) {
      a[k][p] = a[p][k];
      a[k][q] = a[q][k];
    }
    a[p][p] = app;
    a[q][q] = aqq;
    a[p][q] = 0;
    a[q][p] = 0;
    rotation.rotate(vectors[p], vectors[q]);
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
      if (Scale.isNegative(sorted[k])) {
        Scale.negate(sorted[k]);
      }
    }
    return new SymmetricEigen(values, sorted);
  }
}

package org.seedtree.internal.linalg;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The singular values and vectors of a square matrix {@code a = sum of values[k] left[k]
 * right[k]^T}, by rotations of its columns until they are orthogonal: M. R. Hestenes, "Inversion of
 * matrices by biorthogonalization and related results", J. SIAM 6 (1958).
 *
 * <p>The sign of a pair of vectors is arbitrary: here the left vector's component of the largest
 * magnitude, the first of several, is positive. The left vector of a singular value of 0 is 0.
 *
 * @param values the singular values, in descending order, at least 0
 * @param left the left vectors, orthogonal and of length 1
 * @param right the right vectors, orthogonal and of length 1
 */
public record SingularValues(double[] values, double[][] left, double[][] right) {

  private static final int MAX_SWEEPS = 100;

  /** The cosine below which two columns count as orthogonal. */
  private static final double NEGLIGIBLE = 0x1p-52;

  /**
   * Returns the singular values and vectors of a matrix.
   *
   * @param matrix a square matrix of finite numbers; it is not changed
   */
  public static SingularValues of(double[][] matrix) {
    int d = matrix.length;
    int exponent = Scale.exponent(matrix);
    double[][] columns = new double[d][d];
    double[][] right = new double[d][d];
    for (int j = 0; j < d; j++) {
      for (int i = 0; i < d; i++) {
        columns[j][i] = Math.scalb(matrix[i][j], -exponent);
      }
      right[j][j] = 1;
    }
    int sweeps = 0;
    while (sweep(columns, right) && sweeps < MAX_SWEEPS) {
      sweeps++;
    }
    return sorted(columns, right, exponent);
  }

  /** Visits every pair of columns once; returns whether any was rotated. */
  private static boolean sweep(double[][] columns, double[][] right) {
    boolean isRotated = false;
    for (int p = 0; p < columns.length - 1; p++) {
      for (int q = p + 1; q < columns.length; q++) {
        double pp = product(columns[p], columns[p]);
        double pq = product(columns[p], columns[q]);
        double qq = product(columns[q], columns[q]);
        double cosine = NEGLIGIBLE * Math.sqrt(pp) * Math.sqrt(qq);
        if (Math.abs(pq) > Math.max(cosine, Double.MIN_NORMAL)) {
          Rotation rotation = Rotation.of(pp, pq, qq);
          rotation.rotate(columns[p], columns[q]);
          rotation.rotate(right[p], right[q]);
          isRotated = true;
        }
      }
    }
    return isRotated;
  }

  private static double product(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i]; // order fixes the last bit
    }
    return sum;
  }

  private static SingularValues sorted(double[][] columns, double[][] right, int exponent) {
    int d = columns.length;
    double[] lengths = new double[d];
    Arrays.setAll(lengths, j -> Math.sqrt(product(columns[j], columns[j])));
    Integer[] order = new Integer[d];
    Arrays.setAll(order, j -> j);
    Arrays.sort(order, Comparator.comparingDouble(j -> -lengths[j]));
    double[] values = new double[d];
    double[][] left = new double[d][d];
    double[][] sortedRight = new double[d][];
    for (int k = 0; k < d; k++) {
      int j = order[k];
      values[k] = Math.scalb(lengths[j], exponent);
      for (int i = 0; i < d; i++) {
        left[k][i] = lengths[j] == 0 ? 0 : columns[j][i] / lengths[j];
      }
      sortedRight[k] = right[j];
      if (Scale.isNegative(left[k])) {
        Scale.negate(left[k]);
        Scale.negate(sortedRight[k]);
      }
    }
    return new SingularValues(values, left, sortedRight);
  }
}

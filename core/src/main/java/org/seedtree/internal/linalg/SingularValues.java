package org.seedtree.internal.linalg;

import java.util.Arrays;

/**
 * The singular values and vectors of a square matrix {@code a = sum of values[k] left[k]
 * right[k]^T}, with the signs and the order of NumPy's {@code linalg.svd}: LAPACK's dgesdd.
 *
 * <p>The matrix is made bidiagonal by {@linkplain Reflector reflectors}. Up to 25 rows a
 * {@linkplain BidiagonalQr QR iteration} solves it, beyond {@linkplain BidiagonalDivision divide
 * and conquer}.
 *
 * @param values the singular values, in descending order, at least 0
 * @param left the left vectors, orthogonal and of length 1
 * @param right the right vectors, orthogonal and of length 1
 */
public record SingularValues(double[] values, double[][] left, double[][] right) {

  /** The range of the largest element of matrices that are not scaled. */
  private static final double SMALLEST = 0x1p-511 / (2 * Precision.UNIT);

  private static final double LARGEST = 1 / SMALLEST;

  /**
   * Returns the singular values and vectors of a matrix.
   *
   * @param matrix a square matrix of finite numbers; it is not changed
   * @throws IllegalArgumentException with NumPy's phrase if the iteration does not converge
   */
  public static SingularValues of(double[][] matrix) {
    int n = matrix.length;
    double largest = 0;
    for (double[] row : matrix) {
      largest = Math.max(largest, Vectors.largest(row, 0, n));
    }
    double target = largest == 0 ? 0 : Math.min(Math.max(largest, SMALLEST), LARGEST);
    boolean isScaled = target != largest;
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) {
      a[i] = matrix[i].clone();
      if (isScaled) {
        scale(a[i], target / largest);
      }
    }
    SingularValues result = ofModerate(a);
    if (isScaled) {
      scale(result.values, largest / target);
    }
    return result;
  }

  private static void scale(double[] x, double factor) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= factor;
    }
  }

  private static SingularValues ofModerate(double[][] a) {
    int n = a.length;
    Bidiagonal bidiagonal = Bidiagonal.of(a);
    double[] d = bidiagonal.diagonal();
    double[][] left = Vectors.identity(n);
    double[][] right = Vectors.identity(n);
    if (n == 1) {
      left[0][0] = Math.copySign(1, d[0]);
      d[0] = Math.abs(d[0]);
    } else if (n <= Precision.LARGEST_LEAF) {
      BidiagonalLeaf.solve(d, bidiagonal.above(), left, right);
    } else {
      BidiagonalDivision.solve(d, bidiagonal.above(), left, right);
    }
    sortDescending(d, left, right);
    bidiagonal.restore(left, right);
    return new SingularValues(d, left, right);
  }

  private static void sortDescending(double[] d, double[][] left, double[][] right) {
    for (int i = 0; i < d.length - 1; i++) {
      int largest = i;
      for (int j = i + 1; j < d.length; j++) {
        largest = d[j] > d[largest] ? j : largest;
      }
      BidiagonalQr.exchange(d, left, right, largest, i);
    }
  }

  /**
   * Returns whether a matrix is the product of the right vectors, the values and the right vectors
   * again, as a symmetric positive semi-definite one is: NumPy's check.
   *
   * @param tol the accepted difference, absolute and relative
   */
  public boolean isOfSemidefinite(double[][] matrix, double tol) {
    int n = matrix.length;
    double[] product = new double[n];
    for (int i = 0; i < n; i++) {
      Arrays.fill(product, 0);
      for (int k = 0; k < n; k++) {
        double weight = right[k][i] * values[k];
        double[] vector = right[k];
        for (int j = 0; j < n; j++) {
          product[j] += weight * vector[j];
        }
      }
      for (int j = 0; j < n; j++) {
        double difference = Math.abs(product[j] - matrix[i][j]);
        if (difference != 0 && !(difference <= tol + tol * Math.abs(matrix[i][j]))) {
          return false;
        }
      }
    }
    return true;
  }
}

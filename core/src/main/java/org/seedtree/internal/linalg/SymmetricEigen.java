package org.seedtree.internal.linalg;

/**
 * The eigenvalues and eigenvectors of a symmetric matrix, with the signs and the order of NumPy's
 * {@code linalg.eigh}: LAPACK's dsyevd.
 *
 * <p>The matrix is made tridiagonal by {@linkplain Reflector reflectors}. Up to 25 rows a
 * {@linkplain TridiagonalQr QL or QR iteration} solves it, beyond {@linkplain TridiagonalDivision
 * divide and conquer}.
 *
 * @param values the eigenvalues, in ascending order
 * @param vectors the eigenvectors, {@code vectors[k]} of {@code values[k]}; orthogonal, of length 1
 */
public record SymmetricEigen(double[] values, double[][] vectors) {

  /** The range of the largest element of matrices that are not scaled. */
  private static final double SMALLEST = Math.sqrt(Double.MIN_NORMAL / (2 * Precision.UNIT));

  private static final double LARGEST = 1 / SMALLEST;

  /**
   * Returns the eigenvalues and eigenvectors of a matrix.
   *
   * @param matrix a square matrix of finite numbers, which is not changed; of it only the lower
   *     triangle is read
   * @throws IllegalArgumentException with NumPy's phrase if the iteration does not converge
   */
  public static SymmetricEigen of(double[][] matrix) {
    int n = matrix.length;
    if (n == 1) {
      return new SymmetricEigen(matrix[0].clone(), Vectors.identity(1));
    }
    double largest = 0;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, Vectors.largest(matrix[i], 0, i + 1));
    }
    double scale = 1;
    if (largest > 0 && largest < SMALLEST) {
      scale = SMALLEST / largest;
    } else if (largest > LARGEST) {
      scale = LARGEST / largest;
    }
    double[][] columns = new double[n][];
    for (int j = 0; j < n; j++) {
      columns[j] = new double[n - j];
      for (int i = j; i < n; i++) {
        columns[j][i - j] = matrix[i][j] * scale;
      }
    }
    Tridiagonal tridiagonal = Tridiagonal.of(columns);
    double[] d = tridiagonal.diagonal();
    double[][] vectors = Vectors.identity(n);
    if (n <= Precision.LARGEST_LEAF) {
      TridiagonalQr.solve(d, tridiagonal.beside(), vectors);
    } else {
      TridiagonalDivision.solve(d, tridiagonal.beside(), vectors);
    }
    tridiagonal.restore(vectors);
    for (int i = 0; i < n; i++) {
      d[i] *= 1 / scale;
    }
    return new SymmetricEigen(d, vectors);
  }
}

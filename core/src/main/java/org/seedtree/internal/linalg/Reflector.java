package org.seedtree.internal.linalg;

/**
 * The elementary reflector {@code I - tau v v^T} that maps a vector to a multiple of the first unit
 * vector: A. S. Householder (1958), with the signs of LAPACK's dlarfg. The first component of
 * {@code v} is 1.
 *
 * @param beta the first component of the image, whose sign is opposite to that of the vector's
 * @param tau 0 if the vector is such a multiple already; then the reflector is the identity
 * @param v the direction of the reflection
 */
record Reflector(double beta, double tau, double[] v) {

  private static final double TINY = Double.MIN_NORMAL / Precision.UNIT;
  private static final int MAX_RESCALINGS = 20;

  /** Returns the reflector of a vector, whose array becomes {@link #v}. */
  static Reflector of(double[] x) {
    double alpha = x[0];
    double length = Vectors.length(x, 1);
    if (length == 0) {
      return new Reflector(alpha, 0, x);
    }
    double beta = -Math.copySign(Vectors.length(alpha, length), alpha);
    int rescalings = 0;
    while (Math.abs(beta) < TINY && rescalings < MAX_RESCALINGS) {
      rescalings++;
      scale(x, 1 / TINY);
      alpha *= 1 / TINY;
      beta *= 1 / TINY;
    }
    if (rescalings > 0) {
      beta = -Math.copySign(Vectors.length(alpha, Vectors.length(x, 1)), alpha);
    }
    double tau = (beta - alpha) / beta;
    scale(x, 1 / (alpha - beta));
    x[0] = 1;
    for (int i = 0; i < rescalings; i++) {
      beta *= TINY;
    }
    return new Reflector(beta, tau, x);
  }

  private static void scale(double[] x, double factor) {
    for (int i = 1; i < x.length; i++) {
      x[i] *= factor;
    }
  }

  /**
   * Reflects the columns of a matrix from an element on, in place: LAPACK's dlarf from the left.
   */
  void applyToColumns(double[][] matrix, int firstRow, int firstColumn) {
    int n = matrix.length;
    if (tau == 0 || firstColumn == n) {
      return;
    }
    double[] w = new double[n];
    double[] first = matrix[firstRow];
    for (int j = firstColumn; j < n; j++) {
      w[j] = v[0] * first[j];
    }
    for (int i = 1; i < v.length; i++) {
      double vi = v[i];
      double[] row = matrix[firstRow + i];
      for (int j = firstColumn; j < n; j++) {
        w[j] += vi * row[j]; // order fixes the last bit
      }
    }
    for (int j = firstColumn; j < n; j++) {
      w[j] *= -tau;
    }
    for (int i = 0; i < v.length; i++) {
      double vi = v[i];
      double[] row = matrix[firstRow + i];
      for (int j = firstColumn; j < n; j++) {
        row[j] += w[j] * vi;
      }
    }
  }

  /**
   * Reflects the rows of a matrix from an element on, in place: LAPACK's dlarf from the right.
   *
   * @param firstColumn the column of the first component
   */
  void applyToRows(double[][] matrix, int firstRow, int firstColumn) {
    if (tau == 0) {
      return;
    }
    for (int i = firstRow; i < matrix.length; i++) {
      double[] row = matrix[i];
      double w = productWith(row, firstColumn);
      for (int j = 0; j < v.length; j++) {
        row[firstColumn + j] += (-tau * v[j]) * w; // order fixes the last bit
      }
    }
  }

  /**
   * Reflects vectors that are the rows of an array and the columns of LAPACK's matrix, in place.
   * The products are grouped as {@link #applyToColumns} groups them, not as {@link #applyToRows}.
   *
   * @param first index of the first component
   */
  void applyToVectors(double[][] vectors, int first) {
    if (tau == 0) {
      return;
    }
    for (double[] vector : vectors) {
      double w = -tau * productWith(vector, first);
      for (int i = 0; i < v.length; i++) {
        vector[first + i] += w * v[i]; // order fixes the last bit
      }
    }
  }

  private double productWith(double[] x, int first) {
    double sum = v[0] * x[first];
    for (int i = 1; i < v.length; i++) {
      sum += v[i] * x[first + i]; // order fixes the last bit
    }
    return sum;
  }
}

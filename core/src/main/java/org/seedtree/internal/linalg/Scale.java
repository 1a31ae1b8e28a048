package org.seedtree.internal.linalg;

/** The scaling of matrices, so that no square overflows, and the signs of vectors. */
final class Scale {

  /** Returns the exponent of the element of the largest magnitude; 0 if all are 0. */
  static int exponent(double[][] matrix) {
    double largest = 0;
    for (double[] row : matrix) {
      for (double element : row) {
        largest = Math.max(largest, Math.abs(element));
      }
    }
    return largest == 0 ? 0 : Math.getExponent(largest);
  }

  /** Returns whether the component of the largest magnitude, the first of several, is negative. */
  static boolean isNegative(double[] vector) {
    double largest = 0;
    for (double component : vector) {
      largest = Math.abs(component) > Math.abs(largest) ? component : largest;
    }
    return largest < 0;
  }

  /** Negates a vector, in place. */
  static void negate(double[] vector) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] = -vector[i];
    }
  }

  private Scale() {}
}

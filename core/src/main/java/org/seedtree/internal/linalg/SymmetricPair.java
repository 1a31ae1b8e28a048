package org.seedtree.internal.linalg;

/**
 * The eigenvalues of a symmetric matrix {@code (a b; b d)} and the unit vector of the first:
 * LAPACK's dlaev2.
 *
 * @param large the eigenvalue of the larger magnitude
 * @param small the other eigenvalue
 * @param cosine the first component of the vector of {@code large}
 * @param sine the second component of that vector
 */
record SymmetricPair(double large, double small, double cosine, double sine) {

  /** Returns the values and the vector of a matrix. */
  static SymmetricPair of(double a, double b, double d) {
    double sum = a + d;
    double difference = a - d;
    double twice = b + b;
    double root = length(Math.abs(difference), Math.abs(twice));
    double large;
    double small;
    if (sum == 0) {
      large = 0.5 * root;
      small = -0.5 * root;
    } else {
      large = 0.5 * (sum < 0 ? sum - root : sum + root);
      double greater = Math.abs(a) > Math.abs(d) ? a : d;
      double lesser = Math.abs(a) > Math.abs(d) ? d : a;
      small = greater / large * lesser - b / large * b; // order fixes the last bit
    }
    double k = difference >= 0 ? difference + root : difference - root;
    double cosine;
    double sine;
    if (Math.abs(k) > Math.abs(twice)) {
      double cotangent = -twice / k;
      sine = 1 / Math.sqrt(1 + cotangent * cotangent);
      cosine = cotangent * sine;
    } else if (twice == 0) {
      cosine = 1;
      sine = 0;
    } else {
      double tangent = -k / twice;
      cosine = 1 / Math.sqrt(1 + tangent * tangent);
      sine = tangent * cosine;
    }
    boolean isOrthogonal = sum >= 0 == difference >= 0;
    return isOrthogonal
        ? new SymmetricPair(large, small, -sine, cosine)
        : new SymmetricPair(large, small, cosine, sine);
  }

  private static double length(double x, double y) {
    if (x == y) {
      return y * Math.sqrt(2);
    }
    double w = Math.max(x, y);
    double q = Math.min(x, y) / w;
    return w * Math.sqrt(1 + q * q);
  }
}

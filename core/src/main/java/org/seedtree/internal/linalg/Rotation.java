package org.seedtree.internal.linalg;

/**
 * The plane rotation that diagonalises a symmetric matrix {@code (app apq; apq aqq)}, by the
 * smaller of the two possible angles: C. G. J. Jacobi (1846), in the form of H. Rutishauser, "The
 * Jacobi method for real symmetric matrices", Numerische Mathematik 9 (1966).
 *
 * @param tangent the tangent of the angle, at most 1 in magnitude
 * @param cosine the cosine of the angle
 * @param sine the sine of the angle
 */
record Rotation(double tangent, double cosine, double sine) {

  /** Returns the rotation for a matrix whose {@code apq} is not 0. */
  static Rotation of(double app, double apq, double aqq) {
    double cotangent = (aqq - app) / (2 * apq); // of twice the angle
    double size = 1 / (Math.abs(cotangent) + Math.sqrt(1 + cotangent * cotangent));
    double tangent = cotangent < 0 ? -size : size;
    double cosine = 1 / Math.sqrt(1 + tangent * tangent);
    return new Rotation(tangent, cosine, tangent * cosine);
  }

  /** Rotates two vectors within their plane, in place. */
  void rotate(double[] p, double[] q) {
    for (int i = 0; i < p.length; i++) {
      double x = p[i];
      double y = q[i];
      p[i] = cosine * x - sine * y;
      q[i] = sine * x + cosine * y;
    }
  }
}

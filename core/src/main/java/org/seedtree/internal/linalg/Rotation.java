package org.seedtree.internal.linalg;

/**
 * A plane rotation that makes a symmetric matrix {@code (app apq; apq aqq)} diagonal, the smaller
 * of the two possible angles: C. G. J. Jacobi (1846), in the form of H. Rutishauser, "The Jacobi
 * method for real symmetric matrices", Numerische Mathematik 9 (1966).
 *
 * @param tangent of the angle, at most 1
 * @param cosine of the angle
 * @param sine of the angle
 */
record Rotation(double tangent, double cosine, double sine) {

  static Rotation of(double app, double apq, double aqq) {
    double half = (aqq - app) / (2 * apq); // the cotangent of twice the angle
    double size = 1 / (Math.abs(half) + Math.sqrt(1 + half * half));
    double tangent = half < 0 ? -size : size;
    double cosine = 1 / Math.sqrt(1 + tangent * tangent);
    return new Rotation(tangent, cosine, tangent * cosine);
  }

  /** Turns two vectors within their plane. */
  void turn(double[] p, double[] q) {
    for (int i = 0; i < p.length; i++) {
      double x = p[i];
      double y = q[i];
      p[i] = cosine * x - sine * y;
      q[i] = sine * x + cosine * y;
    }
  }
}

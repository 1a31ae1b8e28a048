package org.seedtree.internal.linalg;

/**
 * The rotation of a plane that maps {@code (f, g)} to {@code (r, 0)}: LAPACK's dlartg since 3.10,
 * after E. Anderson, "Algorithm 978: safe scaling in the level 1 BLAS", ACM TOMS 44 (2017). The
 * cosine is at least 0, and {@code r} has the sign of {@code f}. (Up to LAPACK 3.9 the signs are
 * others.)
 */
final class PlaneRotation {

  /** Between these magnitudes the squares neither underflow nor overflow in their sum. */
  private static final double LOW = 0x1p-511;

  private static final double HIGH = Math.sqrt(0x1p1021);

  private static final double LARGEST = 0x1p1022;

  double cosine;
  double sine;
  double r;

  /** Sets the rotation that maps {@code (f, g)} to {@code (r, 0)}. */
  void annihilate(double f, double g) {
    double absF = Math.abs(f);
    double absG = Math.abs(g);
    if (g == 0) {
      set(1, 0, f);
    } else if (f == 0) {
      set(0, Math.copySign(1, g), absG);
    } else if (absF > LOW && absF < HIGH && absG > LOW && absG < HIGH) {
      double d = Math.sqrt(f * f + g * g);
      double signed = Math.copySign(d, f);
      set(absF / d, g / signed, signed);
    } else {
      double scale = Math.min(LARGEST, Math.max(Double.MIN_NORMAL, Math.max(absF, absG)));
      double scaledF = f / scale;
      double scaledG = g / scale;
      double d = Math.sqrt(scaledF * scaledF + scaledG * scaledG);
      double signed = Math.copySign(d, f);
      set(Math.abs(scaledF) / d, scaledG / signed, signed * scale);
    }
  }

  private void set(double c, double s, double length) {
    cosine = c;
    sine = s;
    r = length;
  }

  /** Rotates two vectors, in place: the BLAS's drot. */
  static void rotate(double[] x, double[] y, double cosine, double sine) {
    for (int i = 0; i < x.length; i++) {
      double xi = x[i];
      double yi = y[i];
      x[i] = cosine * xi + sine * yi;
      y[i] = cosine * yi - sine * xi;
    }
  }

  /**
   * Rotates neighbouring rows in turn, in place: LAPACK's dlasr.
   *
   * @param first the first row, which rotation 0 rotates with the next
   * @param count the number of rotations
   * @param isForward whether rotation 0 is the first rather than the last
   */
  static void rotateRows(
      double[][] rows, int first, double[] cosines, double[] sines, int count, boolean isForward) {
    for (int k = 0; k < count; k++) {
      int i = isForward ? k : count - 1 - k;
      if (cosines[i] != 1 || sines[i] != 0) {
        rotate(rows[first + i], rows[first + i + 1], cosines[i], sines[i]);
      }
    }
  }
}

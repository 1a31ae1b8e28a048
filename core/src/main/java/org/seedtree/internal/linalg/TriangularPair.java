package org.seedtree.internal.linalg;

/**
 * The singular values and vectors of a triangular matrix {@code (f g; 0 h)}: LAPACK's dlasv2 and
 * dlas2, whose formulas are those of J. Demmel and W. Kahan, "Accurate singular values of
 * bidiagonal matrices", SIAM J. Sci. Stat. Comput. 11 (1990).
 *
 * @param large the value of the larger magnitude, with its sign
 * @param small the other value, with its sign
 * @param leftCosine the first component of the left vector of {@code large}
 * @param leftSine the second component of that vector
 * @param rightCosine the first component of the right vector of {@code large}
 * @param rightSine the second component of that vector
 */
record TriangularPair(
    double large,
    double small,
    double leftCosine,
    double leftSine,
    double rightCosine,
    double rightSine) {

  /** Returns the values and vectors of a matrix. */
  static TriangularPair of(double f, double g, double h) {
    if (Math.abs(h) > Math.abs(f)) {
      // the transpose, its rows and columns exchanged, has the larger element first
      TriangularPair p = ofLargerFirst(h, g, f);
      boolean isGLargest = Math.abs(g) > Math.abs(h);
      double sign =
          Math.copySign(1, p.leftCosine)
              * Math.copySign(1, isGLargest ? p.rightSine : p.rightCosine)
              * Math.copySign(1, isGLargest ? g : h);
      return new TriangularPair(
          Math.copySign(p.large, sign),
          otherSigned(p.small, sign, f, h),
          p.rightSine,
          p.rightCosine,
          p.leftSine,
          p.leftCosine);
    }
    TriangularPair p = ofLargerFirst(f, g, h);
    boolean isGLargest = Math.abs(g) > Math.abs(f);
    double sign =
        Math.copySign(1, isGLargest ? p.rightSine : p.rightCosine)
            * Math.copySign(1, p.leftCosine)
            * Math.copySign(1, isGLargest ? g : f);
    return new TriangularPair(
        Math.copySign(p.large, sign),
        otherSigned(p.small, sign, f, h),
        p.leftCosine,
        p.leftSine,
        p.rightCosine,
        p.rightSine);
  }

  /** Returns the lesser value with its sign, so that the product of both has that of f h. */
  private static double otherSigned(double small, double sign, double f, double h) {
    return Math.copySign(small, sign * Math.copySign(1, f) * Math.copySign(1, h));
  }

  /** Returns the magnitudes of the values, and the vectors, if {@code |f| >= |h|}. */
  private static TriangularPair ofLargerFirst(double f, double g, double h) {
    double absF = Math.abs(f);
    double absG = Math.abs(g);
    double absH = Math.abs(h);
    if (absG == 0) {
      return new TriangularPair(absF, absH, 1, 0, 1, 0);
    }
    if (absG > absF && absF / absG < Precision.UNIT) {
      double small = absH > 1 ? absF / (absG / absH) : absF / absG * absH;
      return new TriangularPair(absG, small, 1, h / g, f / g, 1);
    }
    double difference = absF - absH;
    double l = difference == absF ? 1 : difference / absF;
    double m = g / f;
    double t = 2 - l;
    double mm = m * m;
    double s = Math.sqrt(t * t + mm);
    double r = l == 0 ? Math.abs(m) : Math.sqrt(l * l + mm);
    double a = 0.5 * (s + r);
    double tangent; // of the right vector, doubled
    if (mm != 0) {
      tangent = (m / (s + t) + m / (r + l)) * (1 + a);
    } else if (l == 0) {
      tangent = Math.copySign(2, f) * Math.copySign(1, g);
    } else {
      tangent = g / Math.copySign(difference, f) + m / t;
    }
    double length = Math.sqrt(tangent * tangent + 4);
    double cosine = 2 / length;
    double sine = tangent / length;
    return new TriangularPair(
        absF * a, absH / a, (cosine + sine * m) / a, h / f * sine / a, cosine, sine);
  }

  /** Returns the lesser singular value alone. */
  static double lesserValue(double f, double g, double h) {
    double absG = Math.abs(g);
    double low = Math.min(Math.abs(f), Math.abs(h));
    double high = Math.max(Math.abs(f), Math.abs(h));
    if (low == 0) {
      return 0;
    }
    double a = 1 + low / high;
    double b = (high - low) / high;
    if (absG < high) {
      double ratio = absG / high;
      double q = ratio * ratio;
      return low * (2 / (Math.sqrt(a * a + q) + Math.sqrt(b * b + q)));
    }
    double q = high / absG;
    if (q == 0) {
      return low * high / absG;
    }
    double aq = a * q;
    double bq = b * q;
    double half = low * (1 / (Math.sqrt(1 + aq * aq) + Math.sqrt(1 + bq * bq))) * q;
    return half + half;
  }
}

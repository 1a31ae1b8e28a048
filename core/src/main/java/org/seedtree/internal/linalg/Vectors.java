package org.seedtree.internal.linalg;

/**
 * Sums over vectors, in one order of evaluation and without fused multiply-add, so that the bits
 * are the same on every machine.
 */
final class Vectors {

  /** Elements up to this magnitude have squares that do not overflow, nor does their sum. */
  private static final double LARGE = 0x1p400;

  /** The largest of the elements is from this magnitude on if no square that matters underflows. */
  private static final double SMALL = 0x1p-400;

  /** T. J. Dekker's constant, which splits a double into two of 26 bits. */
  private static final double SPLITTER = 0x1p27 + 1;

  private Vectors() {}

  /** Returns the inner product of two vectors from an index on, summed from left to right. */
  static double product(double[] x, double[] y, int from) {
    double sum = 0;
    for (int i = from; i < x.length; i++) {
      sum += x[i] * y[i]; // order fixes the last bit
    }
    return sum;
  }

  /**
   * Returns the length of a vector of two components: LAPACK's dlapy2. {@link Math#hypot} has other
   * last bits.
   */
  static double length(double x, double y) {
    double w = Math.max(Math.abs(x), Math.abs(y));
    double z = Math.min(Math.abs(x), Math.abs(y));
    if (z == 0 || w > Double.MAX_VALUE) {
      return w;
    }
    double q = z / w;
    return w * Math.sqrt(1 + q * q);
  }

  /**
   * Returns the length of the vector of the elements from an index on: the BLAS's dnrm2, which
   * x86-64 computes in extended precision. The squares are summed in double-double arithmetic (T.
   * J. Dekker, "A floating-point technique for extending the available precision", Numerische
   * Mathematik 18, 1971), so that the result is nearly always the correctly rounded one.
   */
  static double length(double[] x, int from) {
    double largest = 0;
    for (int i = from; i < x.length; i++) {
      largest = Math.max(largest, Math.abs(x[i]));
    }
    if (largest == 0 || x.length - from == 1) {
      return largest;
    }
    if (largest > SMALL && largest < LARGE) {
      return moderateLength(x, from);
    }
    int exponent = Math.getExponent(largest);
    if (exponent < Double.MIN_EXPONENT) { // a subnormal number
      exponent = Math.getExponent(largest * 0x1p200) - 200;
    }
    // in two steps, since 2^-exponent can exceed the range
    double half = Math.scalb(1.0, -(exponent / 2));
    double rest = Math.scalb(1.0, -(exponent - exponent / 2));
    double[] scaled = new double[x.length - from];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = x[from + i] * half * rest;
    }
    return Math.scalb(moderateLength(scaled, 0), exponent);
  }

  private static double moderateLength(double[] x, int from) {
    double high = 0;
    double low = 0;
    for (int i = from; i < x.length; i++) {
      double value = x[i];
      double square = value * value;
      double sum = high + square;
      double part = sum - high;
      low += (high - (sum - part)) + (square - part) + errorOfSquare(value, square);
      high = sum;
    }
    double root = Math.sqrt(high + low);
    double square = root * root;
    double rest = (high - square) - errorOfSquare(root, square) + low;
    return root + rest / (2 * root);
  }

  /** Returns {@code x * x - square} exactly, where {@code square} is that product rounded. */
  private static double errorOfSquare(double x, double square) {
    double big = SPLITTER * x;
    double upper = big - (big - x);
    double lower = x - upper;
    return lower * lower - ((square - upper * upper) - 2 * upper * lower);
  }

  /** Returns the largest magnitude of the elements of a range. */
  static double largest(double[] x, int from, int to) {
    double largest = 0;
    for (int i = from; i < to; i++) {
      largest = Math.max(largest, Math.abs(x[i]));
    }
    return largest;
  }

  /** Negates a vector, in place. */
  static void negate(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = -x[i];
    }
  }

  /** Returns the identity matrix of an order. */
  static double[][] identity(int order) {
    double[][] rows = new double[order][order];
    for (int i = 0; i < order; i++) {
      rows[i][i] = 1;
    }
    return rows;
  }

  /** Returns the sum of rows times weights, in the order of the rows. */
  static double[] combination(double[] weights, double[][] rows) {
    double[] sum = new double[rows[0].length];
    for (int j = 0; j < sum.length; j++) {
      sum[j] = weights[0] * rows[0][j];
    }
    for (int i = 1; i < weights.length; i++) {
      double weight = weights[i];
      double[] row = rows[i];
      for (int j = 0; j < sum.length; j++) {
        sum[j] += weight * row[j]; // order fixes the last bit
      }
    }
    return sum;
  }
}

package org.seedtree;

import java.util.Arrays;

/** Checks of array sizes, with NumPy's phrase. */
final class Sizes {

  static int length(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("negative dimensions are not allowed: " + n);
    }
    return n;
  }

  static int product(int rows, int columns) {
    long size = (long) length(rows) * length(columns);
    if (size > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "array is too big: " + rows + " x " + columns + "; draw it in parts");
    }
    return (int) size;
  }

  /** Refuses a shape that is not one of rows and columns. */
  static int[] rowsAndColumns(int[] shape) {
    if (shape.length != 2) {
      throw new IllegalArgumentException("not two dimensions: " + Arrays.toString(shape));
    }
    return shape;
  }

  static void fits(int length, int given) {
    if (given != length) {
      throw new IllegalArgumentException(
          "out has " + given + " elements, and the result " + length);
    }
  }

  static double[][] rows(double[] all, int rows, int columns) {
    double[][] out = new double[rows][];
    for (int r = 0; r < rows; r++) {
      out[r] = Arrays.copyOfRange(all, r * columns, (r + 1) * columns);
    }
    return out;
  }

  static long[][] rows(long[] all, int rows, int columns) {
    long[][] out = new long[rows][];
    for (int r = 0; r < rows; r++) {
      out[r] = Arrays.copyOfRange(all, r * columns, (r + 1) * columns);
    }
    return out;
  }

  private Sizes() {}
}

package org.seedtree.internal.variate;

import java.util.Arrays;

/** Checks of array sizes, with NumPy's phrase. */
public final class ArraySizes {

  /** A number of elements. */
  public static int length(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("negative dimensions are not allowed: " + n);
    }
    return n;
  }

  /** The elements of a matrix. */
  public static int product(int rows, int columns) {
    long size = (long) length(rows) * length(columns);
    if (size > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "array is too big: " + rows + " x " + columns + "; draw it in parts");
    }
    return (int) size;
  }

  /** Refuses a shape that is not one of rows and columns. */
  public static int[] rowsAndColumns(int[] shape) {
    if (shape.length != 2) {
      throw new IllegalArgumentException("not two dimensions: " + Arrays.toString(shape));
    }
    return shape;
  }

  /** Refuses an array that is not as long as what goes into it. */
  public static void fits(int length, int given) {
    if (given != length) {
      throw new IllegalArgumentException(
          "out has " + given + " elements, and the result " + length);
    }
  }

  /** The rows of a matrix in row-major order. */
  public static double[][] rows(double[] all, int rows, int columns) {
    double[][] out = new double[rows][];
    for (int r = 0; r < rows; r++) {
      out[r] = Arrays.copyOfRange(all, r * columns, (r + 1) * columns);
    }
    return out;
  }

  /** The rows of a matrix in row-major order. */
  public static long[][] rows(long[] all, int rows, int columns) {
    long[][] out = new long[rows][];
    for (int r = 0; r < rows; r++) {
      out[r] = Arrays.copyOfRange(all, r * columns, (r + 1) * columns);
    }
    return out;
  }

  /** A matrix of zeros; row by row, for the JVM takes five times as long over a whole one. */
  public static double[][] doubles(int rows, int columns) {
    double[][] out = new double[rows][];
    for (int r = 0; r < rows; r++) {
      out[r] = new double[columns];
    }
    return out;
  }

  /** The same for {@code long}. */
  public static long[][] longs(int rows, int columns) {
    long[][] out = new long[rows][];
    for (int r = 0; r < rows; r++) {
      out[r] = new long[columns];
    }
    return out;
  }

  private ArraySizes() {}
}

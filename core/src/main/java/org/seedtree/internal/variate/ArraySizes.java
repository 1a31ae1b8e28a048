package org.seedtree.internal.variate;

import java.util.Arrays;

/** Checks of array sizes, with NumPy's phrase. */
public final class ArraySizes {

  /**
   * Returns {@code n}, a number of elements.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public static int length(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("negative dimensions are not allowed: " + n);
    }
    return n;
  }

  /**
   * Returns {@code n}, a number of elements that no array has to hold.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public static long length(long n) {
    if (n < 0) {
      throw new IllegalArgumentException("negative dimensions are not allowed: " + n);
    }
    return n;
  }

  /**
   * Returns the number of elements of a matrix.
   *
   * @throws IllegalArgumentException if a dimension is negative or an array cannot be so long
   */
  public static int product(int rows, int columns) {
    long size = (long) length(rows) * length(columns);
    if (size > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "array is too big: " + rows + " x " + columns + "; draw it in parts");
    }
    return (int) size;
  }

  /**
   * Returns {@code shape}, that of a matrix.
   *
   * @throws IllegalArgumentException if it does not have two dimensions
   */
  public static int[] rowsAndColumns(int[] shape) {
    if (shape.length != 2) {
      throw new IllegalArgumentException("not two dimensions: " + Arrays.toString(shape));
    }
    return shape;
  }

  /**
   * Checks the length of the array for a result.
   *
   * @throws IllegalArgumentException if it is not that of the result
   */
  public static void fits(int length, int given) {
    if (given != length) {
      throw new IllegalArgumentException(
          "out has " + given + " elements, and the result " + length);
    }
  }

  /** Returns copies of the rows of a matrix in row-major order. */
  public static double[][] rows(double[] all, int rows, int columns) {
    double[][] out = new double[rows][];
    for (int r = 0; r < rows; r++) {
      out[r] = Arrays.copyOfRange(all, r * columns, (r + 1) * columns);
    }
    return out;
  }

  /** Returns copies of the rows of a matrix in row-major order. */
  public static long[][] rows(long[] all, int rows, int columns) {
    long[][] out = new long[rows][];
    for (int r = 0; r < rows; r++) {
      out[r] = Arrays.copyOfRange(all, r * columns, (r + 1) * columns);
    }
    return out;
  }

  /** Returns a matrix of zeros; {@code new double[rows][columns]} takes five times as long. */
  public static double[][] doubles(int rows, int columns) {
    double[][] out = new double[rows][];
    for (int r = 0; r < rows; r++) {
      out[r] = new double[columns];
    }
    return out;
  }

  /** Returns a matrix of zeros, as {@link #doubles} does. */
  public static long[][] longs(int rows, int columns) {
    long[][] out = new long[rows][];
    for (int r = 0; r < rows; r++) {
      out[r] = new long[columns];
    }
    return out;
  }

  private ArraySizes() {}
}

package org.seedtree.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of arrays and lists by number, {@code x[rows]} in NumPy. The rows come in the order of their
 * numbers in {@code rows}, and a number that occurs twice gives its row twice.
 *
 * <p>All methods throw {@link IndexOutOfBoundsException} if a number is not a row.
 */
public final class Rows {

  private Rows() {}

  /** Returns the elements with the given numbers, in a new array. */
  public static double[] take(double[] x, int[] rows) {
    double[] taken = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = x[rows[i]];
    }
    return taken;
  }

  /** Returns the elements with the given numbers, in a new array. */
  public static float[] take(float[] x, int[] rows) {
    float[] taken = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = x[rows[i]];
    }
    return taken;
  }

  /** Returns the elements with the given numbers, in a new array. */
  public static long[] take(long[] x, int[] rows) {
    long[] taken = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = x[rows[i]];
    }
    return taken;
  }

  /** Returns the elements with the given numbers, in a new array. */
  public static int[] take(int[] x, int[] rows) {
    int[] taken = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = x[rows[i]];
    }
    return taken;
  }

  /** Returns the elements with the given numbers, in a new array. */
  public static boolean[] take(boolean[] x, int[] rows) {
    boolean[] taken = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = x[rows[i]];
    }
    return taken;
  }

  /** Returns the elements with the given numbers, in a new array; rows of a matrix are shared. */
  public static <T> T[] take(T[] x, int[] rows) {
    T[] taken = Arrays.copyOf(x, rows.length);
    for (int i = 0; i < rows.length; i++) {
      taken[i] = x[rows[i]];
    }
    return taken;
  }

  /** Returns the elements with the given numbers, in a new list. */
  public static <T> List<T> take(List<T> x, int[] rows) {
    List<T> taken = new ArrayList<>(rows.length);
    for (int row : rows) {
      taken.add(x.get(row));
    }
    return taken;
  }

  /** Returns the numbers in [0, n) that do not occur in {@code rows}, ascending. */
  public static int[] others(int n, int[] rows) {
    boolean[] taken = new boolean[n];
    int count = n;
    for (int row : rows) {
      count -= taken[row] ? 0 : 1;
      taken[row] = true;
    }
    int[] others = new int[count];
    for (int i = 0, k = 0; k < count; i++) {
      if (!taken[i]) {
        others[k++] = i;
      }
    }
    return others;
  }
}

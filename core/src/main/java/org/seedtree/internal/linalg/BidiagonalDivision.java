package org.seedtree.internal.linalg;

import java.util.Arrays;
import org.seedtree.internal.linalg.BidiagonalMerge.Solved;

/**
 * The singular values and vectors of an upper bidiagonal matrix by divide and conquer: LAPACK's
 * dbdsdc and dlasd0. A row of the middle is taken out, the rows above and below are solved by
 * themselves, and {@link BidiagonalMerge} puts them together.
 */
final class BidiagonalDivision {

  /** Magnitude, relative to the largest, below which an element of the matrix counts as 0. */
  private static final double NEGLIGIBLE = 0.9 * Precision.UNIT;

  private BidiagonalDivision() {}

  /**
   * Replaces a matrix by its singular values, in no order, and two identities by its vectors.
   *
   * @param d the diagonal, which receives the values
   * @param e the diagonal above it, one element less
   * @param left receives the left vectors, one per row
   * @param right receives the right vectors, one per row
   */
  static void solve(double[] d, double[] e, double[][] left, double[][] right) {
    int n = d.length;
    double scale = Math.max(Vectors.largest(d, 0, n), Vectors.largest(e, 0, n - 1));
    if (scale == 0) {
      return;
    }
    divide(d, scale);
    divide(e, scale);
    for (int i = 0; i < n; i++) {
      if (Math.abs(d[i]) < NEGLIGIBLE) {
        d[i] = Math.copySign(NEGLIGIBLE, d[i]);
      }
    }
    int start = 0;
    for (int i = 0; i < n - 1; i++) {
      if (Math.abs(e[i]) < NEGLIGIBLE) {
        solveBlock(d, e, left, right, start, i + 1);
        start = i + 1;
      }
    }
    if (start == n - 1) {
      left[start][start] = Math.copySign(1, d[start]);
      d[start] = Math.abs(d[start]);
    } else {
      solveBlock(d, e, left, right, start, n);
    }
    for (int i = 0; i < n; i++) {
      d[i] *= scale;
    }
  }

  private static void divide(double[] x, double scale) {
    for (int i = 0; i < x.length; i++) {
      x[i] /= scale;
    }
  }

  /** Solves the rows {@code from <= i < to}, which nothing couples with others. */
  private static void solveBlock(
      double[] d, double[] e, double[][] left, double[][] right, int from, int to) {
    int size = to - from;
    double[] above = Arrays.copyOfRange(e, from, to - 1);
    Solved block = solve(Arrays.copyOfRange(d, from, to), above, Precision.levels(size));
    System.arraycopy(block.values(), 0, d, from, size);
    for (int i = 0; i < size; i++) {
      System.arraycopy(block.left()[i], 0, left[from + i], from, size);
      System.arraycopy(block.right()[i], 0, right[from + i], from, size);
    }
  }

  /**
   * Solves a matrix, which is overwritten.
   *
   * @param e the diagonal above, with as many elements as {@code d} if there is a spare column
   * @param levels how often it is halved
   */
  private static Solved solve(double[] d, double[] e, int levels) {
    int n = d.length;
    if (levels == 0) {
      double[][] left = Vectors.identity(n);
      double[][] right = Vectors.identity(e.length == n ? n + 1 : n);
      BidiagonalLeaf.solve(d, e, left, right);
      return new Solved(d, left, right, Runs.range(n, 0));
    }
    int middle = n / 2;
    Solved above = solve(Arrays.copyOf(d, middle), Arrays.copyOf(e, middle), levels - 1);
    Solved below =
        solve(
            Arrays.copyOfRange(d, middle + 1, n),
            Arrays.copyOfRange(e, middle + 1, e.length),
            levels - 1);
    return BidiagonalMerge.of(above, d[middle], e[middle], below);
  }
}

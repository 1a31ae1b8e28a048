package org.seedtree.internal.linalg;

import java.util.Arrays;
import org.seedtree.internal.linalg.TridiagonalMerge.Solved;

/**
 * The eigenvalues and eigenvectors of a symmetric tridiagonal matrix by divide and conquer:
 * LAPACK's dstedc and dlaed0. The matrix is halved until {@link TridiagonalQr} solves the parts,
 * which {@link TridiagonalMerge} puts together.
 */
final class TridiagonalDivision {

  private TridiagonalDivision() {}

  /**
   * Replaces a matrix by its eigenvalues, in ascending order, and the identity by its vectors.
   *
   * @param d the diagonal, which receives the values
   * @param e the diagonal beside it, one element less
   * @param vectors receives the vectors, one per row
   */
  static void solve(double[] d, double[] e, double[][] vectors) {
    int n = d.length;
    if (Vectors.largest(d, 0, n) == 0 && Vectors.largest(e, 0, n - 1) == 0) {
      return;
    }
    int from = 0;
    for (int i = 0; i < n; i++) {
      if (i == n - 1 || isNegligible(e[i], d[i], d[i + 1])) {
        if (i > from) {
          solveBlock(d, e, vectors, from, i + 1);
        }
        from = i + 1;
      }
    }
    TridiagonalQr.sortAscending(d, vectors);
  }

  private static boolean isNegligible(double beside, double x, double y) {
    return !(Math.abs(beside) > Precision.UNIT * Math.sqrt(Math.abs(x)) * Math.sqrt(Math.abs(y)));
  }

  /** Solves the rows {@code from <= i < to}, which nothing couples with others. */
  private static void solveBlock(double[] d, double[] e, double[][] vectors, int from, int to) {
    int size = to - from;
    double[] diagonal = Arrays.copyOfRange(d, from, to);
    double[] beside = Arrays.copyOfRange(e, from, to - 1);
    double[][] solved;
    if (size <= Precision.LARGEST_LEAF) {
      solved = Vectors.identity(size);
      TridiagonalQr.solve(diagonal, beside, solved);
    } else {
      double scale =
          Math.max(Vectors.largest(diagonal, 0, size), Vectors.largest(beside, 0, size - 1));
      divide(diagonal, scale);
      divide(beside, scale);
      Solved block = solve(diagonal, beside, levels(size));
      solved = new double[size][];
      for (int i = 0; i < size; i++) {
        diagonal[i] = block.values()[block.order()[i]] * scale;
        solved[i] = block.vectors()[block.order()[i]];
      }
    }
    System.arraycopy(diagonal, 0, d, from, size);
    for (int i = 0; i < size; i++) {
      System.arraycopy(solved[i], 0, vectors[from + i], from, size);
    }
  }

  /** Returns how often a size is halved, the larger half counting, until it fits a leaf. */
  private static int levels(int size) {
    int levels = 0;
    for (int rest = size; rest > Precision.LARGEST_LEAF; rest = (rest + 1) / 2) {
      levels++;
    }
    return levels;
  }

  private static void divide(double[] x, double scale) {
    for (int i = 0; i < x.length; i++) {
      x[i] /= scale;
    }
  }

  private static Solved solve(double[] d, double[] e, int levels) {
    int n = d.length;
    if (levels == 0) {
      double[][] vectors = Vectors.identity(n);
      TridiagonalQr.solve(d, e, vectors);
      return new Solved(d, vectors, Runs.range(n, 0));
    }
    int half = n / 2;
    double beside = e[half - 1];
    d[half - 1] -= Math.abs(beside);
    d[half] -= Math.abs(beside);
    Solved above = solve(Arrays.copyOf(d, half), Arrays.copyOf(e, half - 1), levels - 1);
    Solved below =
        solve(Arrays.copyOfRange(d, half, n), Arrays.copyOfRange(e, half, n - 1), levels - 1);
    return TridiagonalMerge.of(above, beside, below);
  }
}

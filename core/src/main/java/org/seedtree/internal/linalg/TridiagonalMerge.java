package org.seedtree.internal.linalg;

import java.util.ArrayList;
import java.util.List;

/**
 * The eigenvalues and eigenvectors of a tridiagonal matrix from those of its halves, whose corners
 * are less by the magnitude of the element that couples them: M. Gu and S. C. Eisenstat, "A
 * divide-and-conquer algorithm for the symmetric tridiagonal eigenproblem", SIAM J. Matrix Anal.
 * Appl. 16 (1995); LAPACK's dlaed1, dlaed2 and dlaed3.
 *
 * <p>Values that are not coupled, or that are equal, are deflated: they remain as they are, except
 * for a rotation of two equal ones. The others are the roots of a {@linkplain SymmetricSecular
 * secular equation}.
 */
final class TridiagonalMerge {

  /** A tridiagonal matrix solved. Its values have the order {@code order} if they are to ascend. */
  record Solved(double[] values, double[][] vectors, int[] order) {}

  private final int n;
  private final int upper;
  private final double[] d;
  private final double[] z;
  private final double[][] vectors;
  private double rho;

  /** Magnitude up to which a difference or a coupling counts as 0. */
  private double tolerance;

  private final List<Integer> kept = new ArrayList<>();

  /** The deflated values, in descending order. */
  private final List<Integer> deflated = new ArrayList<>();

  private TridiagonalMerge(Solved above, Solved below) {
    upper = above.values.length;
    n = upper + below.values.length;
    d = new double[n];
    z = new double[n];
    vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      Solved half = i < upper ? above : below;
      int first = i < upper ? 0 : upper;
      d[i] = half.values[i - first];
      System.arraycopy(half.vectors[i - first], 0, vectors[i], first, half.values.length);
    }
  }

  /**
   * Returns the values and vectors of the whole matrix.
   *
   * @param beside the element that couples the halves
   */
  static Solved of(Solved above, double beside, Solved below) {
    TridiagonalMerge merge = new TridiagonalMerge(above, below);
    return merge.solve(beside, above.order, below.order);
  }

  private Solved solve(double beside, int[] orderAbove, int[] orderBelow) {
    double half = 1 / Math.sqrt(2);
    for (int i = 0; i < n; i++) {
      double component = i < upper ? vectors[i][upper - 1] : vectors[i][upper];
      z[i] = (i >= upper && beside < 0 ? -component : component) * half;
    }
    rho = Math.abs(2 * beside);
    int[] order = Runs.merge(d, orderAbove, Runs.shifted(orderBelow, upper));
    double largest = Vectors.largest(z, 0, n);
    tolerance = Precision.DEFLATION * Precision.UNIT * Math.max(Vectors.largest(d, 0, n), largest);
    if (rho * largest <= tolerance) {
      double[] values = new double[n];
      double[][] sorted = new double[n][];
      for (int i = 0; i < n; i++) {
        values[i] = d[order[i]];
        sorted[i] = vectors[order[i]];
      }
      return new Solved(values, sorted, Runs.range(n, 0));
    }
    deflate(order);
    return solved();
  }

  private void deflate(int[] order) {
    int previous = -1;
    for (int j : order) {
      if (rho * Math.abs(z[j]) <= tolerance) {
        deflated.add(0, j);
      } else {
        if (previous >= 0 && !deflatePair(previous, j)) {
          kept.add(previous);
        }
        previous = j;
      }
    }
    if (previous >= 0) {
      kept.add(previous);
    }
  }

  /** Rotates two vectors so that the first one is not coupled, if their values are equal. */
  private boolean deflatePair(int previous, int j) {
    double length = Vectors.length(z[previous], z[j]);
    double cosine = z[j] / length;
    double sine = -z[previous] / length;
    if (Math.abs((d[j] - d[previous]) * cosine * sine) > tolerance) {
      return false;
    }
    z[j] = length;
    PlaneRotation.rotate(vectors[previous], vectors[j], cosine, sine);
    double cc = cosine * cosine;
    double ss = sine * sine;
    double value = d[previous] * cc + d[j] * ss;
    d[j] = d[previous] * ss + d[j] * cc;
    d[previous] = value;
    int position = 0;
    while (position < deflated.size() && value < d[deflated.get(position)]) {
      position++;
    }
    deflated.add(position, previous);
    return true;
  }

  private Solved solved() {
    int roots = kept.size();
    double[] values = new double[n];
    double[][] merged = new double[n][];
    solveSecular(values, merged);
    for (int i = roots; i < n; i++) {
      int j = deflated.get(i - roots);
      values[i] = d[j];
      merged[i] = vectors[j];
    }
    return new Solved(values, merged, Runs.orderAfterMerge(values, roots));
  }

  private void solveSecular(double[] values, double[][] merged) {
    int roots = kept.size();
    double[] poles = new double[roots];
    double[] coupling = new double[roots];
    double[] squares = new double[roots];
    double[][] base = new double[roots][];
    for (int i = 0; i < roots; i++) {
      int j = kept.get(i);
      poles[i] = d[j];
      coupling[i] = z[j];
      squares[i] = z[j] * z[j] * rho;
      base[i] = vectors[j];
    }
    double[][] gaps = new double[roots][roots];
    SymmetricSecular equation = new SymmetricSecular(poles, squares);
    for (int i = 0; i < roots; i++) {
      values[i] = equation.solve(i, gaps[i]);
    }
    if (roots == 1) {
      merged[0] = base[0];
      return;
    }
    double[] restored = restoredCoupling(poles, coupling, gaps);
    double[] weights = new double[roots];
    for (int j = 0; j < roots; j++) {
      for (int i = 0; i < roots; i++) {
        weights[i] = restored[i] / gaps[j][i];
      }
      double length = Vectors.length(weights, 0);
      for (int i = 0; i < roots; i++) {
        weights[i] /= length;
      }
      merged[j] = Vectors.combination(weights, base);
    }
  }

  /** Returns the coupling that has exactly the roots found, so that the vectors are orthogonal. */
  private static double[] restoredCoupling(double[] poles, double[] coupling, double[][] gaps) {
    double[] restored = new double[poles.length];
    for (int i = 0; i < poles.length; i++) {
      double product = gaps[i][i];
      for (int j = 0; j < poles.length; j++) {
        if (j != i) {
          product *= gaps[j][i] / (poles[i] - poles[j]);
        }
      }
      restored[i] = Math.copySign(Math.sqrt(Math.abs(product)), coupling[i]);
    }
    return restored;
  }
}

package org.seedtree.internal.linalg;

import java.util.ArrayList;
import java.util.List;

/**
 * The singular values and vectors of a bidiagonal matrix from those of its halves, above and below
 * a row of two elements: M. Gu and S. C. Eisenstat, "A divide-and-conquer algorithm for the
 * bidiagonal SVD", SIAM J. Matrix Anal. Appl. 16 (1995); LAPACK's dlasd1, dlasd2 and dlasd3.
 *
 * <p>Values that the row does not couple, or that are equal, are deflated: they remain as they are,
 * except for a rotation of two equal ones. The others are the roots of a {@linkplain
 * SingularSecular secular equation}.
 */
final class BidiagonalMerge {

  /** A bidiagonal matrix solved. Its values have the order {@code order} if they are to ascend. */
  record Solved(double[] values, double[][] left, double[][] right, int[] order) {}

  private final int middle;
  private final int rows;
  private final int columns;

  /** Magnitude up to which a difference or a coupling counts as 0. */
  private double tolerance;

  private final double[] d;
  private final double[] z;
  private final double[][] left;
  private final double[][] right;
  private final List<Integer> kept = new ArrayList<>();

  /** The deflated values, the first one last. */
  private final List<Integer> deflated = new ArrayList<>();

  private BidiagonalMerge(Solved above, Solved below) {
    middle = above.values.length;
    rows = middle + 1 + below.values.length;
    columns = above.right.length + below.right.length;
    d = new double[rows];
    z = new double[columns];
    left = new double[rows][rows];
    right = new double[columns][columns];
    System.arraycopy(above.values, 0, d, 0, middle);
    System.arraycopy(below.values, 0, d, middle + 1, below.values.length);
    copy(above.left, left, 0);
    copy(below.left, left, middle + 1);
    left[middle][middle] = 1;
    copy(above.right, right, 0);
    copy(below.right, right, middle + 1);
  }

  private static void copy(double[][] block, double[][] to, int first) {
    for (int i = 0; i < block.length; i++) {
      System.arraycopy(block[i], 0, to[first + i], first, block.length);
    }
  }

  /**
   * Returns the values and vectors of the whole matrix.
   *
   * @param above the rows above, which have one more column than rows
   * @param alpha the row's first element, in the last column of the rows above
   * @param beta the row's second element, in the first column of the rows below
   * @param below the rows below
   */
  static Solved of(Solved above, double alpha, double beta, Solved below) {
    return new BidiagonalMerge(above, below).solve(alpha, beta, above.order, below.order);
  }

  private Solved solve(double alpha, double beta, int[] orderAbove, int[] orderBelow) {
    double scale = Math.max(Math.abs(alpha), Math.abs(beta));
    scale = Math.max(scale, Vectors.largest(d, 0, rows));
    for (int i = 0; i < rows; i++) {
      d[i] /= scale;
    }
    double a = alpha / scale;
    double b = beta / scale;
    for (int q = 0; q < columns; q++) {
      z[q] = q <= middle ? a * right[q][middle] : b * right[q][middle + 1];
    }
    int[] order = Runs.merge(d, orderAbove, Runs.shifted(orderBelow, middle + 1));
    double largest = Math.max(Math.abs(a), Math.abs(b));
    largest = Math.max(largest, Math.abs(d[order[order.length - 1]]));
    tolerance = Precision.DEFLATION * Precision.UNIT * largest;
    deflate(order);
    coupleMiddle();
    return solved(scale);
  }

  private void deflate(int[] order) {
    int previous = -1;
    int deflatedSince = 0; // after the previous one was met
    for (int q : order) {
      if (Math.abs(z[q]) <= tolerance) {
        deflated.add(0, q);
        deflatedSince++;
      } else if (previous >= 0 && d[q] - d[previous] <= tolerance) {
        double length = Vectors.length(z[previous], z[q]);
        double cosine = z[q] / length;
        double sine = -z[previous] / length;
        z[q] = length;
        PlaneRotation.rotate(left[previous], left[q], cosine, sine);
        PlaneRotation.rotate(right[previous], right[q], cosine, sine);
        deflated.add(deflatedSince, previous);
        previous = q;
        deflatedSince = 0;
      } else {
        if (previous >= 0) {
          kept.add(previous);
        }
        previous = q;
        deflatedSince = 0;
      }
    }
    if (previous >= 0) {
      kept.add(previous);
    }
  }

  /** Rotates the coupling with a spare column into the row's own, which must not be 0. */
  private void coupleMiddle() {
    if (columns > rows) {
      double coupling = Vectors.length(z[middle], z[columns - 1]);
      if (coupling > tolerance) {
        double cosine = z[middle] / coupling;
        double sine = z[columns - 1] / coupling;
        PlaneRotation.rotate(right[middle], right[columns - 1], cosine, sine);
      }
      z[middle] = coupling;
    }
    if (Math.abs(z[middle]) <= tolerance) {
      z[middle] = tolerance;
    }
  }

  private Solved solved(double scale) {
    int roots = kept.size() + 1;
    kept.add(0, middle);
    double[] values = new double[rows];
    double[][] newLeft = new double[rows][];
    double[][] newRight = new double[columns][];
    if (roots == 1) {
      values[0] = Math.abs(z[middle]);
      newLeft[0] = left[middle];
      newRight[0] = right[middle];
      if (z[middle] <= 0) {
        Vectors.negate(newLeft[0]);
      }
    } else {
      solveSecular(values, newLeft, newRight);
    }
    for (int i = 0; i < rows; i++) {
      if (i >= roots) {
        int q = deflated.get(i - roots);
        values[i] = d[q];
        newLeft[i] = left[q];
        newRight[i] = right[q];
      }
      values[i] *= scale;
    }
    if (columns > rows) {
      newRight[rows] = right[rows];
    }
    return new Solved(values, newLeft, newRight, Runs.orderAfterMerge(values, roots));
  }

  private void solveSecular(double[] values, double[][] newLeft, double[][] newRight) {
    int roots = kept.size();
    double[] poles = new double[roots];
    double[] coupling = new double[roots];
    double[][] baseLeft = new double[roots][];
    double[][] baseRight = new double[roots][];
    for (int i = 0; i < roots; i++) {
      int q = kept.get(i);
      poles[i] = i == 0 ? 0 : d[q];
      coupling[i] = z[q];
      baseLeft[i] = left[q];
      baseRight[i] = right[q];
    }
    if (Math.abs(poles[1]) <= tolerance / 2) {
      poles[1] = tolerance / 2;
    }
    double[][] minus = new double[roots][roots];
    double[][] plus = new double[roots][roots];
    SingularSecular equation = new SingularSecular(poles, squares(coupling));
    for (int i = 0; i < roots; i++) {
      values[i] = equation.solve(i, minus[i], plus[i]);
    }
    double[] restored = restoredCoupling(poles, coupling, minus, plus);
    double[] x = new double[roots];
    double[] y = new double[roots];
    for (int i = 0; i < roots; i++) {
      for (int j = 0; j < roots; j++) {
        y[j] = restored[j] / minus[i][j] / plus[i][j];
        x[j] = j == 0 ? -1 : poles[j] * y[j];
      }
      newLeft[i] = Vectors.combination(normalised(x), baseLeft);
      newRight[i] = Vectors.combination(normalised(y), baseRight);
    }
  }

  private static double[] squares(double[] coupling) {
    double length = Vectors.length(coupling, 0);
    double rho = length * length;
    double[] squares = new double[coupling.length];
    for (int i = 0; i < squares.length; i++) {
      double part = coupling[i] / length;
      squares[i] = part * part * rho;
    }
    return squares;
  }

  /** Returns the coupling that has exactly the roots found, so that the vectors are orthogonal. */
  private static double[] restoredCoupling(
      double[] poles, double[] coupling, double[][] minus, double[][] plus) {
    int last = poles.length - 1;
    double[] restored = new double[last + 1];
    for (int i = 0; i <= last; i++) {
      double product = minus[last][i] * plus[last][i];
      for (int j = 0; j < last; j++) {
        double pole = poles[j < i ? j : j + 1];
        product *= minus[j][i] * plus[j][i] / (poles[i] - pole) / (poles[i] + pole);
      }
      restored[i] = Math.copySign(Math.sqrt(Math.abs(product)), coupling[i]);
    }
    return restored;
  }

  private static double[] normalised(double[] x) {
    double length = Vectors.length(x, 0);
    double[] unit = new double[x.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = x[i] / length;
    }
    return unit;
  }
}

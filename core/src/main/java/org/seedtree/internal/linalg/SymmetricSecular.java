package org.seedtree.internal.linalg;

/**
 * The secular equation {@code 1 + sum of z[j]^2 / (p[j] - x) = 0} of eigenvalues: LAPACK's dlaed4;
 * J. J. M. Cuppen, "A divide and conquer method for the symmetric tridiagonal eigenproblem",
 * Numerische Mathematik 36 (1981).
 */
final class SymmetricSecular extends SecularEquation {

  private final double[] poles;
  private final double[] squares;

  /** The pole from which the root is measured, and the direction. */
  private int near;

  private double side;
  private final double[] distances;

  /**
   * Creates the equation.
   *
   * @param poles the poles, ascending
   * @param squares the squares of {@code z}
   */
  SymmetricSecular(double[] poles, double[] squares) {
    this.poles = poles;
    this.squares = squares;
    this.distances = new double[poles.length];
  }

  /**
   * Returns the root {@code x} to the right of a pole, and its distances from all poles, with small
   * relative errors.
   *
   * @param differences receives {@code p[j] - x}
   */
  double solve(int i, double[] differences) {
    double width;
    measureFrom(i, 1);
    if (i < poles.length - 1) {
      width = (poles[i + 1] - poles[i]) / 2;
      evaluate(width);
      if (value < 0) {
        measureFrom(i + 1, -1);
      }
    } else {
      double sum = 0;
      for (double square : squares) {
        sum += square;
      }
      width = sum * (1 + 8 * Precision.UNIT) + 1e-300;
    }
    double shift = side * root(width, side > 0, 1);
    for (int j = 0; j < poles.length; j++) {
      differences[j] = distances[j] - shift;
    }
    return poles[near] + shift;
  }

  private void measureFrom(int pole, double direction) {
    near = pole;
    side = direction;
    for (int j = 0; j < poles.length; j++) {
      distances[j] = poles[j] - poles[pole];
    }
  }

  @Override
  void evaluate(double t) {
    double shift = side * t;
    double sum = 0;
    double sumOfSlopes = 0;
    for (int j = 0; j < squares.length; j++) {
      double inverse = 1 / (distances[j] - shift);
      double term = squares[j] * inverse;
      sum += term;
      sumOfSlopes += term * inverse;
    }
    value = 1 + sum;
    slope = side * sumOfSlopes;
  }
}

package org.seedtree.internal.linalg;

/**
 * The secular equation {@code 1 + sum of z[j]^2 / (p[j]^2 - x^2) = 0} of singular values: LAPACK's
 * dlasd4; G. H. Golub, "Some modified matrix eigenvalue problems", SIAM Review 15 (1973).
 */
final class SingularSecular extends SecularEquation {

  private final double[] poles;
  private final double[] squares;

  /** The pole from which the root is measured, and the direction. */
  private int near;

  private double side;
  private final double[] minus;
  private final double[] plus;

  /**
   * Creates the equation.
   *
   * @param poles the poles, ascending from 0
   * @param squares the squares of {@code z}
   */
  SingularSecular(double[] poles, double[] squares) {
    this.poles = poles;
    this.squares = squares;
    this.minus = new double[poles.length];
    this.plus = new double[poles.length];
  }

  /**
   * Returns the root {@code x} to the right of a pole, and its distances from all poles, with small
   * relative errors.
   *
   * @param differences receives {@code p[j] - x}
   * @param sums receives {@code p[j] + x}
   */
  double solve(int i, double[] differences, double[] sums) {
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
      double last = poles[i];
      width = (Math.sqrt(last * last + sum) - last) * (1 + 4 * Precision.UNIT) + 1e-300;
    }
    double shift = side * root(width, side > 0, near == 0 ? 2 : 1);
    for (int j = 0; j < poles.length; j++) {
      differences[j] = minus[j] - shift;
      sums[j] = plus[j] + shift;
    }
    return poles[near] + shift;
  }

  private void measureFrom(int pole, double direction) {
    near = pole;
    side = direction;
    for (int j = 0; j < poles.length; j++) {
      minus[j] = poles[j] - poles[pole];
      plus[j] = poles[j] + poles[pole];
    }
  }

  @Override
  void evaluate(double t) {
    double shift = side * t;
    double sum = 0;
    double sumOfSlopes = 0;
    for (int j = 0; j < squares.length; j++) {
      double inverse = 1 / ((minus[j] - shift) * (plus[j] + shift));
      double term = squares[j] * inverse;
      sum += term;
      sumOfSlopes += term * inverse;
    }
    value = 1 + sum;
    slope = 2 * side * (poles[near] + shift) * sumOfSlopes;
  }
}

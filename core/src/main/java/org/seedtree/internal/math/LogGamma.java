package org.seedtree.internal.math;

/**
 * The logarithm of the gamma function as NumPy's samplers approximate it: S. Zhang and J. Jin,
 * "Computation of Special Functions" (Wiley, 1996), in NumPy's order of operations.
 *
 * <p>Stirling's series from 7 on; below, the recurrence {@code gamma(x + 1) = x gamma(x)} leads
 * there. Its results are only compared with, so its error of about 1e-15 is part of the stream.
 */
public final class LogGamma {

  /** The argument from which on the series is used. */
  private static final double LARGE = 7;

  private static final double LOG_2_PI = 1.8378770664093453;

  /** Stirling's coefficients B(2k) / (2k (2k - 1)) for k from 1 on. */
  private static final double[] STIRLING = {
    8.333333333333333e-02,
    -2.777777777777778e-03,
    7.936507936507937e-04,
    -5.952380952380952e-04,
    8.417508417508418e-04,
    -1.917526917526918e-03,
    6.410256410256410e-03,
    -2.955065359477124e-02,
    1.796443723688307e-01,
    -1.39243221690590e+00,
  };

  private LogGamma() {}

  /**
   * Returns log gamma({@code x}).
   *
   * @param x at least 1
   */
  public static double logGamma(double x) {
    if (x == 1 || x == 2) {
      return 0;
    }
    int steps = x < LARGE ? (int) (LARGE - x) : 0;
    double large = x + steps;
    double inverseSquare = 1 / large * (1 / large);
    // order fixes the last bit
    double log =
        series(inverseSquare) / large + 0.5 * LOG_2_PI + (large - 0.5) * Libm.log(large) - large;
    for (int k = 0; k < steps; k++) {
      log -= Libm.log(large - 1);
      large -= 1;
    }
    return log;
  }

  /** Returns Stirling's series, times the argument of which the inverse square is given. */
  static double series(double inverseSquare) {
    double series = STIRLING[STIRLING.length - 1];
    for (int k = STIRLING.length - 2; k >= 0; k--) {
      series = series * inverseSquare + STIRLING[k];
    }
    return series;
  }

  /**
   * Returns log gamma({@code x}) of an integer, from a table where {@code x} is small.
   *
   * @param x at least 1
   */
  public static double ofInteger(long x) {
    return x < Small.VALUES.length ? Small.VALUES[(int) x] : logGamma((double) x);
  }

  /** The values for small integers, computed at first use. */
  private static final class Small {

    static final double[] VALUES = new double[512];

    static {
      for (int x = 1; x < VALUES.length; x++) {
        VALUES[x] = logGamma(x);
      }
    }
  }
}

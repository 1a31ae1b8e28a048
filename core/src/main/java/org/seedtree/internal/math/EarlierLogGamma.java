package org.seedtree.internal.math;

/** {@link LogGamma} as NumPy computed it before 1.20, which differs in the last bits. */
public final class EarlierLogGamma {

  /** The argument above which the series is used. */
  private static final double LARGE = 7;

  private static final double HALF_LOG_2_PI = 0.5 * Libm.log(2 * Math.PI);

  /**
   * Returns log gamma({@code x}).
   *
   * @param x at least 1
   */
  public static double of(double x) {
    if (x == 1 || x == 2) {
      return 0;
    }
    int steps = x <= LARGE ? (int) (LARGE - x) : 0;
    double large = x + steps;
    double inverseSquare = 1 / (large * large);
    // order fixes the last bit
    double log =
        LogGamma.series(inverseSquare) / large
            + HALF_LOG_2_PI
            + (large - 0.5) * Libm.log(large)
            - large;
    for (int k = 0; k < steps; k++) {
      log -= Libm.log(large - 1);
      large -= 1;
    }
    return log;
  }

  private EarlierLogGamma() {}
}

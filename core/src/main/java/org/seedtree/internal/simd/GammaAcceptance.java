package org.seedtree.internal.simd;

import org.seedtree.internal.math.Libm;

/**
 * The acceptance test of the gamma method of Marsaglia and Tsang. Source: G. Marsaglia and W. W.
 * Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000), <a
 * href="https://doi.org/10.1145/358407.358414">doi:10.1145/358407.358414</a>. There {@code b v},
 * with {@code v = (1 + c x)^3} of a normal x, is a gamma if a uniform u is below {@code e^h} for
 * {@code h = x^2 / 2 + b (1 - v + log v)}.
 *
 * <p>NumPy first asks whether {@code u < 1 - 0.0331 x^4}, which leaves it a tenth of the proposals
 * at shape 2. Bounds that depend on the shape leave very few. With {@code y = c x} and {@code 9 b
 * c^2 = 1}, {@code -h = 3 b I}, where I is the integral of {@code t^3 / (1 + t)} from 0 to y:
 * {@code y^4 / 4} times the mean of {@code 1 / (1 + t)} over a t whose own mean is {@code 0.8 y}.
 * That mean is at least {@code 1 / (1 + 0.8 y)}, by Jensen's inequality, and at most {@link #WIDTH}
 * times this for y from {@link #LOWEST} on. So h lies between {@code -q / s} and {@code WIDTH}
 * times that for {@code s = 1 + 0.8 y} and {@code q = 0.75 b y^4}. And {@code 1 + h <= e^h <= 1 /
 * (1 - h)}. {@link #MARGIN} is more than a hundred times the rounding errors of NumPy's test and of
 * these bounds, for b up to {@link #LARGEST}.
 *
 * @param b the shape less a third
 * @param c the inverse of the square root of 9 b
 * @param quartic {@code q / x^4}, or NaN where the bounds do not apply
 */
public record GammaAcceptance(double b, double c, double quartic) {

  /** The factor between the lower and the upper bound. */
  public static final double WIDTH = 1.125;

  /** The least y that the bounds hold for. */
  public static final double LOWEST = -0.8;

  /** The margin of the bounds, as a fraction of the uniforms. */
  public static final double MARGIN = 1e-8;

  /** Four fifths, up to rounding. */
  public static final double MEAN = 0.8;

  /** The coefficient of NumPy's squeeze. */
  public static final double SQUEEZE = 0.0331;

  private static final double LARGEST = 1000;

  /** Creates the test, with bounds unless b is too large for them. */
  public GammaAcceptance(double b, double c) {
    this(b, c, b < LARGEST ? 0.75 * b * c * c * c * c : Double.NaN);
  }

  /** Returns whether there are bounds. */
  public boolean hasBounds() {
    return !Double.isNaN(quartic);
  }

  /** Returns the cube root of v. */
  public double root(double x) {
    return 1 + c * x;
  }

  /**
   * Returns whether the proposal is accepted.
   *
   * @param x the normal
   * @param cube v, positive
   * @param u the uniform
   */
  public boolean accepts(double x, double cube, double u) {
    double y = c * x;
    double square = x * x;
    double q = quartic * square * square;
    return y > LOWEST && (1 - u - MARGIN) * (1 + MEAN * y) > WIDTH * q || isUnder(x, cube, u);
  }

  private boolean isUnder(double x, double cube, double u) {
    double y = c * x;
    double s = 1 + MEAN * y;
    double q = quartic * (x * x) * (x * x);
    if (u < 1 - SQUEEZE * (x * x) * (x * x)) { // order fixes the last bit
      return true;
    }
    boolean above = y > LOWEST && (u - MARGIN) * (s + q) > s;
    return !above && isUnderExactly(x, cube, u);
  }

  /** Returns the outcome of NumPy's second test. */
  public boolean isUnderExactly(double x, double cube, double u) {
    return Libm.log(u) < 0.5 * x * x + b * (1 - cube + Libm.log(cube)); // order fixes the last bit
  }
}

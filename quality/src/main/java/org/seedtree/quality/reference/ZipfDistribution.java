package org.seedtree.quality.reference;

/**
 * The Zipf distribution on the integers of 64 bits: NumPy rejects larger values.
 *
 * <p>Tails are those of the Hurwitz zeta function, by the Euler-Maclaurin formula.
 */
public final class ZipfDistribution implements DiscreteReference {

  /** Terms that are added one by one before the formula is exact to the last digits. */
  private static final int TERMS = 20;

  /** Bernoulli numbers B[2j] / (2j)!. */
  private static final double[] BERNOULLI = {
    1 / 12.0, -1 / 720.0, 1 / 30_240.0, -1 / 1_209_600.0, 1 / 47_900_160.0
  };

  private final double a;
  private final double beyond;
  private final double total;

  /**
   * Creates the distribution.
   *
   * @param a the exponent, more than 1
   */
  public ZipfDistribution(double a) {
    this.a = a;
    beyond = zeta(a, 0x1p63);
    total = zeta(a, 1) - beyond;
  }

  /** Returns the sum of (q + n)<sup>-a</sup> over all n of at least 0. */
  static double zeta(double a, double q) {
    double sum = 0;
    double x = q;
    for (int n = 0; n < TERMS && x < 0x1p50; n++) {
      sum += Math.pow(x, -a);
      x++;
    }
    sum += Math.pow(x, 1 - a) / (a - 1) + 0.5 * Math.pow(x, -a);
    double term = a * Math.pow(x, -a - 1);
    for (int j = 0; j < BERNOULLI.length; j++) {
      sum += BERNOULLI[j] * term;
      term *= (a + 2 * j + 1) * (a + 2 * j + 2) / (x * x);
    }
    return sum;
  }

  @Override
  public double cumulative(long k) {
    return k < 1 ? 0 : 1 - survival(k);
  }

  @Override
  public double survival(long k) {
    return k < 1 ? 1 : k == Long.MAX_VALUE ? 0 : (zeta(a, k + 1.0) - beyond) / total;
  }

  @Override
  public long min() {
    return 1;
  }

  @Override
  public long max() {
    return Long.MAX_VALUE;
  }
}

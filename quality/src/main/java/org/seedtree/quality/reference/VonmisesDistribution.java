package org.seedtree.quality.reference;

/**
 * The von Mises distribution on [-pi, pi], by the Fourier series of its distribution function.
 *
 * <p>G. W. Hill, Algorithm 518: Incomplete Bessel function I0, the von Mises distribution, ACM
 * Transactions on Mathematical Software 3 (1977). The ratios of Bessel functions are computed by
 * their recurrence from high orders down (Miller).
 */
public final class VonmisesDistribution implements ContinuousReference {

  private final double mu;
  private final double[] coefficients;
  private final double start;

  /**
   * Creates the distribution.
   *
   * @param mu the mean direction, -pi to pi
   * @param kappa the concentration, at least 0, at most 1000
   */
  public VonmisesDistribution(double mu, double kappa) {
    this.mu = mu;
    int orders = 30 + (int) (10 * Math.sqrt(kappa));
    coefficients = new double[orders];
    double ratio = 0; // I[j] / I[j-1]
    double[] ratios = new double[orders + 31];
    for (int j = orders + 30; j >= 1; j--) {
      ratio = kappa / (2 * j + kappa * ratio);
      ratios[j] = ratio;
    }
    double product = 1;
    for (int j = 1; j < orders; j++) {
      product *= ratios[j];
      coefficients[j] = product / (j * Math.PI);
    }
    start = integral(-Math.PI - mu);
  }

  @Override
  public double cumulative(double x) {
    return x <= -Math.PI ? 0 : x >= Math.PI ? 1 : integral(x - mu) - start;
  }

  /** Returns an integral of the density around 0, by Clenshaw's summation of the sines. */
  private double integral(double angle) {
    double twice = 2 * Math.cos(angle);
    double next = 0;
    double afterNext = 0;
    for (int j = coefficients.length - 1; j >= 1; j--) {
      double current = coefficients[j] + twice * next - afterNext;
      afterNext = next;
      next = current;
    }
    return angle / (2 * Math.PI) + next * Math.sin(angle);
  }
}

package org.seedtree.internal.kernel;

import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Libm;

/**
 * Von Mises angles by rejection from a wrapped Cauchy: D. J. Best and N. I. Fisher, "Efficient
 * simulation of the von Mises distribution", Applied Statistics 28 (1979). Draws: two doubles for
 * each attempt and one for the sign.
 */
public final class BestFisher {

  private static final double SERIES_BELOW = 1e-5;
  private static final double TWO_PI = 2 * Math.PI;

  private final double mu;
  private final double kappa;

  /** The envelope's parameter: (1 + rho^2) / (2 rho), rho being a wrapped Cauchy's. */
  private final double s;

  /**
   * @param mu mean direction in radians
   * @param kappa concentration, positive
   */
  public BestFisher(double mu, double kappa) {
    this.mu = mu;
    this.kappa = kappa;
    this.s = envelope(kappa);
  }

  // order fixes the last bit
  private static double envelope(double kappa) {
    if (kappa < SERIES_BELOW) {
      return 1 / kappa + kappa;
    }
    double r = 1 + Math.sqrt(1 + 4 * kappa * kappa);
    double rho = (r - Math.sqrt(2 * r)) / (2 * kappa);
    return (1 + rho * rho) / (2 * rho);
  }

  /**
   * Whether rounding has left an envelope at all; without one nothing but a uniform of exactly 0 is
   * ever accepted.
   */
  public boolean accepts() {
    return s > 1;
  }

  /** One angle in [-pi, pi]. */
  public double sample(BitGenerator bits) {
    double w;
    double y;
    double v;
    do {
      double z = Libm.cos(Math.PI * bits.nextDouble());
      w = (1 + s * z) / (s + z);
      y = kappa * (s - w);
      v = bits.nextDouble();
    } while (!(y * (2 - y) - v >= 0 || Libm.log(y / v) + 1 - y >= 0));
    double angle = Libm.acos(w);
    return wrapped(mu + (bits.nextDouble() < 0.5 ? -angle : angle));
  }

  /** The same direction in [-pi, pi]. */
  private static double wrapped(double x) {
    double turned = Math.abs(x) + Math.PI;
    if (turned >= TWO_PI) {
      turned %= TWO_PI; // slow, and idle where it would change nothing
    }
    double magnitude = turned - Math.PI;
    return x < 0 ? -magnitude : magnitude;
  }
}

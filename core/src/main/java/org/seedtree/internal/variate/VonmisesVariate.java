package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;

/**
 * Von Mises angles of parameters that change from angle to angle. NumPy draws them by {@link
 * BestFisher}, and from the limits of the distribution where the rejection fails.
 */
public final class VonmisesVariate {

  private static final double TWO_PI = 2 * Math.PI;

  /** Returns one angle as Generator draws it; NaN, without a word, if {@code kappa} is NaN. */
  public static double sample(RandomSource bits, double mu, double kappa) {
    return kappa > BestFisher.MAX_KAPPA
        ? wrappedNormal(bits, mu, kappa)
        : withoutNormal(bits, mu, kappa);
  }

  /** Returns one angle as RandomState draws it: without a normal however large {@code kappa} is. */
  public static double withoutNormal(RandomSource bits, double mu, double kappa) {
    if (kappa < BestFisher.MIN_KAPPA) {
      return uniform(bits);
    }
    return Double.isNaN(kappa) ? Double.NaN : BestFisher.sample(bits, mu, kappa);
  }

  /** Returns one angle for a concentration near 0. */
  public static double uniform(RandomSource bits) {
    return Math.PI * (2 * bits.nextDouble() - 1);
  }

  /** Returns one angle for a large concentration. */
  public static double wrappedNormal(RandomSource bits, double mu, double kappa) {
    double x = mu + Math.sqrt(1 / kappa) * ZigguratNormal.sample(bits);
    if (x < -Math.PI) {
      x += TWO_PI;
    }
    if (x > Math.PI) {
      x -= TWO_PI;
    }
    return x;
  }

  private VonmisesVariate() {}
}

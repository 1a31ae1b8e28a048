package org.seedtree.internal.variate;

import java.util.concurrent.CancellationException;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.EarlierLogGamma;
import org.seedtree.internal.math.Libm;

/**
 * Single values as earlier releases of NumPy draw them. Parameters are not checked. The order of
 * evaluation fixes the last bit, in all. {@code org.seedtree.release.NumpyChange} says which
 * release changed which of them.
 */
public final class EarlierVariates {

  /** The least double above all values of a {@code long}. */
  private static final double LONG_OVERFLOW = 0x1p63;

  /** Draws from the Wald distribution; the smaller root loses digits if the mean is large. */
  public static double wald(RandomSource bits, double mean, double scale) {
    double z = ZigguratNormal.sample(bits);
    double y = mean * z * z;
    double x = mean + mean / (2 * scale) * (y - Math.sqrt(4 * scale * y + y * y));
    return bits.nextDouble() <= mean / (mean + x) ? x : mean * mean / x;
  }

  /** Draws from the Rayleigh distribution by inversion. */
  public static double rayleigh(RandomSource bits, double scale) {
    return scale * Math.sqrt(-2 * Libm.log(1 - bits.nextDouble()));
  }

  /** Draws from the Pareto distribution by a difference that loses digits near 0. */
  public static double pareto(RandomSource bits, double a) {
    return Libm.exp(ZigguratExponential.sample(bits) / a) - 1;
  }

  /** Draws from the power distribution by a difference that loses digits near 0. */
  public static double power(RandomSource bits, double a) {
    return Libm.pow(1 - Libm.exp(-ZigguratExponential.sample(bits)), 1 / a);
  }

  /** Draws a geometric count from an exponential; counts beyond a long are the least long. */
  public static long unboundedGeometric(RandomSource bits, double logFailure) {
    return Casts.toInt64(Math.ceil(-ZigguratExponential.sample(bits) / logFailure));
  }

  /** Draws a geometric count by inversion; counts beyond a long are the least long. */
  public static long invertedGeometric(RandomSource bits, double logFailure) {
    return Casts.toInt64(Math.ceil(Libm.log(1 - bits.nextDouble()) / logFailure));
  }

  /**
   * Draws from the logarithmic series distribution by a difference that loses digits near 0.
   *
   * @param p the shape, 0 to less than 1
   * @param logFailure the logarithm of {@code 1 - p}
   */
  public static long logseries(RandomSource bits, double p, double logFailure) {
    while (true) {
      double v = bits.nextDouble();
      if (v >= p) {
        return 1;
      }
      double q = 1 - Libm.exp(logFailure * bits.nextDouble());
      if (v > q * q) {
        return v >= q ? 1 : 2;
      }
      long k = Casts.toInt64(Math.floor(1 + Libm.log(v) / Libm.log(q)));
      if (k >= 1 && v != 0) {
        return k;
      }
    }
  }

  /**
   * Draws from the Zipf distribution with uniforms of all of (0, 1], of which some are rejected for
   * a value beyond a long.
   *
   * @param exponent {@code a - 1}
   * @param b 2 to the power {@code exponent}
   * @throws CancellationException if the thread is interrupted, after many proposals
   */
  public static long zipf(RandomSource bits, double exponent, double b) {
    for (int rejected = 1; ; rejected++) {
      Proposals.checkInterrupt(rejected, "zipf");
      double u = 1 - bits.nextDouble();
      double v = bits.nextDouble();
      double x = Math.floor(Libm.pow(u, -1 / exponent));
      if (x > LONG_OVERFLOW || x < 1) {
        continue;
      }
      double t = Libm.pow(1 + 1 / x, exponent);
      if (v * x * (t - 1) / (b - 1) <= t / b) {
        return Casts.toInt64(x);
      }
    }
  }

  /** Draws from the Poisson distribution as {@link PoissonKernel}, with another log gamma. */
  public static long poisson(RandomSource bits, double lam) {
    if (!(lam >= PoissonKernel.PTRS_FROM)) {
      return PoissonKernel.sample(bits, lam);
    }
    double logLam = Libm.log(lam);
    double b = 0.931 + 2.53 * Math.sqrt(lam);
    double a = -0.059 + 0.02483 * b;
    double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    double vr = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      double u = bits.nextDouble() - 0.5;
      double v = bits.nextDouble();
      double us = 0.5 - Math.abs(u);
      long k = Casts.toInt64(Math.floor((2 * a / us + b) * u + lam + 0.43));
      if (us >= 0.07 && v <= vr) {
        return k;
      }
      if (k < 0 || (us < 0.013 && v > us)) {
        continue;
      }
      double logHeight = Libm.log(v) + Libm.log(inverseAlpha) - Libm.log(a / (us * us) + b);
      if (logHeight <= -lam + k * logLam - EarlierLogGamma.of(k + 1)) {
        return k;
      }
    }
  }

  private EarlierVariates() {}
}

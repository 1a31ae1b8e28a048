package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The beta distribution as earlier releases of NumPy draw it, which differs for parameters up to 1
 * whose powers of uniforms underflow.
 */
public final class EarlierBeta {

  /** If both parameters are below this, all powers of uniforms are 0. */
  private static final double TINY = 3e-103;

  /** The greatest uniform. */
  private static final double GREATEST = 1 - 0x1p-53;

  /** Draws a value of parameters that are used once. */
  @FunctionalInterface
  public interface Draw {
    /** Returns a value. */
    double sample(RandomSource bits, double a, double b);
  }

  /** Returns the algorithm of a release. */
  public static Draw of(NumpyRelease release) {
    if (release.has(NumpyChange.BETA_LOGARITHM_OF_RATIO)) {
      return BetaKernel::sample;
    }
    return release.has(NumpyChange.BETA_ACCEPTS_UNDERFLOW)
        ? EarlierBeta::acceptingUnderflow
        : EarlierBeta::rejectingUnderflow;
  }

  /** Returns whether the algorithm of a release never returns, as all powers underflow to 0. */
  public static boolean neverReturns(NumpyRelease release, double a, double b) {
    return !release.has(NumpyChange.BETA_ACCEPTS_UNDERFLOW)
        && a <= 1
        && b <= 1
        && Libm.pow(GREATEST, 1 / a) == 0
        && Libm.pow(GREATEST, 1 / b) == 0;
  }

  private static boolean isByGammas(double a, double b) {
    return !(a <= 1 && b <= 1);
  }

  private static double rejectingUnderflow(RandomSource bits, double a, double b) {
    if (isByGammas(a, b)) {
      return BetaKernel.sample(bits, a, b);
    }
    while (true) {
      double u = bits.nextDouble();
      double v = bits.nextDouble();
      double x = Libm.pow(u, 1 / a);
      double sum = x + Libm.pow(v, 1 / b);
      if (sum <= 1 && sum > 0) {
        return x / sum;
      }
    }
  }

  private static double acceptingUnderflow(RandomSource bits, double a, double b) {
    if (isByGammas(a, b) || (a < TINY && b < TINY)) {
      return BetaKernel.sample(bits, a, b);
    }
    while (true) {
      double u = bits.nextDouble();
      double v = bits.nextDouble();
      double x = Libm.pow(u, 1 / a);
      double sum = x + Libm.pow(v, 1 / b);
      if (sum <= 1 && u + v > 0) {
        return sum > 0 ? x / sum : byLogarithms(Libm.log(u) / a, Libm.log(v) / b);
      }
    }
  }

  /** Returns the proportion of the first of two numbers that are given by their logarithms. */
  private static double byLogarithms(double logX, double logY) {
    double greater = Math.max(logX, logY);
    double x = logX - greater;
    double y = logY - greater;
    return Libm.exp(x - Libm.log(Libm.exp(x) + Libm.exp(y)));
  }

  private EarlierBeta() {}
}

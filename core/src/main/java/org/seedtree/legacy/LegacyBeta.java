package org.seedtree.legacy;

import org.seedtree.internal.math.Libm;

/**
 * The beta distribution of RandomState: the method of Jöhnk (1964) if both parameters are at most
 * 1, otherwise the quotient of a gamma and the sum of two. Unlike Generator's, it has no branch for
 * tiny parameters. The parameters are not checked.
 */
final class LegacyBeta {

  /** Draws one value. */
  static double sample(LegacyStream s, double a, double b) {
    if (a <= 1 && b <= 1) {
      return johnk(s, a, b);
    }
    double x = LegacyGamma.sample(s, a);
    double y = LegacyGamma.sample(s, b);
    return x / (x + y);
  }

  private static double johnk(LegacyStream s, double a, double b) {
    double inverseA = 1 / a;
    double inverseB = 1 / b;
    while (true) {
      double u = s.uniform();
      double v = s.uniform();
      double x = Libm.pow(u, inverseA);
      double y = Libm.pow(v, inverseB);
      if (x + y <= 1) {
        return x + y > 0 ? x / (x + y) : byLogarithms(u, v, a, b);
      }
    }
  }

  /** Computes {@code x / (x + y)} where both powers have underflowed to 0. */
  private static double byLogarithms(double u, double v, double a, double b) {
    double logX = Libm.log(u) / a;
    double logY = Libm.log(v) / b;
    double greater = logX > logY ? logX : logY;
    logX -= greater;
    logY -= greater;
    return Libm.exp(logX - Libm.log(Libm.exp(logX) + Libm.exp(logY)));
  }

  private LegacyBeta() {}
}

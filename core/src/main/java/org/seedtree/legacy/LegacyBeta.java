package org.seedtree.legacy;

import org.seedtree.internal.math.Libm;

/**
 * The beta distribution of RandomState: the method of Jöhnk (1964) if both parameters are at most
 * 1, otherwise the quotient of a gamma and the sum of two. Unlike Generator's, it has no branch for
 * tiny parameters.
 */
final class LegacyBeta {

  private final double a;
  private final double b;
  private final double inverseA;
  private final double inverseB;
  private final LegacyGamma gammaA;
  private final LegacyGamma gammaB;

  LegacyBeta(double a, double b) {
    this.a = a;
    this.b = b;
    this.inverseA = 1 / a;
    this.inverseB = 1 / b;
    this.gammaA = new LegacyGamma(a);
    this.gammaB = new LegacyGamma(b);
  }

  double sample(LegacyStream s) {
    if (a <= 1 && b <= 1) {
      return johnk(s);
    }
    double x = gammaA.sample(s);
    double y = gammaB.sample(s);
    return x / (x + y);
  }

  private double johnk(LegacyStream s) {
    while (true) {
      double u = s.uniform();
      double v = s.uniform();
      double x = Libm.pow(u, inverseA);
      double y = Libm.pow(v, inverseB);
      if (x + y <= 1) {
        return x + y > 0 ? x / (x + y) : byLogarithms(u, v);
      }
    }
  }

  /** Computes {@code x / (x + y)} where both powers have underflowed to 0. */
  private double byLogarithms(double u, double v) {
    double logX = Libm.log(u) / a;
    double logY = Libm.log(v) / b;
    double greater = logX > logY ? logX : logY;
    logX -= greater;
    logY -= greater;
    return Libm.exp(logX - Libm.log(Libm.exp(logX) + Libm.exp(logY)));
  }
}

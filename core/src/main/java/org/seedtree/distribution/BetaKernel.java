package org.seedtree.distribution;

import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Libm;

/**
 * The beta law as NumPy draws it. With both parameters at most 1 the method of Johnk (1964): two
 * uniforms to the powers {@code 1/a} and {@code 1/b}, until their sum is at most 1; otherwise the
 * share of one of two gammas. Takes any parameters without a check: {@link Dirichlet} comes with
 * zeros.
 */
final class BetaKernel {

  /** Below this, for both, the powers of the uniforms would all be 0. */
  private static final double TINY = 3e-103;

  final double a;
  final double b;
  private final boolean small;
  private final boolean tiny;
  private final double inverseA;
  private final double inverseB;
  private final GammaKernel gammaA;
  private final GammaKernel gammaB;

  BetaKernel(double a, double b) {
    this.a = a;
    this.b = b;
    this.small = a <= 1 && b <= 1;
    this.tiny = a < TINY && b < TINY;
    this.inverseA = 1 / a;
    this.inverseB = 1 / b;
    this.gammaA = new GammaKernel(a);
    this.gammaB = new GammaKernel(b);
  }

  double sample(BitGenerator bits) {
    if (small) {
      return tiny ? allOrNothing(bits) : johnk(bits);
    }
    double x = gammaA.sample(bits);
    double y = gammaB.sample(bits);
    return x / (x + y);
  }

  /** The limit as both parameters go to 0: 1 with probability {@code a / (a + b)}, or 0. */
  private double allOrNothing(BitGenerator bits) {
    return (a + b) * bits.nextDouble() < a ? 1 : 0;
  }

  private double johnk(BitGenerator bits) {
    while (true) {
      double u = bits.nextDouble();
      double v = bits.nextDouble();
      double x = Libm.pow(u, inverseA);
      double y = Libm.pow(v, inverseB);
      double sum = x + y;
      if (sum <= 1 && u + v > 0) {
        return x > 0 && y > 0 ? x / sum : byLogarithms(u, v);
      }
    }
  }

  /** {@code x / (x + y)} where a power has underflowed to 0. */
  private double byLogarithms(double u, double v) {
    double difference = Libm.log(u) / a - Libm.log(v) / b;
    return difference > 0
        ? Libm.exp(-Libm.log1p(Libm.exp(-difference)))
        : Libm.exp(difference - Libm.log1p(Libm.exp(difference)));
  }
}

package org.seedtree.distribution;

import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Libm;

/**
 * The gamma law with scale 1, as NumPy draws it: what all laws of the gamma family are made of.
 *
 * <p>Above 1 the method of Marsaglia and Tsang (2000), the cube of a shifted normal, which accepts
 * more than 95 % of its candidates. Below 1 rejection in {@code x^shape}, whose density falls like
 * {@code exp(-x)}, from a flat piece and an exponential tail. 1 is the exponential, and 0 is 0
 * without a draw. Takes any shape without a check: NaN, and by overflow of {@link
 * NoncentralChisquare}'s counts even a negative one, have their values, too.
 */
final class GammaKernel {

  private final double shape;
  private final double inverseShape;
  private final double b;
  private final double c;

  GammaKernel(double shape) {
    this.shape = shape;
    this.inverseShape = 1 / shape;
    this.b = shape - 1.0 / 3.0;
    this.c = 1 / Math.sqrt(9 * b);
  }

  double shape() {
    return shape;
  }

  /** Whether every value takes at least one word. */
  boolean takesWords() {
    return shape != 0;
  }

  double sample(BitGenerator bits) {
    if (shape == 1) {
      return ZigguratExponential.sample(bits);
    }
    if (shape == 0) {
      return 0;
    }
    return shape < 1 ? below1(bits) : above1(bits);
  }

  // order fixes the last bit, in both
  private double below1(BitGenerator bits) {
    while (true) {
      double u = bits.nextDouble();
      double height = ZigguratExponential.sample(bits);
      if (u <= 1 - shape) {
        double x = Libm.pow(u, inverseShape);
        if (x <= height) {
          return x;
        }
      } else {
        double y = -Libm.log((1 - u) / shape);
        double x = Libm.pow(1 - shape + shape * y, inverseShape);
        if (x <= height + y) {
          return x;
        }
      }
    }
  }

  private double above1(BitGenerator bits) {
    while (true) {
      double x;
      double v;
      do {
        x = ZigguratNormal.sample(bits);
        v = 1 + c * x;
      } while (v <= 0);
      v = v * v * v;
      double u = bits.nextDouble();
      if (u < 1 - 0.0331 * (x * x) * (x * x)
          || Libm.log(u) < 0.5 * x * x + b * (1 - v + Libm.log(v))) {
        return b * v;
      }
    }
  }
}

package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;

/**
 * Values of {@link GammaKernel} for a shape that is used once: nothing is computed ahead, nothing
 * is allocated.
 */
public final class GammaVariate {

  /**
   * Draws one value of the gamma distribution with scale 1.
   *
   * @param shape the shape, not checked
   */
  public static double sample(RandomSource bits, double shape) {
    if (shape == 1) {
      return ZigguratExponential.sample(bits);
    }
    if (shape == 0) {
      return 0;
    }
    return shape < 1 ? GammaKernel.below1(bits, shape, 1 / shape) : above1(bits, shape);
  }

  /** The method of Marsaglia and Tsang, "A simple method for generating gamma variables" (2000). */
  private static double above1(RandomSource bits, double shape) {
    double b = shape - 1.0 / 3.0;
    double c = 1 / Math.sqrt(9 * b);
    // order fixes the last bit
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

  private GammaVariate() {}
}

package org.seedtree.legacy;

import org.seedtree.internal.math.Libm;

/**
 * The standard gamma distribution of RandomState: the algorithms of {@link
 * org.seedtree.distribution.StandardGamma} (Marsaglia and Tsang 2000 for shapes above 1, rejection
 * in {@code x^shape} below), with exponentials by inversion and normals in pairs. The shape is not
 * checked.
 */
final class LegacyGamma {

  /** Draws one value. */
  static double sample(LegacyStream s, double shape) {
    if (shape == 1) {
      return s.exponential();
    }
    if (shape == 0) {
      return 0;
    }
    return shape < 1 ? shapeBelow1(s, shape) : shapeAbove1(s, shape);
  }

  // order fixes the last bit, in both
  private static double shapeBelow1(LegacyStream s, double shape) {
    double inverseShape = 1 / shape;
    while (true) {
      double u = s.uniform();
      double exponential = s.exponential();
      if (u <= 1 - shape) {
        double x = Libm.pow(u, inverseShape);
        if (x <= exponential) {
          return x;
        }
      } else {
        double y = -Libm.log((1 - u) / shape);
        double x = Libm.pow(1 - shape + shape * y, inverseShape);
        if (x <= exponential + y) {
          return x;
        }
      }
    }
  }

  private static double shapeAbove1(LegacyStream s, double shape) {
    double b = shape - 1.0 / 3.0;
    double c = 1 / Math.sqrt(9 * b);
    while (true) {
      double x;
      double v;
      do {
        x = s.normal();
        v = 1 + c * x;
      } while (v <= 0);
      v = v * v * v;
      double u = s.uniform();
      if (u < 1 - 0.0331 * (x * x) * (x * x)
          || Libm.log(u) < 0.5 * x * x + b * (1 - v + Libm.log(v))) {
        return b * v;
      }
    }
  }

  private LegacyGamma() {}
}

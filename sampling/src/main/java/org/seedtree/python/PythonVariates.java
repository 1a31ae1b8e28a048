package org.seedtree.python;

import org.seedtree.engine.MT19937;
import org.seedtree.math.ReferenceMath;

/**
 * The real-valued distributions of {@code random.Random}, operation by operation: every rounding is
 * Python's. Parameters have been checked, unless a method says otherwise.
 */
final class PythonVariates {

  static final double TWO_PI = 2.0 * Math.PI;

  /** 4 exp(-1/2) / sqrt(2). */
  private static final double RATIO_CONSTANT = 0x1.b72cd3f331398p+0; // 1.7155277699214135

  /** log(4). */
  private static final double LOG_4 = 0x1.62e42fefa39efp+0; // 1.3862943611198906

  /** 1 + log(4.5). */
  private static final double CHENG_CONSTANT = 0x1.40859baee748fp+1; // 2.504077396776274

  private PythonVariates() {}

  /** Kinderman and Monahan (1977), doi:10.1145/355744.355750: the ratio of uniform deviates. */
  static double standardNormal(MT19937 engine) {
    while (true) {
      double u1 = engine.nextDouble();
      double u2 = 1.0 - engine.nextDouble();
      double z = RATIO_CONSTANT * (u1 - 0.5) / u2;
      if (z * z / 4.0 <= -ReferenceMath.log(u2)) {
        return z;
      }
    }
  }

  static double standardExponential(MT19937 engine) {
    return -ReferenceMath.log(1.0 - engine.nextDouble());
  }

  /**
   * The inverse of the distribution function; {@code mode} is beside [low, high] in Python, too.
   */
  static double triangular(MT19937 engine, double low, double high, double mode) {
    double u = engine.nextDouble();
    if (high - low == 0.0) {
      return low;
    }
    return triangular(u, low, high, (mode - low) / (high - low));
  }

  /** {@code split} is the proportion of the values below the mode. */
  static double triangular(double u, double low, double high, double split) {
    if (u > split) {
      return high + (low - high) * PythonMath.sqrt((1.0 - u) * (1.0 - split));
    }
    return low + (high - low) * PythonMath.sqrt(u * split);
  }

  static void checkGamma(double alpha, double beta) {
    if (alpha <= 0.0 || beta <= 0.0) {
      throw new IllegalArgumentException(
          "gammavariate: alpha and beta must be > 0.0: alpha = " + alpha + ", beta = " + beta);
    }
    if (!isShape(alpha)) {
      throw new IllegalArgumentException("gammavariate: never returns: alpha = " + alpha);
    }
  }

  /** Returns whether a gamma variate of this shape can be drawn. */
  static boolean isShape(double alpha) {
    return alpha > 0.0 && 2.0 * alpha - 1.0 < Double.POSITIVE_INFINITY;
  }

  static double gamma(MT19937 engine, double alpha, double beta) {
    if (alpha > 1.0) {
      return gammaByCheng(engine, alpha) * beta;
    }
    if (alpha == 1.0) {
      return standardExponential(engine) * beta;
    }
    return gammaByAhrensDieter(engine, alpha) * beta;
  }

  /** Cheng (1977), doi:10.2307/2346871, for a shape above 1. */
  private static double gammaByCheng(MT19937 engine, double alpha) {
    double ainv = Math.sqrt(2.0 * alpha - 1.0);
    double bbb = alpha - LOG_4;
    double ccc = alpha + ainv;
    while (true) {
      double u1 = engine.nextDouble();
      if (!(1e-7 < u1 && u1 < 0.9999999)) {
        continue;
      }
      double u2 = 1.0 - engine.nextDouble();
      double v = ReferenceMath.log(u1 / (1.0 - u1)) / ainv;
      double x = alpha * PythonMath.exp(v);
      double z = u1 * u1 * u2;
      double r = bbb + ccc * v - x; // order fixes the last bit
      if (r + CHENG_CONSTANT - 4.5 * z >= 0.0 || r >= ReferenceMath.log(z)) {
        return x;
      }
    }
  }

  /** Algorithm GS of Ahrens and Dieter (1974), doi:10.1007/BF02293108, for a shape below 1. */
  private static double gammaByAhrensDieter(MT19937 engine, double alpha) {
    double b = (Math.E + alpha) / Math.E;
    while (true) {
      double p = b * engine.nextDouble();
      if (p <= 1.0) {
        double x = PythonMath.pow(p, 1.0 / alpha);
        if (engine.nextDouble() <= PythonMath.exp(-x)) {
          return x;
        }
      } else {
        double x = -PythonMath.log((b - p) / alpha);
        if (engine.nextDouble() <= PythonMath.pow(x, alpha - 1.0)) {
          return x;
        }
      }
    }
  }

  /** The quotient of gamma variates; the second is not drawn if the first is 0. */
  static double beta(MT19937 engine, double alpha, double beta) {
    double y = gamma(engine, alpha, 1.0);
    return y == 0.0 ? 0.0 : y / (y + gamma(engine, beta, 1.0));
  }

  /** Best and Fisher (1979), doi:10.2307/2346732, in the form of Fisher's book of 1993. */
  static double vonmises(MT19937 engine, double mu, double kappa) {
    if (kappa <= 1e-6) {
      return TWO_PI * engine.nextDouble();
    }
    double s = 0.5 / kappa;
    double r = s + Math.sqrt(1.0 + s * s);
    double z;
    while (true) {
      z = ReferenceMath.cos(Math.PI * engine.nextDouble());
      double d = PythonMath.divide(z, r + z);
      double u = engine.nextDouble();
      if (u < 1.0 - d * d || u <= (1.0 - d) * PythonMath.exp(d)) {
        break;
      }
    }
    double q = 1.0 / r;
    double f = PythonMath.divide(q + z, 1.0 + q * z);
    double u = engine.nextDouble();
    double angle = PythonMath.acos(f);
    return PythonMath.mod(u > 0.5 ? mu + angle : mu - angle, TWO_PI);
  }
}

package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;

/**
 * Von Mises angles by rejection from a wrapped Cauchy. Source: D. J. Best and N. I. Fisher,
 * "Efficient simulation of the von Mises distribution", Applied Statistics 28 (1979), <a
 * href="https://doi.org/10.2307/2346732">doi:10.2307/2346732</a>. Consumes two doubles per proposal
 * and one for the sign.
 */
public final class BestFisher {

  /** The least concentration of the rejection; NumPy draws a uniform angle below it. */
  public static final double MIN_KAPPA = 1e-8;

  /** The greatest concentration of the rejection; NumPy draws a wrapped normal above it. */
  public static final double MAX_KAPPA = 1e6;

  private static final double SERIES_BELOW = 1e-5;
  private static final double TWO_PI = 2 * Math.PI;

  private final double mu;
  private final double kappa;

  /** The envelope's parameter (1 + rho^2) / (2 rho), where rho is that of the wrapped Cauchy. */
  private final double s;

  /**
   * Creates the method.
   *
   * @param mu mean direction in radians
   * @param kappa concentration, positive
   */
  public BestFisher(double mu, double kappa) {
    this.mu = mu;
    this.kappa = kappa;
    this.s = envelope(kappa);
  }

  // order fixes the last bit
  private static double envelope(double kappa) {
    if (kappa < SERIES_BELOW) {
      return 1 / kappa + kappa;
    }
    double r = 1 + Math.sqrt(1 + 4 * kappa * kappa);
    double rho = (r - Math.sqrt(2 * r)) / (2 * kappa);
    return (1 + rho * rho) / (2 * rho);
  }

  /**
   * Returns whether rounding has left an envelope at all; without one only a uniform of exactly 0
   * is ever accepted.
   */
  public static boolean accepts(double kappa) {
    return envelope(kappa) > 1;
  }

  /** Returns one angle in [-pi, pi]. */
  public double sample(RandomSource bits) {
    return sample(bits, mu, kappa, s);
  }

  /** Returns one angle in [-pi, pi] for parameters that are used once; allocates nothing. */
  public static double sample(RandomSource bits, double mu, double kappa) {
    return sample(bits, mu, kappa, envelope(kappa));
  }

  private static double sample(RandomSource bits, double mu, double kappa, double s) {
    double w;
    double v;
    do {
      w = candidate(bits.nextDouble(), s);
      v = bits.nextDouble();
    } while (!accepts(w, v, kappa, s));
    return rotate(Libm.acos(w), bits.nextDouble(), mu);
  }

  /** Returns the cosine of the angle that a uniform has in the envelope. */
  private static double candidate(double u, double s) {
    double z = Libm.cos(Math.PI * u);
    return (1 + s * z) / (s + z);
  }

  private static boolean accepts(double w, double v, double kappa, double s) {
    double y = kappa * (s - w);
    return y * (2 - y) - v >= 0 || Libm.log(y / v) + 1 - y >= 0;
  }

  /** Returns the angle on the side of {@code mu} that a uniform selects. */
  private static double rotate(double angle, double u, double mu) {
    return wrap(mu + negateIf(u < 0.5 ? Long.MIN_VALUE : 0, angle));
  }

  /** Fills {@code out[from..to)} with what as many calls of {@link #sample} would give. */
  public void fill(RandomSource bits, double[] out, int from, int to) {
    if (to - from < UniformBlock.MIN_VALUES) {
      for (int i = from; i < to; i++) {
        out[i] = sample(bits);
      }
      return;
    }
    UniformBlock block = UniformBlock.of(bits);
    double[] sides = BatchBuffers.of(bits).a;
    int end;
    for (int i = from; i < to; i = end) {
      end = accept(block, bits, out, i, BatchBuffers.end(i, to), sides);
      Libm.acos(out, i, end);
      for (int j = i; j < end; j++) {
        out[j] = rotate(out[j], sides[j - i], mu);
      }
    }
  }

  /**
   * Stores accepted cosines in {@code out[from..to)}, and the uniform that selects the side of each
   * in {@code sides}, as many as one block gives; returns the index after the last.
   */
  private int accept(
      UniformBlock block, RandomSource bits, double[] out, int from, int to, double[] sides) {
    double[] uniforms = block.values;
    int n = block.take(3L * (to - from));
    int i = from;
    for (int j = 0; j < n; ) {
      double w = candidate(uniforms[j++], s);
      double v = j < n ? uniforms[j++] : bits.nextDouble();
      if (accepts(w, v, kappa, s)) {
        out[i] = w;
        sides[i - from] = j < n ? uniforms[j++] : bits.nextDouble();
        i++;
      }
    }
    return i;
  }

  private static double wrap(double x) {
    double shifted = Math.abs(x) + Math.PI;
    if (shifted >= TWO_PI) {
      shifted %= TWO_PI; // slow, so only where it changes the value
    }
    // -0.0 counts as positive
    return negateIf(Double.doubleToRawLongBits(x + 0.0) & Long.MIN_VALUE, shifted - Math.PI);
  }

  /** Returns {@code -x} if {@code sign} is the sign bit, and x if it is 0; without a branch. */
  private static double negateIf(long sign, double x) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(x) ^ sign);
  }
}

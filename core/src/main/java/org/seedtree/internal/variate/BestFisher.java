package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;

/**
 * Von Mises angles by rejection from a wrapped Cauchy: D. J. Best and N. I. Fisher, "Efficient
 * simulation of the von Mises distribution", Applied Statistics 28 (1979). Draws: two doubles for
 * each attempt and one for the sign.
 */
public final class BestFisher {

  private static final double SERIES_BELOW = 1e-5;
  private static final double TWO_PI = 2 * Math.PI;

  private final double mu;
  private final double kappa;

  /** The envelope's parameter: (1 + rho^2) / (2 rho), rho being a wrapped Cauchy's. */
  private final double s;

  /**
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
   * Whether rounding has left an envelope at all; without one nothing but a uniform of exactly 0 is
   * ever accepted.
   */
  public boolean accepts() {
    return s > 1;
  }

  /** One angle in [-pi, pi]. */
  public double sample(RandomSource bits) {
    double w;
    double v;
    do {
      w = candidate(bits.nextDouble());
      v = bits.nextDouble();
    } while (!accepted(w, v));
    return turned(Libm.acos(w), bits.nextDouble());
  }

  /** The cosine of the angle that a uniform gives in the envelope. */
  private double candidate(double u) {
    double z = Libm.cos(Math.PI * u);
    return (1 + s * z) / (s + z);
  }

  private boolean accepted(double w, double v) {
    double y = kappa * (s - w);
    return y * (2 - y) - v >= 0 || Libm.log(y / v) + 1 - y >= 0;
  }

  /** The angle to the side of {@code mu} that a uniform chooses. */
  private double turned(double angle, double u) {
    return wrapped(mu + negatedIf(u < 0.5 ? Long.MIN_VALUE : 0, angle));
  }

  /** As many calls of {@link #sample}. */
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
        out[j] = turned(out[j], sides[j - i]);
      }
    }
  }

  /**
   * Puts accepted cosines into {@code out[from..to)} and the uniform that chooses the side of each
   * into {@code sides}, as many as one block gives; returns the index after the last one.
   */
  private int accept(
      UniformBlock block, RandomSource bits, double[] out, int from, int to, double[] sides) {
    double[] uniforms = block.values;
    int n = block.take(3L * (to - from));
    int i = from;
    for (int j = 0; j < n; ) {
      double w = candidate(uniforms[j++]);
      double v = j < n ? uniforms[j++] : bits.nextDouble();
      if (accepted(w, v)) {
        out[i] = w;
        sides[i - from] = j < n ? uniforms[j++] : bits.nextDouble();
        i++;
      }
    }
    return i;
  }

  private static double wrapped(double x) {
    double turned = Math.abs(x) + Math.PI;
    if (turned >= TWO_PI) {
      turned %= TWO_PI; // slow, and idle where it would change nothing
    }
    // -0.0 counts as positive
    return negatedIf(Double.doubleToRawLongBits(x + 0.0) & Long.MIN_VALUE, turned - Math.PI);
  }

  /** {@code -x} if {@code sign} is the sign bit, x if it is 0; no branch to mispredict. */
  private static double negatedIf(long sign, double x) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(x) ^ sign);
  }
}

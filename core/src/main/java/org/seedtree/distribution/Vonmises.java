package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.BestFisher;
import org.seedtree.internal.variate.WordBlock;
import org.seedtree.internal.variate.ZigguratNormal;

/**
 * Von Mises, the normal's counterpart on the circle, density {@code exp(kappa cos(x - mu)) / (2 pi
 * I0(kappa))} on [-pi, pi]; NumPy's {@code vonmises}.
 *
 * <p>By the rejection of Best and Fisher (1979) between the two ends of {@code kappa}. Draws: two
 * doubles for each attempt and one for the sign; below 1e-8 the circle is taken for uniform, with
 * one double, and {@code mu} has no part in it; above 10<sup>6</sup> the distribution is a normal
 * wrapped around the circle, with its draws; a kappa of NaN draws nothing.
 */
public final class Vonmises implements DoubleDistribution {

  private static final double UNIFORM_BELOW = BestFisher.MIN_KAPPA;
  private static final double NORMAL_ABOVE = BestFisher.MAX_KAPPA;
  private static final double TWO_PI = 2 * Math.PI;

  private final double mu;
  private final double kappa;

  /** What draws between the two ends. */
  private final BestFisher rejection;

  /**
   * Creates the distribution.
   *
   * @param mu mean direction in radians
   * @param kappa concentration, not negative
   * @throws IllegalArgumentException if {@code kappa} is negative or -0.0
   */
  public Vonmises(double mu, double kappa) {
    Parameters.VONMISES.check(mu, kappa);
    this.mu = mu;
    this.kappa = kappa;
    this.rejection = new BestFisher(mu, kappa);
  }

  /** Returns the mean direction in radians. */
  public double mu() {
    return mu;
  }

  /** Returns the concentration. */
  public double kappa() {
    return kappa;
  }

  @Override
  public String name() {
    return "vonmises";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("mu", mu, "kappa", kappa);
  }

  @Override
  public double sample(RandomSource bits) {
    if (kappa < UNIFORM_BELOW) {
      return Math.PI * (2 * bits.nextDouble() - 1);
    }
    if (kappa > NORMAL_ABOVE) {
      return wrappedNormal(bits);
    }
    return Double.isNaN(kappa) ? Double.NaN : rejection.sample(bits);
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (Double.isNaN(kappa)) {
      Arrays.fill(out, from, to, Double.NaN);
      return;
    }
    if (kappa >= UNIFORM_BELOW && kappa <= NORMAL_ABOVE) {
      rejection.fill(bits, out, from, to);
      return;
    }
    WordBlock block = WordBlock.of(bits, to - from);
    for (int i = from; i < to; i++) {
      block.refillIfEmpty(to - i);
      out[i] = sample(block);
    }
  }

  private double wrappedNormal(RandomSource bits) {
    double x = mu + Math.sqrt(1 / kappa) * ZigguratNormal.sample(bits);
    if (x < -Math.PI) {
      x += TWO_PI;
    }
    if (x > Math.PI) {
      x -= TWO_PI;
    }
    return x;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Vonmises that
        && Double.compare(mu, that.mu) == 0
        && Double.compare(kappa, that.kappa) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(mu, kappa);
  }

  @Override
  public String toString() {
    return "Vonmises[mu=" + mu + ", kappa=" + kappa + "]";
  }
}

package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.BestFisher;
import org.seedtree.internal.variate.VonmisesVariate;
import org.seedtree.internal.variate.WordBlock;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The von Mises distribution of angles on [-pi, pi], the counterpart of the normal on the circle;
 * NumPy's {@code vonmises}. Its density is {@code exp(kappa cos(x - mu)) / (2 pi I0(kappa))}.
 *
 * <p>Values are drawn by the rejection of D. J. Best and N. I. Fisher, "Efficient simulation of the
 * von Mises distribution", Applied Statistics 28 (1979), <a
 * href="https://doi.org/10.2307/2346732">doi:10.2307/2346732</a>. For {@code kappa} below 1e-8 they
 * are uniform on the circle, whatever {@code mu} is; above 10<sup>6</sup> they are normals of
 * variance {@code 1 / kappa}, wrapped around the circle.
 *
 * <p>Words consumed: by rejection two doubles for each proposal and one for the sign; one double
 * below 1e-8; those of a {@link StandardNormal} above 10<sup>6</sup>; none if {@code kappa} is NaN.
 */
public final class Vonmises extends ParametricDistribution implements DoubleDistribution {

  private static final double UNIFORM_BELOW = BestFisher.MIN_KAPPA;
  private static final double NORMAL_ABOVE = BestFisher.MAX_KAPPA;

  private final double mu;
  private final double kappa;

  /** Used for {@code kappa} between the two bounds. */
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
      return VonmisesVariate.uniform(bits);
    }
    if (kappa > NORMAL_ABOVE) {
      return VonmisesVariate.wrappedNormal(bits, mu, kappa);
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

  @Override
  public DoubleDistribution withRelease(NumpyRelease release) {
    if (release.has(NumpyChange.VONMISES_WRAPPED_NORMAL) || !(kappa > NORMAL_ABOVE)) {
      return DoubleDistribution.super.withRelease(release);
    }
    if (!BestFisher.accepts(kappa)) {
      throw new IllegalArgumentException(
          "vonmises of kappa = " + kappa + " never returns in " + release);
    }
    return ReleasedDoubles.of(this, release, rejection::sample);
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

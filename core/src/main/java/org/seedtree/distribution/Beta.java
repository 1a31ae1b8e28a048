package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.BetaKernel;
import org.seedtree.internal.variate.EarlierBeta;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The beta distribution on [0, 1]; NumPy's {@code beta}. Its density is {@code x^(a-1) (1-x)^(b-1)
 * / B(a, b)}.
 *
 * <p>With both shapes at most 1 values are drawn by the method of M. D. Jöhnk, "Erzeugung von
 * betaverteilten und gammaverteilten Zufallszahlen", Metrika 8 (1964), otherwise as {@code x / (x +
 * y)} from two gammas.
 *
 * <p>Words consumed: by Jöhnk's method two doubles for each proposal, or one double in all if both
 * shapes are below 3e-103; otherwise those of a {@link StandardGamma} of shape {@code a}, then of
 * shape {@code b}.
 */
public final class Beta extends ParametricDistribution implements DoubleDistribution {

  private final BetaKernel kernel;

  /**
   * Creates the distribution.
   *
   * @param a first shape, more than 0
   * @param b second shape, more than 0
   * @throws IllegalArgumentException if a parameter is not positive
   */
  public Beta(double a, double b) {
    Parameters.BETA.check(a, b);
    kernel = new BetaKernel(a, b);
  }

  /** Returns the first shape. */
  public double a() {
    return kernel.a;
  }

  /** Returns the second shape. */
  public double b() {
    return kernel.b;
  }

  @Override
  public String name() {
    return "beta";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("a", a(), "b", b());
  }

  @Override
  public double sample(RandomSource bits) {
    return kernel.sample(bits);
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    kernel.fill(bits, out, from, to);
  }

  @Override
  public DoubleDistribution withRelease(NumpyRelease release) {
    double a = a();
    double b = b();
    boolean isByGammas = !(a <= 1 && b <= 1);
    if (release.has(NumpyChange.BETA_LOGARITHM_OF_RATIO) || isByGammas) {
      return DoubleDistribution.super.withRelease(release);
    }
    if (EarlierBeta.neverReturns(release, a, b)) {
      throw new IllegalArgumentException(
          "beta of a = " + a + ", b = " + b + " never returns in " + release);
    }
    EarlierBeta.Draw beta = EarlierBeta.of(release);
    return ReleasedDoubles.of(this, release, bits -> beta.sample(bits, a, b));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Beta that
        && Double.compare(a(), that.a()) == 0
        && Double.compare(b(), that.b()) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(a(), b());
  }

  @Override
  public String toString() {
    return "Beta[a=" + a() + ", b=" + b() + "]";
  }
}

package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.EarlierVariates;
import org.seedtree.internal.variate.PoissonKernel;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The Poisson distribution, the number of independent events in an interval; NumPy's {@code
 * poisson}. Its mass function is {@code P(k) = lam^k exp(-lam) / k!}.
 *
 * <p>Below a mean of 10 uniforms are multiplied until the product is at most {@code exp(-lam)}.
 * From 10 on values are drawn by algorithm PTRS of W. Hörmann, "The transformed rejection method
 * for generating Poisson random variables", Insurance: Mathematics and Economics 12 (1993), <a
 * href="https://doi.org/10.1016/0167-6687(93)90997-4">doi:10.1016/0167-6687(93)90997-4</a>.
 *
 * <p>Words consumed: none for a mean of 0; below 10 one double more than the count; from 10 on two
 * doubles for each proposal, of which a value needs about 1.2.
 */
public final class Poisson extends ParametricDistribution implements LongDistribution {

  private final double lam;
  private final PoissonKernel kernel;

  /**
   * Creates the distribution.
   *
   * @param lam mean, 0 to 9.223372006484771e18
   * @throws IllegalArgumentException if {@code lam} is negative, NaN or too large
   */
  public Poisson(double lam) {
    Parameters.POISSON.check(lam);
    this.lam = lam;
    this.kernel = new PoissonKernel(lam);
  }

  /** Creates the distribution with NumPy's default {@code lam=1}. */
  public Poisson() {
    this(1);
  }

  /** Returns the mean. */
  public double lam() {
    return lam;
  }

  @Override
  public String name() {
    return "poisson";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("lam", lam);
  }

  @Override
  public long sample(RandomSource bits) {
    return kernel.sample(bits);
  }

  @Override
  public void fill(RandomSource bits, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (lam == 0) {
      Arrays.fill(out, from, to, 0);
      return;
    }
    kernel.fill(bits, out, from, to);
  }

  @Override
  public LongDistribution withRelease(NumpyRelease release) {
    return release.has(NumpyChange.LOGGAM_ROUNDING)
        ? this
        : ReleasedLongs.of(this, release, bits -> EarlierVariates.poisson(bits, lam));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Poisson that && Double.compare(lam, that.lam) == 0;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(lam);
  }

  @Override
  public String toString() {
    return "Poisson[lam=" + lam + "]";
  }
}

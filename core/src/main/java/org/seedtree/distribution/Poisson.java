package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.PoissonKernel;

/**
 * Counts of independent events, {@code P(k) = lam^k exp(-lam) / k!}; NumPy's {@code poisson}.
 *
 * <p>Draws: none for a mean of 0; below 10, one double more than the count; from 10 on, two per
 * attempt of Hörmann's PTRS (1993), with some 1.2 attempts per value.
 */
public final class Poisson implements LongDistribution {

  /** NumPy's bound, which keeps the counts below 2<sup>63</sup>. */
  static final double MAX_LAM = 9.223372006484771e18;

  private final double lam;
  private final PoissonKernel kernel;

  /**
   * Makes the distribution.
   *
   * @param lam mean, 0 to 9.223372006484771e18
   * @throws IllegalArgumentException if {@code lam} is negative, NaN or too large
   */
  public Poisson(double lam) {
    if (!(lam >= 0)) {
      throw new IllegalArgumentException("lam < 0 or lam is NaN: " + lam);
    }
    if (lam > MAX_LAM) {
      throw new IllegalArgumentException("lam value too large: " + lam);
    }
    this.lam = lam;
    this.kernel = new PoissonKernel(lam);
  }

  /** The mean. */
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

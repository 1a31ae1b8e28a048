package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.parameter.JointParameters;
import org.seedtree.internal.variate.EarlierVariates;
import org.seedtree.internal.variate.GammaKernel;
import org.seedtree.internal.variate.PoissonKernel;
import org.seedtree.internal.variate.Ptrs;
import org.seedtree.internal.variate.WordBlock;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The negative binomial distribution, the number of failures before the {@code n}-th success;
 * NumPy's {@code negative_binomial}. Its mass function is {@code P(k) = Gamma(n + k) / (k!
 * Gamma(n)) p^n (1 - p)^k}.
 *
 * <p>{@code n} need not be an integer: a value is a Poisson count whose mean is a gamma.
 *
 * <p>Words consumed: those of a {@link StandardGamma} of shape {@code n}, then those of a {@link
 * Poisson}.
 */
public final class NegativeBinomial extends ParametricDistribution implements LongDistribution {

  private final double n;
  private final double p;
  private final double failuresPerSuccess;
  private final GammaKernel gamma;

  /**
   * Creates the distribution.
   *
   * @param n number of successes, more than 0, not necessarily an integer
   * @param p probability of success, more than 0, at most 1
   * @throws IllegalArgumentException if a parameter is out of its range, or the counts could exceed
   *     a {@code long}
   */
  public NegativeBinomial(double n, double p) {
    JointParameters.NEGATIVE_BINOMIAL.check(n, p);
    this.n = n;
    this.p = p;
    failuresPerSuccess = (1 - p) / p;
    gamma = new GammaKernel(n);
  }

  /** Returns the number of successes. */
  public double n() {
    return n;
  }

  /** Returns the probability of success. */
  public double p() {
    return p;
  }

  @Override
  public String name() {
    return "negative_binomial";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("n", n, "p", p);
  }

  @Override
  public long sample(RandomSource bits) {
    return PoissonKernel.sample(bits, failuresPerSuccess * gamma.sample(bits));
  }

  @Override
  public void fill(RandomSource bits, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    WordBlock block = WordBlock.of(bits, to - from);
    for (int i = from; i < to; i++) {
      block.refillIfEmpty(to - i);
      double lam = failuresPerSuccess * gamma.sampleFromBlock(block);
      // NaN, as in PoissonKernel, is multiplied
      out[i] = lam >= PoissonKernel.PTRS_FROM ? byPtrs(block, lam) : multiplied(block, lam);
    }
  }

  // the two methods of PoissonKernel over a block, with its position in a local

  private static long multiplied(WordBlock block, double lam) {
    if (lam == 0) {
      return 0;
    }
    double least = Libm.exp(-lam);
    double[] doubles = block.doubles;
    int position = block.position;
    int end = block.end;
    double product = 1;
    long count = -1;
    do {
      if (position == end) {
        block.position = position;
        return multipliedAfterBlock(block, product, least, count);
      }
      product *= doubles[position++];
      count++;
    } while (product > least);
    block.position = position;
    return count;
  }

  /** Continues the product after the last double of the block. */
  private static long multipliedAfterBlock(
      WordBlock block, double before, double least, long countBefore) {
    double product = before;
    long count = countBefore;
    do {
      product *= block.nextDouble();
      count++;
    } while (product > least);
    return count;
  }

  private static long byPtrs(WordBlock block, double lam) {
    double[] doubles = block.doubles;
    int position = block.position;
    long count = Ptrs.REJECTED;
    while (count == Ptrs.REJECTED && position + 1 < block.end) {
      count = Ptrs.propose(lam, doubles[position], doubles[position + 1]);
      position += 2;
    }
    block.position = position;
    return count == Ptrs.REJECTED ? PoissonKernel.sample(block, lam) : count;
  }

  @Override
  public LongDistribution withRelease(NumpyRelease release) {
    return release.has(NumpyChange.LOGGAM_ROUNDING)
        ? LongDistribution.super.withRelease(release)
        : ReleasedLongs.of(
            this,
            release,
            bits -> EarlierVariates.poisson(bits, failuresPerSuccess * gamma.sample(bits)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NegativeBinomial that
        && Double.compare(n, that.n) == 0
        && Double.compare(p, that.p) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(n, p);
  }

  @Override
  public String toString() {
    return "NegativeBinomial[n=" + n + ", p=" + p + "]";
  }
}

package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.EarlierVariates;
import org.seedtree.internal.variate.GammaKernel;
import org.seedtree.internal.variate.InterleavedDraws;
import org.seedtree.internal.variate.PoissonKernel;
import org.seedtree.internal.variate.WordBlock;
import org.seedtree.internal.variate.ZigguratNormal;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The noncentral chi-square distribution, the sum of {@code df} squared normals of variance 1 whose
 * squared means add up to {@code nonc}; NumPy's {@code noncentral_chisquare}. Its density is that
 * of a {@link Chisquare} of {@code df + 2 k} degrees of freedom, averaged over a {@link Poisson}
 * count k of mean {@code nonc / 2}.
 *
 * <p>Words consumed: for {@code df > 1} those of a {@link Chisquare} of {@code df - 1}, then those
 * of a {@link StandardNormal}; otherwise those of a {@link Poisson} count k of mean {@code nonc /
 * 2}, then those of a {@link Chisquare} of {@code df + 2 k}. If {@code nonc} is 0, those of a
 * {@link Chisquare}; none if it is NaN.
 */
public final class NoncentralChisquare extends ParametricDistribution
    implements DoubleDistribution {

  private final double df;
  private final double nonc;
  private final double rootOfNonc;
  private final GammaKernel central;
  private final GammaKernel oneDegreeLess;
  private final InterleavedDraws interleaved;
  private final PoissonKernel counts;

  /**
   * Creates the distribution.
   *
   * @param df degrees of freedom, positive
   * @param nonc noncentrality, not negative
   * @throws IllegalArgumentException if {@code df} is not positive, or {@code nonc} negative or
   *     -0.0
   */
  public NoncentralChisquare(double df, double nonc) {
    Parameters.NONCENTRAL_CHISQUARE.check(df, nonc);
    this.df = df;
    this.nonc = nonc;
    this.rootOfNonc = Math.sqrt(nonc);
    this.central = new GammaKernel(df / 2);
    this.oneDegreeLess = df > 1 ? new GammaKernel((df - 1) / 2) : central;
    this.interleaved = new InterleavedDraws(oneDegreeLess, InterleavedDraws.Draw.NORMAL);
    this.counts = new PoissonKernel(df > 1 ? 0 : nonc / 2);
  }

  /** Returns the degrees of freedom. */
  public double df() {
    return df;
  }

  /** Returns the noncentrality. */
  public double nonc() {
    return nonc;
  }

  /** Returns whether every value consumes at least one word. */
  boolean consumesWords() {
    return !Double.isNaN(nonc) && (central.consumesWords() || nonc / 2 > 0);
  }

  @Override
  public String name() {
    return "noncentral_chisquare";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("df", df, "nonc", nonc);
  }

  @Override
  public double sample(RandomSource bits) {
    if (Double.isNaN(nonc)) {
      return Double.NaN;
    }
    if (nonc == 0) {
      return 2 * central.sample(bits);
    }
    return df > 1 ? withOneNormal(bits) : mixed(bits);
  }

  private double withOneNormal(RandomSource bits) {
    double gamma = oneDegreeLess.sample(bits);
    return withOneNormal(gamma, ZigguratNormal.sample(bits));
  }

  // order fixes the last bit, in both
  private double withOneNormal(double gamma, double normal) {
    double shifted = normal + rootOfNonc;
    return 2 * gamma + shifted * shifted;
  }

  private double mixed(RandomSource bits) {
    return mixed(bits, counts.sample(bits));
  }

  private double mixed(RandomSource bits, long count) {
    double degrees = df + 2 * count; // wraps as in C for counts from 2^62 on
    return 2 * new GammaKernel(degrees / 2).sample(bits);
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (!consumesWords()) {
      Arrays.fill(out, from, to, sample(bits));
      return;
    }
    int words = nonc != 0 && df > 1 ? oneDegreeLess.minWords() + 1 : 1;
    WordBlock block = WordBlock.of(bits, to - from, words);
    for (int i = from; i < to; ) {
      block.refillWithDoubles((long) words * (to - i));
      if (words > 1 && interleaved.isProfitable(block)) {
        i = drainInterleaved(block, bits, out, i);
        continue;
      }
      while (block.position < block.end) {
        out[i++] = sample(block);
      }
    }
  }

  /**
   * Draws values by a vectorised loop until the block is empty; returns the index after the last.
   */
  private int drainInterleaved(WordBlock block, RandomSource bits, double[] out, int from) {
    double[] pairs = InterleavedDraws.buffer(bits);
    int n = interleaved.drawBlock(block, pairs, 0) / 2;
    for (int k = 0; k < n; k++) {
      out[from + k] = withOneNormal(pairs[2 * k], pairs[2 * k + 1]);
    }
    return from + n;
  }

  @Override
  public DoubleDistribution withRelease(NumpyRelease release) {
    boolean isMixed = nonc > 0 && !(df > 1);
    return release.has(NumpyChange.LOGGAM_ROUNDING) || !isMixed
        ? DoubleDistribution.super.withRelease(release)
        : ReleasedDoubles.of(
            this, release, bits -> mixed(bits, EarlierVariates.poisson(bits, nonc / 2)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoncentralChisquare that
        && Double.compare(df, that.df) == 0
        && Double.compare(nonc, that.nonc) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(df, nonc);
  }

  @Override
  public String toString() {
    return "NoncentralChisquare[df=" + df + ", nonc=" + nonc + "]";
  }
}

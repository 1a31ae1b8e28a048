package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.GammaKernel;
import org.seedtree.internal.variate.InterleavedDraws;
import org.seedtree.internal.variate.PoissonKernel;
import org.seedtree.internal.variate.WordBlock;
import org.seedtree.internal.variate.ZigguratNormal;

/**
 * Noncentral chi-square: the sum of {@code df} squared normals whose squared means add up to {@code
 * nonc}; NumPy's {@code noncentral_chisquare}.
 *
 * <p>Draws: as {@link Chisquare} where {@code nonc} is 0, and nothing where it is NaN. Otherwise
 * with {@code df} above 1 a {@link Chisquare} of one degree less, then a {@link StandardNormal};
 * below, a {@link Poisson} count of mean {@code nonc/2}, then a {@link Chisquare} of twice as many
 * degrees more.
 */
public final class NoncentralChisquare implements DoubleDistribution {

  private final double df;
  private final double nonc;
  private final double rootOfNonc;
  private final GammaKernel central;
  private final GammaKernel oneLess;
  private final InterleavedDraws turns;
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
    this.oneLess = df > 1 ? new GammaKernel((df - 1) / 2) : central;
    this.turns = new InterleavedDraws(oneLess, InterleavedDraws.Draw.NORMAL);
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

  /** Whether every value takes at least one word. */
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
    double half = oneLess.sample(bits);
    return withOneNormal(half, ZigguratNormal.sample(bits));
  }

  // order fixes the last bit, in both
  private double withOneNormal(double half, double normal) {
    double shifted = normal + rootOfNonc;
    return 2 * half + shifted * shifted;
  }

  private double mixed(RandomSource bits) {
    long count = counts.sample(bits);
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
    int words = nonc != 0 && df > 1 ? oneLess.minWords() + 1 : 1;
    WordBlock block = WordBlock.of(bits, to - from, words);
    for (int i = from; i < to; ) {
      block.refillWithDoubles((long) words * (to - i));
      if (words > 1 && turns.isProfitable(block)) {
        i = drainInLanes(block, bits, out, i);
        continue;
      }
      while (block.position < block.end) {
        out[i++] = sample(block);
      }
    }
  }

  /** As {@link #withOneNormal(RandomSource)}, until the block is empty. */
  private int drainInLanes(WordBlock block, RandomSource bits, double[] out, int from) {
    double[] pairs = InterleavedDraws.buffer(bits);
    int n = turns.drawBlock(block, pairs, 0) / 2;
    for (int k = 0; k < n; k++) {
      out[from + k] = withOneNormal(pairs[2 * k], pairs[2 * k + 1]);
    }
    return from + n;
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

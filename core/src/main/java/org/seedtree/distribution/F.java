package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.GammaPair;
import org.seedtree.internal.variate.WordBlock;

/**
 * Fisher's F distribution, the ratio of two chi-squares, each divided by its degrees of freedom;
 * NumPy's {@code f}. Its density is {@code (m/n)^(m/2) x^(m/2-1) (1 + m x / n)^(-(m+n)/2) / B(m/2,
 * n/2)} for x >= 0, with m = {@code dfnum} and n = {@code dfden}.
 *
 * <p>Words consumed: those of a {@link Chisquare} for the numerator, then of one for the
 * denominator.
 */
public final class F extends ParametricDistribution implements DoubleDistribution {

  private final Chisquare numerator;
  private final Chisquare denominator;
  private final GammaPair halfGammas;

  /**
   * Creates the distribution.
   *
   * @param dfnum degrees of freedom of the numerator, positive
   * @param dfden degrees of freedom of the denominator, positive
   * @throws IllegalArgumentException if a parameter is not positive
   */
  public F(double dfnum, double dfden) {
    Parameters.F.check(dfnum, dfden);
    numerator = new Chisquare(dfnum);
    denominator = new Chisquare(dfden);
    halfGammas = new GammaPair(numerator.halfGamma(), denominator.halfGamma());
  }

  /** Returns the degrees of freedom of the numerator. */
  public double dfnum() {
    return numerator.df();
  }

  /** Returns the degrees of freedom of the denominator. */
  public double dfden() {
    return denominator.df();
  }

  @Override
  public String name() {
    return "f";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("dfnum", dfnum(), "dfden", dfden());
  }

  @Override
  public double sample(RandomSource bits) {
    double x = numerator.sample(bits);
    return quotient(x, denominator.sample(bits));
  }

  private double quotient(double x, double y) {
    return x * dfden() / (y * dfnum()); // order fixes the last bit
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (!numerator.consumesWords() || !denominator.consumesWords()) {
      DoubleDistribution.super.fill(bits, out, from, to);
      return;
    }
    int words = halfGammas.minWords();
    WordBlock block = WordBlock.of(bits, to - from, words);
    double[] pairs = GammaPair.buffer(bits);
    for (int i = from; i < to; ) {
      block.refillWithDoubles((long) words * (to - i));
      int n = halfGammas.drawBlock(block, pairs);
      for (int k = 0; k < n; k++) {
        out[i + k] = quotient(2 * pairs[2 * k], 2 * pairs[2 * k + 1]);
      }
      i += n;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof F that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return Objects.hash(dfnum(), dfden());
  }

  @Override
  public String toString() {
    return "F[dfnum=" + dfnum() + ", dfden=" + dfden() + "]";
  }
}

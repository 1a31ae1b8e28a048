package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.WordBlock;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The noncentral F distribution, the ratio of a noncentral chi-square and a chi-square, each
 * divided by its degrees of freedom; NumPy's {@code noncentral_f}. Its distribution is that of
 * {@code (dfnum + 2 k) / dfnum} times an {@link F} of {@code dfnum + 2 k} and {@code dfden},
 * averaged over a {@link Poisson} count k of mean {@code nonc / 2}.
 *
 * <p>Words consumed: those of a {@link NoncentralChisquare}, then those of a {@link Chisquare}.
 */
public final class NoncentralF extends ParametricDistribution implements DoubleDistribution {

  private final NoncentralChisquare numerator;
  private final Chisquare denominator;

  /**
   * Creates the distribution.
   *
   * @param dfnum degrees of freedom of the numerator, positive
   * @param dfden degrees of freedom of the denominator, positive
   * @param nonc noncentrality of the numerator, not negative
   * @throws IllegalArgumentException if a number of degrees of freedom is not positive, or {@code
   *     nonc} negative or -0.0
   */
  public NoncentralF(double dfnum, double dfden, double nonc) {
    Parameters.NONCENTRAL_F.check(dfnum, dfden, nonc);
    denominator = new Chisquare(dfden);
    numerator = new NoncentralChisquare(dfnum, nonc);
  }

  /** Returns the degrees of freedom of the numerator. */
  public double dfnum() {
    return numerator.df();
  }

  /** Returns the degrees of freedom of the denominator. */
  public double dfden() {
    return denominator.df();
  }

  /** Returns the noncentrality of the numerator. */
  public double nonc() {
    return numerator.nonc();
  }

  @Override
  public String name() {
    return "noncentral_f";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("dfnum", dfnum(), "dfden", dfden(), "nonc", nonc());
  }

  @Override
  public double sample(RandomSource bits) {
    return ratio(numerator.sample(bits), denominator.sample(bits));
  }

  /** Returns the ratio of the two, each of which is divided by its degrees of freedom. */
  private double ratio(double above, double below) {
    return above * dfden() / (below * dfnum()); // order fixes the last bit
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    if (!numerator.consumesWords() && !denominator.consumesWords()) {
      DoubleDistribution.super.fill(bits, out, from, to);
      return;
    }
    Objects.checkFromToIndex(from, to, out.length);
    WordBlock block = WordBlock.of(bits, to - from);
    for (int i = from; i < to; i++) {
      block.refillIfEmpty(to - i);
      out[i] = sample(block);
    }
  }

  @Override
  public DoubleDistribution withRelease(NumpyRelease release) {
    if (release.has(NumpyChange.LOGGAM_ROUNDING)) {
      return DoubleDistribution.super.withRelease(release);
    }
    DoubleDistribution earlier = numerator.withRelease(release);
    return ReleasedDoubles.of(
        this, release, bits -> ratio(earlier.sample(bits), denominator.sample(bits)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoncentralF that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return Objects.hash(dfnum(), dfden(), nonc());
  }

  @Override
  public String toString() {
    return "NoncentralF[dfnum=" + dfnum() + ", dfden=" + dfden() + ", nonc=" + nonc() + "]";
  }
}

package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.GammaKernel;
import org.seedtree.internal.variate.WordBlock;
import org.seedtree.internal.variate.ZigguratNormal;

/**
 * Student's t distribution; NumPy's {@code standard_t}. Its density is {@code Gamma((df+1)/2) /
 * (sqrt(pi df) Gamma(df/2)) (1 + x^2/df)^(-(df+1)/2)}; a value is a standard normal divided by the
 * square root of a chi-square over its degrees of freedom.
 *
 * <p>Words consumed: those of a {@link StandardNormal}, then those of a {@link Chisquare}.
 */
public final class StandardT extends ParametricDistribution implements DoubleDistribution {

  private final double df;
  private final double root;
  private final GammaKernel kernel;

  /**
   * Creates the distribution.
   *
   * @param df degrees of freedom, positive
   * @throws IllegalArgumentException if {@code df} is not positive
   */
  public StandardT(double df) {
    Parameters.STANDARD_T.check(df);
    this.df = df;
    this.root = Math.sqrt(df / 2);
    this.kernel = new GammaKernel(df / 2);
  }

  /** Returns the degrees of freedom. */
  public double df() {
    return df;
  }

  @Override
  public String name() {
    return "standard_t";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("df", df);
  }

  @Override
  public double sample(RandomSource bits) {
    double z = ZigguratNormal.sample(bits);
    return quotient(z, kernel.sample(bits));
  }

  private double quotient(double z, double gamma) {
    return root * z / Math.sqrt(gamma); // order fixes the last bit
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (!kernel.hasFirstPairValue()) {
      WordBlock block = WordBlock.of(bits, to - from);
      for (int i = from; i < to; i++) {
        block.refillIfEmpty(to - i);
        out[i] = sample(block);
      }
      return;
    }
    WordBlock block = WordBlock.of(bits, to - from, 3);
    for (int i = from; i < to; ) {
      block.refillWithDoubles(3L * (to - i));
      i = drain(block, out, i);
    }
  }

  /** Draws values until the block is empty; returns the index after the last one. */
  private int drain(WordBlock block, double[] out, int from) {
    long[] words = block.words;
    double[] doubles = block.doubles;
    int end = block.end;
    int i = from;
    for (int p = 0; p < end; i++) {
      double value = Double.NaN;
      if (p + 2 < end) {
        double z = ZigguratNormal.firstWordValue(words[p]);
        value = quotient(z, kernel.firstPairValue(words[p + 1], doubles[p + 2]));
      }
      if (Double.isNaN(value)) {
        block.position = p;
        value = sample(block);
        p = block.position;
      } else {
        p += 3;
      }
      out[i] = value;
    }
    return i;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StandardT that && Double.compare(df, that.df) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(df);
  }

  @Override
  public String toString() {
    return "StandardT[df=" + df + "]";
  }
}

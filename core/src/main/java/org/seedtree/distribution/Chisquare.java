package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.GammaKernel;

/**
 * The chi-square distribution, the sum of {@code df} squared standard normals; NumPy's {@code
 * chisquare}. Its density is {@code x^(df/2-1) exp(-x/2) / (2^(df/2) Gamma(df/2))} for x >= 0; a
 * value is twice a gamma of shape {@code df / 2}.
 *
 * <p>Words consumed: those of a {@link StandardGamma}.
 */
public final class Chisquare extends ParametricDistribution implements DoubleDistribution {

  private final double df;
  private final GammaKernel kernel;

  /**
   * Creates the distribution.
   *
   * @param df degrees of freedom, positive
   * @throws IllegalArgumentException if {@code df} is not positive
   */
  public Chisquare(double df) {
    Parameters.CHISQUARE.check(df);
    this.df = df;
    this.kernel = new GammaKernel(df / 2);
  }

  /** Returns the degrees of freedom. */
  public double df() {
    return df;
  }

  /**
   * Returns whether every value consumes at least one word; false if {@code df / 2} rounds to 0.
   */
  boolean consumesWords() {
    return kernel.consumesWords();
  }

  /** Returns the gamma distribution of half of each value. */
  GammaKernel halfGamma() {
    return kernel;
  }

  @Override
  public String name() {
    return "chisquare";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("df", df);
  }

  @Override
  public double sample(RandomSource bits) {
    return 2 * kernel.sample(bits);
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; ) {
      int end = kernel.fillBatch(bits, out, i, to);
      for (; i < end; i++) {
        out[i] = 2 * out[i];
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Chisquare that && Double.compare(df, that.df) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(df);
  }

  @Override
  public String toString() {
    return "Chisquare[df=" + df + "]";
  }
}

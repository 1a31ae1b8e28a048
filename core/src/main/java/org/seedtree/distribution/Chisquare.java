package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.GammaKernel;

/**
 * The chi-square distribution, the sum of {@code df} squared standard normals; NumPy's {@code
 * chisquare}. A value is twice a gamma value of shape {@code df / 2}.
 *
 * <p>Words consumed: those of a {@link StandardGamma}.
 */
public final class Chisquare implements DoubleDistribution {

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

  /** Whether every value takes at least one word: not where half of the smallest double is 0. */
  boolean consumesWords() {
    return kernel.consumesWords();
  }

  /** As in {@link GammaKernel}. */
  boolean hasFirstPairValue() {
    return kernel.hasFirstPairValue();
  }

  /** What half of each value is. */
  GammaKernel half() {
    return kernel;
  }

  /** As in {@link GammaKernel}. */
  double firstPairValue(long word, double u) {
    return 2 * kernel.firstPairValue(word, u);
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

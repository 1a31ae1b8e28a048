package org.seedtree.distribution;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;

/**
 * Student's t: a standard normal divided by the root of a chi-square over its degrees of freedom;
 * NumPy's {@code standard_t}. Draws: as {@link StandardNormal}, then as {@link Chisquare}.
 */
public final class StandardT implements DoubleDistribution {

  private final double df;
  private final double root;
  private final GammaKernel kernel;

  /**
   * Makes the law.
   *
   * @param df degrees of freedom, positive
   * @throws IllegalArgumentException if {@code df} is not positive
   */
  public StandardT(double df) {
    this.df = Constraints.positive("df", df);
    this.root = Math.sqrt(df / 2);
    this.kernel = new GammaKernel(df / 2);
  }

  /** Degrees of freedom. */
  public double df() {
    return df;
  }

  @Override
  public double sample(BitGenerator bits) {
    double z = ZigguratNormal.sample(bits);
    return root * z / Math.sqrt(kernel.sample(bits)); // order fixes the last bit
  }

  @Override
  public void fill(BitGenerator bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    WordBlock block = WordBlock.of(bits, to - from);
    for (int i = from; i < to; i++) {
      block.ensure(to - i);
      out[i] = sample(block);
    }
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

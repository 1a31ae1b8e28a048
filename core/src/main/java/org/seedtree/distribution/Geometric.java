package org.seedtree.distribution;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Libm;

/**
 * Trials up to and including the first success, {@code P(k) = p (1 - p)^(k-1)} for k = 1, 2, ...;
 * NumPy's {@code geometric}.
 *
 * <p>Draws: from a {@code p} of 1/3 on one double, by sequential search; below, as {@link
 * StandardExponential} by the ziggurat, rounded up. What exceeds a {@code long} gives its greatest
 * value.
 */
public final class Geometric implements LongDistribution {

  private static final double SEARCHED_FROM = 1 / 3.0;

  private final double p;
  private final double logFailure;

  /**
   * Makes the law.
   *
   * @param p chance of a success, above 0 and at most 1
   * @throws IllegalArgumentException if {@code p} is not in (0, 1]
   */
  public Geometric(double p) {
    this.p = Constraints.chanceNotZero("p", p);
    this.logFailure = Libm.log1p(-p);
  }

  /** The chance of a success. */
  public double p() {
    return p;
  }

  @Override
  public long sample(BitGenerator bits) {
    return p >= SEARCHED_FROM
        ? searched(bits.nextDouble())
        : stretched(ZigguratExponential.sample(bits));
  }

  @Override
  public void fill(BitGenerator bits, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    WordBlock block = WordBlock.of(bits, to - from);
    for (int i = from; i < to; i++) {
      block.ensure(to - i);
      out[i] =
          p >= SEARCHED_FROM
              ? searched(block.nextDouble())
              : stretched(ZigguratExponential.sample(block));
    }
  }

  private long searched(double u) {
    long k = 1;
    double failure = 1 - p;
    double chance = p;
    double sum = p;
    while (u > sum) {
      chance *= failure;
      sum += chance;
      k++;
    }
    return k;
  }

  private long stretched(double exponential) {
    double k = Math.ceil(-exponential / logFailure);
    return k >= 0x1p63 ? Long.MAX_VALUE : (long) k;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Geometric that && Double.compare(p, that.p) == 0;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(p);
  }

  @Override
  public String toString() {
    return "Geometric[p=" + p + "]";
  }
}

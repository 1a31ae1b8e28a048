package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.variate.WordBlock;

/**
 * Logarithmic series, {@code P(k) = -p^k / (k log(1 - p))} for k = 1, 2, ...; NumPy's {@code
 * logseries}, by the method LK of A. W. Kemp, "Efficient generation of logarithmically distributed
 * pseudo-random variables", Applied Statistics 30 (1981).
 *
 * <p>Draws: one double, or two; two more in the rare case that a value is rejected.
 */
public final class Logseries implements LongDistribution {

  private final double p;
  private final double logMiss;

  /**
   * Makes the distribution.
   *
   * @param p shape, at least 0 and below 1; 0 gives ones
   * @throws IllegalArgumentException if {@code p} is not in [0, 1)
   */
  public Logseries(double p) {
    this.p = Constraints.chanceBelowOne("p", p);
    this.logMiss = Libm.log1p(-p);
  }

  /** The shape. */
  public double p() {
    return p;
  }

  @Override
  public String name() {
    return "logseries";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("p", p);
  }

  @Override
  public long sample(RandomSource bits) {
    while (true) {
      double v = bits.nextDouble();
      if (v >= p) {
        return 1;
      }
      double q = -Libm.expm1(logMiss * bits.nextDouble());
      if (v > q * q) {
        return v >= q ? 1 : 2;
      }
      long k = Casts.toInt64(Math.floor(1 + Libm.log(v) / Libm.log(q)));
      if (k >= 1 && v != 0) {
        return k;
      }
    }
  }

  @Override
  public void fill(RandomSource bits, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    WordBlock block = WordBlock.of(bits, to - from);
    for (int i = from; i < to; i++) {
      block.refillIfEmpty(to - i);
      out[i] = sample(block);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Logseries that && Double.compare(p, that.p) == 0;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(p);
  }

  @Override
  public String toString() {
    return "Logseries[p=" + p + "]";
  }
}

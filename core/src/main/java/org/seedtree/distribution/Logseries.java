package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.EarlierVariates;
import org.seedtree.internal.variate.LogseriesVariate;
import org.seedtree.internal.variate.WordBlock;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The logarithmic series distribution; NumPy's {@code logseries}. Its mass function is {@code P(k)
 * = -p^k / (k log(1 - p))} for k = 1, 2, ...
 *
 * <p>Values are drawn by method LK of A. W. Kemp, "Efficient generation of logarithmically
 * distributed pseudo-random variables", Applied Statistics 30 (1981), <a
 * href="https://doi.org/10.2307/2346348">doi:10.2307/2346348</a>.
 *
 * <p>Words consumed: one or two doubles, and two more in the rare case that a value is rejected.
 */
public final class Logseries extends ParametricDistribution implements LongDistribution {

  private final double p;
  private final double logFailure;

  /**
   * Creates the distribution.
   *
   * @param p shape, at least 0 and below 1; 0 gives ones
   * @throws IllegalArgumentException if {@code p} is not in [0, 1)
   */
  public Logseries(double p) {
    Parameters.LOGSERIES.check(p);
    this.p = p;
    this.logFailure = Libm.log1p(-p);
  }

  /** Returns the shape. */
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
    return LogseriesVariate.sample(bits, p, logFailure);
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
  public LongDistribution withRelease(NumpyRelease release) {
    if (release.has(NumpyChange.LOGSERIES_EXPM1)) {
      return this;
    }
    double logP = release.has(NumpyChange.LOGSERIES_LOG1P) ? logFailure : Libm.log(1 - p);
    return ReleasedLongs.of(this, release, bits -> EarlierVariates.logseries(bits, p, logP));
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

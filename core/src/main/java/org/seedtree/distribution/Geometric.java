package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.EarlierVariates;
import org.seedtree.internal.variate.GeometricInversion;
import org.seedtree.internal.variate.GeometricVariate;
import org.seedtree.internal.variate.GuideTable;
import org.seedtree.internal.variate.TableInversion;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The geometric distribution, the number of trials up to and including the first success; NumPy's
 * {@code geometric}. Its mass function is {@code P(k) = p (1 - p)^(k-1)} for k = 1, 2, ...
 *
 * <p>For {@code p >= 1/3} values are drawn by sequential search of the distribution function,
 * otherwise as an exponential divided by {@code -log(1 - p)} and rounded up. Values above {@link
 * Long#MAX_VALUE} are replaced by it.
 *
 * <p>Words consumed: one double for {@code p >= 1/3}; otherwise those of {@link
 * StandardExponential} by the ziggurat method.
 */
public final class Geometric extends ParametricDistribution implements LongDistribution {

  private static final double MIN_SEARCHED_P = 1 / 3.0;

  /** The minimum size of a fill that uses a table of the distribution function. */
  private static final int MIN_TABLE_FILL = 128;

  /** For {@code p >= 1/3} the partial sums stop growing after fewer steps. */
  private static final int MAX_STEPS = 128;

  private final double p;
  private final GeometricInversion inversion;

  /** Created by the first large fill; if by two threads at once, both are equal. */
  private @Nullable TableInversion table;

  /**
   * Creates the distribution.
   *
   * @param p probability of success, more than 0, at most 1
   * @throws IllegalArgumentException if {@code p} is not in (0, 1]
   */
  public Geometric(double p) {
    Parameters.GEOMETRIC.check(p);
    this.p = p;
    this.inversion = new GeometricInversion(Libm.log1p(-p));
  }

  /** Returns the probability of success. */
  public double p() {
    return p;
  }

  @Override
  public String name() {
    return "geometric";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("p", p);
  }

  @Override
  public long sample(RandomSource bits) {
    return p >= MIN_SEARCHED_P ? searched(bits.nextDouble()) : inversion.sample(bits);
  }

  @Override
  public void fill(RandomSource bits, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (p >= MIN_SEARCHED_P) {
      fillSearched(bits, out, from, to);
      return;
    }
    inversion.fill(bits, out, from, to);
  }

  private void fillSearched(RandomSource bits, long[] out, int from, int to) {
    if (to - from < MIN_TABLE_FILL) {
      LongDistribution.super.fill(bits, out, from, to);
      return;
    }
    table().fill(bits, out, from, to);
  }

  /** Returns the partial sums of {@link #searched}, up to the last one that differs. */
  private TableInversion table() {
    TableInversion inverted = table;
    if (inverted == null) {
      double[] sums = new double[MAX_STEPS];
      double probability = p;
      double sum = p;
      int count = 0;
      // order fixes the last bit, as in searched
      do {
        sums[count++] = sum;
        probability *= 1 - p;
        sum += probability;
      } while (count < MAX_STEPS && sum > sums[count - 1]);
      inverted = new TableInversion(new GuideTable(sums, count), 1, this::searched);
      table = inverted;
    }
    return inverted;
  }

  private long searched(double u) {
    return GeometricVariate.search(u, p);
  }

  @Override
  public LongDistribution withRelease(NumpyRelease release) {
    if (p >= MIN_SEARCHED_P || release.has(NumpyChange.GEOMETRIC_CLAMPED)) {
      return this;
    }
    if (release.has(NumpyChange.GEOMETRIC_BY_ZIGGURAT)) {
      double logFailure = Libm.log1p(-p);
      return ReleasedLongs.of(
          this, release, bits -> EarlierVariates.unboundedGeometric(bits, logFailure));
    }
    double logFailure = Libm.log(1 - p);
    return ReleasedLongs.of(
        this, release, bits -> EarlierVariates.invertedGeometric(bits, logFailure));
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

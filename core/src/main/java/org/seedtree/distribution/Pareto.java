package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.EarlierVariates;
import org.seedtree.internal.variate.ZigguratExponential;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The Pareto distribution of the second kind, also Lomax; NumPy's {@code pareto}. Its density is
 * {@code a / (1 + x)^(a + 1)} for x >= 0. Add 1 and multiply by the mode for the classical
 * distribution.
 *
 * <p>Words consumed: those of {@link StandardExponential} by the ziggurat method.
 *
 * @param a shape, positive
 */
public record Pareto(double a) implements DoubleDistribution {

  /**
   * Creates the distribution.
   *
   * @throws IllegalArgumentException if {@code a} is not positive
   */
  public Pareto {
    Parameters.PARETO.check(a);
  }

  @Override
  public String name() {
    return "pareto";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("a", a);
  }

  @Override
  public double sample(RandomSource bits) {
    return Libm.expm1(ZigguratExponential.sample(bits) / a);
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; ) {
      int end = ZigguratExponential.fillBatch(bits, out, i, to);
      for (int j = i; j < end; j++) {
        out[j] /= a;
      }
      Libm.expm1(out, i, end);
      i = end;
    }
  }

  @Override
  public DoubleDistribution withRelease(NumpyRelease release) {
    return release.has(NumpyChange.PARETO_POWER_EXPM1)
        ? this
        : ReleasedDoubles.of(this, release, bits -> EarlierVariates.pareto(bits, a));
  }

  private Object writeReplace() {
    return new DistributionForm(this);
  }
}

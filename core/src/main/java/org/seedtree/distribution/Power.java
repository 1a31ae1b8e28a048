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
 * The power distribution on [0, 1]; NumPy's {@code power}. Its density is {@code a x^(a-1)}.
 *
 * <p>Words consumed: those of {@link StandardExponential} by the ziggurat method.
 *
 * @param a shape, the exponent plus 1; positive
 */
public record Power(double a) implements DoubleDistribution {

  /**
   * Creates the distribution.
   *
   * @throws IllegalArgumentException if {@code a} is not positive
   */
  public Power {
    Parameters.POWER.check(a);
  }

  @Override
  public String name() {
    return "power";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("a", a);
  }

  @Override
  public double sample(RandomSource bits) {
    return Libm.pow(-Libm.expm1(-ZigguratExponential.sample(bits)), 1 / a);
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; ) {
      int end = ZigguratExponential.fillBatch(bits, out, i, to);
      for (int j = i; j < end; j++) {
        out[j] = -out[j];
      }
      Libm.expm1(out, i, end);
      for (int j = i; j < end; j++) {
        out[j] = -out[j];
      }
      Libm.pow(out, i, end, 1 / a);
      i = end;
    }
  }

  @Override
  public DoubleDistribution withRelease(NumpyRelease release) {
    return release.has(NumpyChange.PARETO_POWER_EXPM1)
        ? this
        : ReleasedDoubles.of(this, release, bits -> EarlierVariates.power(bits, a));
  }

  private Object writeReplace() {
    return new DistributionForm(this);
  }
}

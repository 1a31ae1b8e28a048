package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.variate.ZigguratExponential;

/**
 * Pareto of the second kind, also Lomax, density {@code a / (1 + x)^(a + 1)} for x >= 0; NumPy's
 * {@code pareto}. Add 1 and multiply by the mode for the classical distribution. Draws: as {@link
 * StandardExponential} by the ziggurat.
 *
 * @param a shape, positive
 */
public record Pareto(double a) implements DoubleDistribution {

  /**
   * @throws IllegalArgumentException if {@code a} is not positive
   */
  public Pareto {
    Constraints.positive("a", a);
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
}

package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.ZigguratExponential;

/**
 * The Weibull distribution with scale 1; NumPy's {@code weibull}. Its density is {@code a x^(a-1)
 * exp(-x^a)} for x >= 0.
 *
 * <p>Words consumed: those of {@link StandardExponential} by the ziggurat method; none if {@code a}
 * is 0.
 *
 * @param a shape, not negative; 0 gives 0
 */
public record Weibull(double a) implements DoubleDistribution {

  /**
   * Creates the distribution.
   *
   * @throws IllegalArgumentException if {@code a} is negative or -0.0
   */
  public Weibull {
    Parameters.WEIBULL.check(a);
  }

  @Override
  public String name() {
    return "weibull";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("a", a);
  }

  @Override
  public double sample(RandomSource bits) {
    return a == 0 ? 0 : Libm.pow(ZigguratExponential.sample(bits), 1 / a);
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (a == 0) {
      Arrays.fill(out, from, to, 0);
      return;
    }
    for (int i = from; i < to; ) {
      int end = ZigguratExponential.fillBatch(bits, out, i, to);
      Libm.pow(out, i, end, 1 / a);
      i = end;
    }
  }

  private Object writeReplace() {
    return new DistributionForm(this);
  }
}

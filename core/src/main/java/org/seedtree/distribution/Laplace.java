package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.BatchBuffers;
import org.seedtree.internal.variate.NonZeroUniform;

/**
 * The Laplace distribution, also double exponential; NumPy's {@code laplace}. Its density is {@code
 * exp(-|x - loc| / scale) / (2 scale)}.
 *
 * <p>Words consumed: one double, and another for each that is exactly 0.
 *
 * @param loc mean
 * @param scale mean absolute deviation from {@code loc}, not negative
 */
public record Laplace(double loc, double scale) implements DoubleDistribution {

  /**
   * Creates the distribution.
   *
   * @throws IllegalArgumentException if {@code scale} is negative or -0.0
   */
  public Laplace {
    Parameters.LOC_SCALE.check(loc, scale);
  }

  /** Creates the distribution with NumPy's defaults, {@code loc=0} and {@code scale=1}. */
  public Laplace() {
    this(0, 1);
  }

  /**
   * Creates the distribution with NumPy's default {@code scale=1}.
   *
   * @param loc mean
   */
  public Laplace(double loc) {
    this(loc, 1);
  }

  @Override
  public String name() {
    return "laplace";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("loc", loc, "scale", scale);
  }

  @Override
  public double sample(RandomSource bits) {
    double u = NonZeroUniform.sample(bits);
    return value(side(u), Libm.log(distance(u)));
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    double[] sides = BatchBuffers.of(bits).a;
    int end;
    for (int start = from; start < to; start = end) {
      end = BatchBuffers.end(start, to);
      NonZeroUniform.fill(bits, out, start, end);
      for (int i = start; i < end; i++) {
        double u = out[i];
        sides[i - start] = side(u);
        out[i] = distance(u);
      }
      Libm.log(out, start, end);
      for (int i = start; i < end; i++) {
        out[i] = value(sides[i - start], out[i]);
      }
    }
  }

  /** Returns a number whose sign says on which side of {@code loc} the value is. */
  private static double side(double u) {
    return u - 0.5;
  }

  /** Returns {@code 2 - u - u} from 1/2 on and {@code u + u} below, which is always the lesser. */
  private static double distance(double u) {
    return Math.min(u + u, 2 - u - u);
  }

  // order fixes the last bit: loc - scale log from 1/2 on, loc + scale log below
  private double value(double side, double log) {
    return loc - Math.copySign(1.0, side) * (scale * log);
  }

  private Object writeReplace() {
    return new DistributionForm(this);
  }
}

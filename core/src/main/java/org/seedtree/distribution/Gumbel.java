package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.BatchBuffers;
import org.seedtree.internal.variate.NonZeroUniform;

/**
 * The Gumbel distribution, the extreme value distribution of type I; NumPy's {@code gumbel}. Its
 * density is {@code exp(-z - exp(-z)) / scale} with {@code z = (x - loc) / scale}.
 *
 * <p>Words consumed: one double, and another for each that is exactly 0.
 *
 * @param loc mode
 * @param scale scale, not negative
 */
public record Gumbel(double loc, double scale) implements DoubleDistribution {

  /**
   * Creates the distribution.
   *
   * @throws IllegalArgumentException if {@code scale} is negative or -0.0
   */
  public Gumbel {
    Parameters.LOC_SCALE.check(loc, scale);
  }

  /** Creates the distribution with NumPy's defaults, {@code loc=0} and {@code scale=1}. */
  public Gumbel() {
    this(0, 1);
  }

  /**
   * Creates the distribution with NumPy's default {@code scale=1}.
   *
   * @param loc mode
   */
  public Gumbel(double loc) {
    this(loc, 1);
  }

  @Override
  public String name() {
    return "gumbel";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("loc", loc, "scale", scale);
  }

  @Override
  public double sample(RandomSource bits) {
    return scaled(Libm.log(-Libm.log(1 - NonZeroUniform.sample(bits))));
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int end;
    for (int start = from; start < to; start = end) {
      end = BatchBuffers.end(start, to);
      NonZeroUniform.fill(bits, out, start, end);
      for (int i = start; i < end; i++) {
        out[i] = 1 - out[i];
      }
      Libm.log(out, start, end);
      for (int i = start; i < end; i++) {
        out[i] = -out[i];
      }
      Libm.log(out, start, end);
      for (int i = start; i < end; i++) {
        out[i] = scaled(out[i]);
      }
    }
  }

  // order fixes the last bit
  private double scaled(double logOfLog) {
    return loc - scale * logOfLog;
  }

  private Object writeReplace() {
    return new DistributionForm(this);
  }
}

package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.JointParameters;
import org.seedtree.internal.variate.BatchBuffers;
import org.seedtree.internal.variate.InverseTriangular;

/**
 * The triangular distribution; NumPy's {@code triangular}. Its density is {@code 2 (x - left) /
 * ((right - left) (mode - left))} from {@code left} to {@code mode} and {@code 2 (right - x) /
 * ((right - left) (right - mode))} from there to {@code right}; a value is drawn by inversion.
 *
 * <p>Words consumed: one double.
 *
 * @param left lower end
 * @param mode the value of highest density, from {@code left} to {@code right}
 * @param right upper end, above {@code left}
 */
public record Triangular(double left, double mode, double right) implements DoubleDistribution {

  /**
   * Creates the distribution.
   *
   * @throws IllegalArgumentException if {@code left > mode}, {@code mode > right} or {@code left ==
   *     right}
   */
  public Triangular {
    if (!(left <= mode && mode <= right && left < right)) {
      JointParameters.TRIANGULAR.check(left, mode, right);
    }
  }

  @Override
  public String name() {
    return "triangular";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("left", left, "mode", mode, "right", right);
  }

  @Override
  public double sample(RandomSource bits) {
    return value(bits.nextDouble());
  }

  @Override
  public OptionalInt wordsPerValue() {
    return OptionalInt.of(1);
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int end;
    for (int start = from; start < to; start = end) {
      end = BatchBuffers.end(start, to);
      bits.fillDoubles(out, start, end);
      for (int i = start; i < end; i++) {
        out[i] = value(out[i]);
      }
    }
  }

  private double value(double u) {
    return InverseTriangular.value(left, mode, right, u);
  }

  private Object writeReplace() {
    return new DistributionForm(this);
  }
}

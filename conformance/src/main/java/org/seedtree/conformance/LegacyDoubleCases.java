package org.seedtree.conformance;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.seedtree.legacy.LegacyDoubleDistribution;
import org.seedtree.legacy.RandomState;

/**
 * A method of RandomState of double values, in all its forms.
 *
 * @param method NumPy's name
 * @param call draws the parameters
 */
record LegacyDoubleCases(String method, Function<CaseChoices, Method> call)
    implements CaseGenerator {

  /**
   * The method with its parameters.
   *
   * @param numpy the call, still without a size
   * @param one one value
   * @param array an array of n
   * @param distribution the distribution as a value
   */
  record Method(
      NumpyCall numpy,
      ToDoubleFunction<RandomState> one,
      Array array,
      Supplier<LegacyDoubleDistribution> distribution) {}

  /** An array of n. */
  interface Array {
    double[] draw(RandomState rs, int n);
  }

  @Override
  public String name() {
    return "RandomState." + method;
  }

  @Override
  public Call call(CaseChoices draw) {
    Method m = call.apply(draw);
    int n = draw.size();
    return switch (draw.integer(0, 5)) {
      case 0 -> {
        int times = draw.integer(1, 20);
        yield new Call(
            m.numpy.repeat(times), times + " single values", s -> ones(s.rs(), m.one, times));
      }
      case 1 -> {
        int times = draw.integer(1, 20);
        yield new Call(
            m.numpy.repeat(times),
            times + " single values of the distribution",
            s -> ones(s.rs(), rs -> rs.sample(m.distribution.get()), times));
      }
      case 2 -> {
        int rows = draw.integer(0, 12);
        int columns = draw.integer(0, 40);
        yield new Call(
            m.numpy.size(rows, columns),
            "rows by columns",
            s -> Bits.ofRows(s.rs().sample(m.distribution.get(), rows, columns), columns));
      }
      case 3 -> new Call(m.numpy.size(n), "array", s -> Bits.of(m.array.draw(s.rs(), n)));
      case 4 ->
          new Call(
              m.numpy.size(n),
              "into an array",
              s -> Bits.of(s.rs().fill(m.distribution.get(), new double[n])));
      default -> {
        int from = draw.integer(0, 30);
        int length = from + n + draw.integer(0, 30);
        yield new Call(
            m.numpy.size(n),
            "into [%d, %d) of %d".formatted(from, from + n, length),
            s -> Bits.of(range(s.rs(), m, from, from + n, length)));
      }
    };
  }

  private static Bits ones(RandomState rs, ToDoubleFunction<RandomState> one, int times) {
    double[] values = new double[times];
    for (int i = 0; i < times; i++) {
      values[i] = one.applyAsDouble(rs);
    }
    return Bits.of(values);
  }

  private static double[] range(RandomState rs, Method m, int from, int to, int length) {
    double[] out = new double[length];
    Arrays.fill(out, Math.PI);
    rs.fill(m.distribution.get(), out, from, to);
    for (int i = 0; i < length; i++) {
      if ((i < from || i >= to) && out[i] != Math.PI) {
        throw new IllegalStateException("wrote outside the range: " + i);
      }
    }
    return Arrays.copyOfRange(out, from, to);
  }
}

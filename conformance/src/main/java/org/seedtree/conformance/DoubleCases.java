package org.seedtree.conformance;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.seedtree.Generator;
import org.seedtree.distribution.DoubleDistribution;

/**
 * A method of double values, in all its forms.
 *
 * @param name the method
 * @param method draws the parameters
 */
record DoubleCases(String name, Function<CaseChoices, Method> method) implements CaseGenerator {

  /**
   * The method with its parameters.
   *
   * @param numpy the call, still without a size
   * @param one one value
   * @param array an array of n
   * @param matrix rows by columns
   * @param distribution the distribution as a value
   */
  record Method(
      NumpyCall numpy,
      One one,
      Array array,
      Matrix matrix,
      Supplier<? extends DoubleDistribution> distribution) {

    /** A method that {@code Generator} has only for the distribution as a value. */
    static Method ofValue(NumpyCall numpy, Supplier<? extends DoubleDistribution> distribution) {
      return new Method(
          numpy,
          rng -> rng.sample(distribution.get()),
          (rng, n) -> rng.sample(distribution.get(), n),
          (rng, rows, columns) -> rng.sample(distribution.get(), rows, columns),
          distribution);
    }
  }

  /** One value. */
  interface One {
    double draw(Generator rng);
  }

  /** An array of n. */
  interface Array {
    double[] draw(Generator rng, int n);
  }

  /** Rows by columns. */
  interface Matrix {
    double[][] draw(Generator rng, int rows, int columns);
  }

  @Override
  public Call call(CaseChoices draw) {
    Method m = method.apply(draw);
    return switch (draw.integer(0, 4)) {
      case 0 -> {
        int times = draw.integer(1, 20);
        yield new Call(
            m.numpy.repeat(times), times + " single values", s -> ones(s.rng(), m, times));
      }
      case 1 -> {
        int rows = draw.integer(0, 12);
        int columns = draw.integer(0, 40);
        yield new Call(
            m.numpy.size(rows, columns),
            "rows by columns",
            s -> Bits.ofRows(m.matrix.draw(s.rng(), rows, columns), columns));
      }
      case 2 -> {
        int n = draw.size();
        yield new Call(m.numpy.size(n), "array", s -> Bits.of(m.array.draw(s.rng(), n)));
      }
      case 3 -> {
        int n = draw.size();
        yield new Call(
            m.numpy.size(n),
            "into an array",
            s -> Bits.of(s.rng().fill(m.distribution.get(), new double[n])));
      }
      default -> {
        int n = draw.size();
        int from = draw.integer(0, 30);
        int length = from + n + draw.integer(0, 30);
        yield new Call(
            m.numpy.size(n),
            "into [%d, %d) of %d".formatted(from, from + n, length),
            s -> Bits.of(range(s.rng(), m, from, from + n, length)));
      }
    };
  }

  private static Bits ones(Generator rng, Method m, int times) {
    double[] values = new double[times];
    for (int i = 0; i < times; i++) {
      values[i] = m.one.draw(rng);
    }
    return Bits.of(values);
  }

  private static double[] range(Generator rng, Method m, int from, int to, int length) {
    double[] out = new double[length];
    Arrays.fill(out, Math.PI);
    rng.fill(m.distribution.get(), out, from, to);
    for (int i = 0; i < length; i++) {
      if ((i < from || i >= to) && out[i] != Math.PI) {
        throw new IllegalStateException("wrote outside the range: " + i);
      }
    }
    return Arrays.copyOfRange(out, from, to);
  }
}

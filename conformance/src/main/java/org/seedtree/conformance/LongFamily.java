package org.seedtree.conformance;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.seedtree.Generator;
import org.seedtree.distribution.LongDistribution;

/**
 * A method of {@code int64} values, in all its forms.
 *
 * @param name the method
 * @param method draws the parameters
 */
record LongFamily(String name, Function<Draw, Method> method) implements Family {

  /**
   * The method with its parameters.
   *
   * @param numpy the call, still without a size
   * @param distribution the distribution as a value
   */
  record Method(NumpyCall numpy, Supplier<? extends LongDistribution> distribution) {}

  @Override
  public Call call(Draw draw) {
    Method m = method.apply(draw);
    int n = draw.size();
    return switch (draw.integer(0, 3)) {
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
            s -> Bits.ofRows(s.rng().sample(m.distribution.get(), rows, columns), columns));
      }
      case 2 ->
          new Call(m.numpy.size(n), "array", s -> Bits.of(s.rng().sample(m.distribution.get(), n)));
      default -> {
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
    long[] values = new long[times];
    for (int i = 0; i < times; i++) {
      values[i] = rng.sample(m.distribution.get());
    }
    return Bits.of(values);
  }

  private static long[] range(Generator rng, Method m, int from, int to, int length) {
    long[] out = new long[length];
    Arrays.fill(out, Long.MIN_VALUE + 1);
    rng.fill(m.distribution.get(), out, from, to);
    for (int i = 0; i < length; i++) {
      if ((i < from || i >= to) && out[i] != Long.MIN_VALUE + 1) {
        throw new IllegalStateException("wrote outside the range: " + i);
      }
    }
    return Arrays.copyOfRange(out, from, to);
  }
}

package org.seedtree.conformance;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.seedtree.legacy.LegacyLongDistribution;
import org.seedtree.legacy.RandomState;

/**
 * A method of RandomState of {@code int64} values, in all its forms.
 *
 * @param method NumPy's name
 * @param call draws the parameters
 */
record LegacyLongCases(String method, Function<CaseChoices, Method> call) implements CaseGenerator {

  /** What the places around a filled range hold. */
  private static final long UNTOUCHED = -314159265358979L;

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
      ToLongFunction<RandomState> one,
      Array array,
      Supplier<? extends LegacyLongDistribution> distribution) {}

  /** An array of n. */
  interface Array {
    long[] draw(RandomState rs, int n);
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
              s -> Bits.of(s.rs().fill(m.distribution.get(), new long[n])));
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

  private static Bits ones(RandomState rs, ToLongFunction<RandomState> one, int times) {
    long[] values = new long[times];
    for (int i = 0; i < times; i++) {
      values[i] = one.applyAsLong(rs);
    }
    return Bits.of(values);
  }

  private static long[] range(RandomState rs, Method m, int from, int to, int length) {
    long[] out = new long[length];
    Arrays.fill(out, UNTOUCHED);
    rs.fill(m.distribution.get(), out, from, to);
    for (int i = 0; i < length; i++) {
      if ((i < from || i >= to) && out[i] != UNTOUCHED) {
        throw new IllegalStateException("wrote outside the range: " + i);
      }
    }
    return Arrays.copyOfRange(out, from, to);
  }
}

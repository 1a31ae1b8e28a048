package org.seedtree.conformance;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.seedtree.Generator;
import org.seedtree.distribution.FloatDistribution;

/**
 * A method of float32 values, in all its forms.
 *
 * @param name the method
 * @param method draws the parameters
 */
record FloatCases(String name, Function<CaseChoices, Method> method) implements CaseGenerator {

  /**
   * The method with its parameters.
   *
   * @param numpy the call, still without a size
   * @param one one value
   * @param fill the values of a whole array
   * @param distribution the distribution as a value
   */
  record Method(
      NumpyCall numpy, One one, Fill fill, Supplier<? extends FloatDistribution> distribution) {

    /** A method that {@code Generator} has only for the distribution as a value. */
    static Method ofValue(NumpyCall numpy, Supplier<? extends FloatDistribution> distribution) {
      return new Method(
          numpy,
          rng -> rng.sampleFloat(distribution.get()),
          (rng, out) -> rng.fill(distribution.get(), out),
          distribution);
    }
  }

  /** One value. */
  interface One {
    float draw(Generator rng);
  }

  /** The values of a whole array. */
  interface Fill {
    float[] draw(Generator rng, float[] out);
  }

  @Override
  public Call call(CaseChoices draw) {
    Method m = method.apply(draw);
    m.numpy.kwarg("dtype", "float32");
    if (draw.oneIn(4)) {
      int times = draw.integer(1, 20);
      return new Call(
          m.numpy.repeat(times), times + " single values", s -> ones(s.rng(), m, times));
    }
    int n = draw.size();
    if (draw.oneIn(2)) {
      return new Call(
          m.numpy.size(n), "into an array", s -> Bits.of(m.fill.draw(s.rng(), new float[n])));
    }
    int from = draw.integer(0, 30);
    int length = from + n + draw.integer(0, 30);
    return new Call(
        m.numpy.size(n),
        "into [%d, %d) of %d".formatted(from, from + n, length),
        s -> Bits.of(range(s.rng(), m, from, from + n, length)));
  }

  /** Single float32 values are Python floats, so they are compared as doubles. */
  private static Bits ones(Generator rng, Method m, int times) {
    double[] values = new double[times];
    for (int i = 0; i < times; i++) {
      values[i] = m.one.draw(rng);
    }
    return Bits.of(values);
  }

  private static float[] range(Generator rng, Method m, int from, int to, int length) {
    float[] out = new float[length];
    Arrays.fill(out, -7f);
    rng.fill(m.distribution.get(), out, from, to);
    for (int i = 0; i < length; i++) {
      if ((i < from || i >= to) && out[i] != -7f) {
        throw new IllegalStateException("wrote outside the range: " + i);
      }
    }
    return Arrays.copyOfRange(out, from, to);
  }
}

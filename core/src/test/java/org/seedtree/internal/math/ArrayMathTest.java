package org.seedtree.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions of arrays give the results of the functions of single values. */
class ArrayMathTest {

  @FunctionalInterface
  interface OfArray {
    void replace(double[] x, int from, int to);
  }

  private static final double[] EDGES = {
    0.0,
    -0.0,
    1.0,
    -1.0,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Math.nextDown(Double.MIN_NORMAL),
    Double.MAX_VALUE,
    1 - 0x1p-53,
    1 + 0x1p-52,
    1 - 0x1p-4,
    Math.nextDown(1 - 0x1p-4),
    1 + 0x1.09p-4,
    Math.nextDown(1 + 0x1.09p-4),
    512,
    Math.nextDown(512.0),
    -512,
    0x1p-54,
    -0x1p-54,
    Math.nextDown(0x1p-54),
    709.78,
    709.79,
    -745.13,
    -745.14,
    1024,
    -1024,
    1e300,
    1e-300
  };

  static Stream<Arguments> functions() {
    Stream<Arguments> powers =
        DoubleStream.of(
                0.5, 2, -1, 1 / 3.0, 1e-3, 1e-300, 1e10, 0, -3.7, 700, -0.25, 1e63, Double.NaN)
            .mapToObj(
                y -> function("pow " + y, (x, a, b) -> Libm.pow(x, a, b, y), x -> Libm.pow(x, y)));
    return Stream.concat(
        Stream.of(
            function("log", Libm::log, Libm::log),
            function("exp", Libm::exp, Libm::exp),
            function("expm1", Libm::expm1, Libm::expm1),
            function("acos", Libm::acos, Libm::acos)),
        powers);
  }

  private static Arguments function(String name, OfArray array, DoubleUnaryOperator single) {
    return Arguments.of(name, array, single);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void isTheFunctionOfSingleValues(String name, OfArray array, DoubleUnaryOperator single) {
    SplittableRandom random = new SplittableRandom(name.hashCode());
    for (int round = 0; round < 200; round++) {
      double[] x = new double[round < 40 ? round : random.nextInt(1200)];
      for (int i = 0; i < x.length; i++) {
        x[i] = argument(random, round);
      }
      int from = random.nextInt(Math.min(x.length, 9) + 1);
      int to = x.length - random.nextInt(Math.min(x.length - from, 9) + 1);
      double[] expected = x.clone();
      for (int i = from; i < to; i++) {
        expected[i] = single.applyAsDouble(x[i]);
      }
      array.replace(x, from, to);
      assertThat(x).containsExactly(expected);
    }
  }

  private static double argument(SplittableRandom random, int round) {
    if (round % 7 == 3 && random.nextInt(8) == 0) {
      return EDGES[random.nextInt(EDGES.length)];
    }
    double u = random.nextDouble();
    return switch (round % 5) {
      case 0 -> u;
      case 1 -> Double.longBitsToDouble(random.nextLong());
      case 2 -> 20 * u;
      case 3 -> 1600 * (u - 0.5);
      default -> Libm.exp(100 * (u - 0.5));
    };
  }
}

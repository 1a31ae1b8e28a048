package org.seedtree.legacy;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.seedtree.distribution.DoubleDistribution;

/**
 * A distribution of doubles as {@link RandomState} draws it: immutable, its parameters checked.
 * {@link LegacyContinuous} has them all.
 */
public final class LegacyDoubleDistribution {

  /** How values are drawn. */
  @FunctionalInterface
  interface Draws {

    double one(LegacyStream s);

    /** As many as calls of {@link #one}; the range is in the array. */
    default void fill(LegacyStream s, double[] out, int from, int to) {
      for (int i = from; i < to; i++) {
        out[i] = one(s);
      }
    }
  }

  private final String name;
  private final Draws draws;
  private final double[] parameters;

  LegacyDoubleDistribution(String name, Draws draws, double... parameters) {
    this.name = name;
    this.draws = draws;
    this.parameters = parameters;
  }

  /** A distribution that NumPy has left as it was. */
  static LegacyDoubleDistribution unchanged(
      String name, DoubleDistribution distribution, double... parameters) {
    Draws draws =
        new Draws() {
          @Override
          public double one(LegacyStream s) {
            return distribution.sample(s.bits());
          }

          @Override
          public void fill(LegacyStream s, double[] out, int from, int to) {
            distribution.fill(s.bits(), out, from, to);
          }
        };
    return new LegacyDoubleDistribution(name, draws, parameters);
  }

  /** A function of one double in [0, 1). */
  static LegacyDoubleDistribution ofUniform(
      String name, DoubleUnaryOperator value, double... parameters) {
    Draws draws =
        new Draws() {
          @Override
          public double one(LegacyStream s) {
            return value.applyAsDouble(s.uniform());
          }

          @Override
          public void fill(LegacyStream s, double[] out, int from, int to) {
            s.bits().fillDoubles(out, from, to);
            for (int i = from; i < to; i++) {
              out[i] = value.applyAsDouble(out[i]);
            }
          }
        };
    return new LegacyDoubleDistribution(name, draws, parameters);
  }

  /** A function of one normal. */
  static LegacyDoubleDistribution ofNormal(
      String name, DoubleUnaryOperator value, double... parameters) {
    Draws draws =
        new Draws() {
          @Override
          public double one(LegacyStream s) {
            return value.applyAsDouble(s.normal());
          }

          @Override
          public void fill(LegacyStream s, double[] out, int from, int to) {
            s.gauss.fill(s.bits(), out, from, to);
            for (int i = from; i < to; i++) {
              out[i] = value.applyAsDouble(out[i]);
            }
          }
        };
    return new LegacyDoubleDistribution(name, draws, parameters);
  }

  double draw(LegacyStream s) {
    return draws.one(s);
  }

  /** The range is in the array. */
  void fill(LegacyStream s, double[] out, int from, int to) {
    draws.fill(s, out, from, to);
  }

  /** As NumPy's call: {@code gamma(2.0, 1.5)}. */
  @Override
  public String toString() {
    return Arrays.stream(parameters)
        .mapToObj(Double::toString)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}

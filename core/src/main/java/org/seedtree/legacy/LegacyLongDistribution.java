package org.seedtree.legacy;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.seedtree.distribution.LongDistribution;

/**
 * A distribution of whole numbers as {@link RandomState} draws it: immutable, its parameters
 * checked. {@link LegacyContinuous} has them all.
 */
public sealed class LegacyLongDistribution permits LegacyIntegers {

  /** How values are drawn. */
  @FunctionalInterface
  interface Draws {

    long one(LegacyStream s);

    /** As many as calls of {@link #one}; the range is in the array. */
    default void fill(LegacyStream s, long[] out, int from, int to) {
      for (int i = from; i < to; i++) {
        out[i] = one(s);
      }
    }
  }

  private final String name;
  private final Draws draws;
  private final Object[] parameters;

  LegacyLongDistribution(String name, Draws draws, Object... parameters) {
    this.name = name;
    this.draws = draws;
    this.parameters = parameters;
  }

  /** A distribution that NumPy has left as it was. */
  static LegacyLongDistribution unchanged(
      String name, LongDistribution distribution, Object... parameters) {
    Draws draws =
        new Draws() {
          @Override
          public long one(LegacyStream s) {
            return distribution.sample(s.bits());
          }

          @Override
          public void fill(LegacyStream s, long[] out, int from, int to) {
            distribution.fill(s.bits(), out, from, to);
          }
        };
    return new LegacyLongDistribution(name, draws, parameters);
  }

  long draw(LegacyStream s) {
    return draws.one(s);
  }

  /** The range is in the array. */
  void fill(LegacyStream s, long[] out, int from, int to) {
    draws.fill(s, out, from, to);
  }

  /** As NumPy's call: {@code binomial(10, 0.5)}. */
  @Override
  public String toString() {
    return Arrays.stream(parameters)
        .map(Object::toString)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}

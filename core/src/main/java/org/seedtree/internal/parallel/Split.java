package org.seedtree.internal.parallel;

import org.seedtree.distribution.Composition;

/**
 * How values are made by several threads: from parts that depend on nothing but the words from
 * their start. Mostly a value is its only part.
 *
 * <p>Values of two or more draws of another distribution are made of these: where a block of words
 * begins, nobody knows which part of a value comes next; the parts themselves are the same.
 *
 * @param <P> array of parts
 * @param <A> array of values
 * @param parts the distribution of the parts
 * @param partsOfValue how many parts make one value
 * @param areValues whether a value is its only part, in an array of the same type
 * @param assembly of values from parts
 */
public record Split<P, A>(
    Draw<P> parts, int partsOfValue, boolean areValues, Assembly<P, A> assembly) {

  /** Makes values of parts. */
  @FunctionalInterface
  interface Assembly<P, A> {

    /**
     * @param parts the parts, from element {@code first} on
     * @param out takes the values, from element {@code to} on
     * @param values how many
     */
    void make(P parts, int first, A out, int to, int values);
  }

  /** A value is its only part. */
  static <A> Split<A, A> intoValues(Draw<A> draw) {
    return new Split<>(
        draw,
        1,
        true,
        (parts, first, out, to, values) -> draw.copy(parts, first, out, to, values * draw.width()));
  }

  /** Vectors, or single values, one after another in a flat array. */
  static Split<double[], double[]> flat(Composition composition) {
    return new Split<>(
        Draw.of(composition.part()),
        composition.partsPerValue(),
        false,
        composition.assembly()::assemble);
  }

  /** Vectors each in an array of its own. */
  static Split<double[], double[][]> rows(Composition composition) {
    int parts = composition.partsPerValue();
    return new Split<>(
        Draw.of(composition.part()),
        parts,
        false,
        (drawn, first, out, to, values) -> {
          for (int i = 0; i < values; i++) {
            composition.assembly().assemble(drawn, first + i * parts, out[to + i], 0, 1);
          }
        });
  }
}

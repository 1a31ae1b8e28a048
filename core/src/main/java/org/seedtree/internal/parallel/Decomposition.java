package org.seedtree.internal.parallel;

import org.seedtree.distribution.Composition;

/**
 * The parts that the values of a distribution are assembled from, each of which depends on nothing
 * but the words from its start. Mostly a value is its only part; those of a {@link Composition}
 * have several.
 *
 * <p>At the start of a segment nobody knows which part of a value comes next. Parses of values that
 * start with different parts never reach a common checkpoint, but parses of parts do.
 *
 * @param <P> array of parts
 * @param <A> array of values
 * @param parts draws the parts
 * @param partsPerValue parts of a value, from 1 on
 * @param partsAreValues whether a value is its only part, in an array of the same type
 * @param assembler computes values from parts
 */
public record Decomposition<P, A>(
    ArraySampler<P> parts, int partsPerValue, boolean partsAreValues, Assembler<P, A> assembler) {

  /** Computes values from parts. */
  @FunctionalInterface
  public interface Assembler<P, A> {

    /**
     * Assembles values.
     *
     * @param parts the parts, from element {@code first} on
     * @param out takes the values, from element {@code to} on
     * @param values their number
     */
    void assemble(P parts, int first, A out, int to, int values);
  }

  /** Returns the decomposition of values into themselves. */
  static <A> Decomposition<A, A> ofValues(ArraySampler<A> sampler) {
    return new Decomposition<>(
        sampler,
        1,
        true,
        (parts, first, out, to, values) ->
            sampler.copy(parts, first, out, to, values * sampler.width()));
  }

  /** Returns the parts of composed values, which are one after another in the array. */
  static Decomposition<double[], double[]> flat(Composition composition) {
    return new Decomposition<>(
        ArraySampler.of(composition.part()),
        composition.partsPerValue(),
        false,
        composition.assembly()::assemble);
  }

  /** Returns the parts of composed vectors, each of which is in an array of its own. */
  static Decomposition<double[], double[][]> vectors(Composition composition) {
    int partsPerValue = composition.partsPerValue();
    return new Decomposition<>(
        ArraySampler.of(composition.part()),
        partsPerValue,
        false,
        (parts, first, out, to, values) -> {
          for (int i = 0; i < values; i++) {
            composition.assembly().assemble(parts, first + i * partsPerValue, out[to + i], 0, 1);
          }
        });
  }
}

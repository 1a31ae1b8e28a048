package org.seedtree.distribution;

import java.util.Objects;

/**
 * The composition of each value from a fixed number of independent values of a simpler
 * distribution, its parts, drawn one after another.
 *
 * <p>Parallel fills use it: a thread that starts in the middle of a stream finds the boundaries of
 * the parts within a few words, whereas the boundaries of the values depend on the number of all
 * parts before.
 *
 * @param part the distribution of the parts
 * @param partsPerValue the number of parts of one value, at least 1
 * @param assembly computes values from their parts
 */
public record Composition(DoubleDistribution part, int partsPerValue, Assembly assembly) {

  /** Computes values from their parts. */
  @FunctionalInterface
  public interface Assembly {

    /**
     * Computes consecutive values, each from the next {@link #partsPerValue} parts; a vector's
     * components are stored one after another.
     *
     * @param parts the parts, from index {@code first} on
     * @param out another array, receives the values from index {@code to} on
     * @param values the number of values
     */
    void assemble(double[] parts, int first, double[] out, int to, int values);
  }

  /**
   * Creates the composition.
   *
   * @throws IllegalArgumentException if {@code partsPerValue} is less than 1
   */
  public Composition {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(assembly, "assembly");
    if (partsPerValue < 1) {
      throw new IllegalArgumentException("partsPerValue < 1: " + partsPerValue);
    }
  }
}

package org.seedtree.distribution;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A probability distribution with its parameters: an immutable value, validated when constructed.
 *
 * <p>The subinterfaces say what is drawn: {@link DoubleDistribution}, {@link LongDistribution},
 * {@link FloatDistribution}, {@link DoubleVectorDistribution} or {@link LongVectorDistribution}.
 * This interface describes the distribution to code that handles all of them: parallel fills, the
 * catalog, and data sources. A distribution of your own works with the defaults:
 *
 * <pre>{@code
 * record Cube() implements DoubleDistribution {
 *   public double sample(RandomSource bits) {
 *     double u = bits.nextDouble();
 *     return u * u * u;
 *   }
 * }
 *
 * double[] values = Generator.defaultRng(42).sample(new Cube(), 1000);
 * }</pre>
 *
 * <p>Words are counted in 64 bits and refer to {@code float64} and {@code int64} values. A {@code
 * float32} value takes 32-bit words instead.
 */
public interface Distribution {

  /**
   * Returns NumPy's name of the distribution, such as {@code standard_normal}; by default the
   * simple name of the class.
   */
  default String name() {
    return getClass().getSimpleName();
  }

  /**
   * Returns the parameters by NumPy's names, in NumPy's order; unmodifiable, empty by default.
   *
   * <p>The values have the types that {@code Catalog} takes: {@link Double}, {@link
   * java.math.BigInteger}, {@link String} or {@link Boolean}, or a {@link java.util.List} of
   * doubles or integers (a matrix row by row).
   */
  default Map<String, Object> parameters() {
    return Map.of();
  }

  /**
   * Returns the number of components of each value if the values are vectors, which NumPy appends
   * to the shape; empty if they are scalars.
   */
  default OptionalInt vectorLength() {
    return OptionalInt.empty();
  }

  /**
   * Returns the number of 64-bit words (or doubles) that each value consumes, if that is the same
   * for all values and nothing else is consumed: value i can then be drawn at once from its offset
   * in the stream. Empty by default.
   */
  default OptionalInt wordsPerValue() {
    return OptionalInt.empty();
  }

  /**
   * Returns the approximate number of values that share one 64-bit word, from 1 (the default, also
   * where a value takes several words) to 64.
   */
  default int valuesPerWord() {
    return 1;
  }

  /** Returns the time of a value compared to that of its words; {@code COMPUTATION} by default. */
  default CostClass costClass() {
    return CostClass.COMPUTATION;
  }

  /**
   * Returns whether every value depends on nothing but the words from its start, so that several
   * threads can draw one array; true by default.
   */
  default boolean isSplittable() {
    return true;
  }

  /**
   * Returns how a value is composed of independent values of a simpler distribution; empty by
   * default.
   */
  default Optional<Composition> composition() {
    return Optional.empty();
  }
}

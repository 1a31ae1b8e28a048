package org.seedtree.distribution;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.seedtree.release.NumpyRelease;

/**
 * A probability distribution with its parameters: an immutable value, validated when constructed.
 *
 * <p>The subinterfaces say what is drawn: {@link DoubleDistribution}, {@link LongDistribution},
 * {@link FloatDistribution}, {@link DoubleVectorDistribution} or {@link LongVectorDistribution}.
 * This interface describes the distribution to code that handles all of them: parallel fills, the
 * catalog, and data sources. A distribution of your own works with the defaults:
 *
 * {@snippet file="DistributionSnippetsTest.java" region="own"}
 *
 * <p>Words are counted in 64 bits and refer to {@code float64} and {@code int64} values. A {@code
 * float32} value takes 32-bit words instead.
 *
 * <p>Distributions are serializable. Those of this library are written as name and parameters, and
 * created by their constructors when they are read, so that invalid parameters are rejected. One of
 * your own, or a lambda expression, is written as Java writes its class.
 */
public interface Distribution extends Serializable {

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

  /**
   * Returns the distribution as a release of NumPy draws it from an engine; itself if that release
   * draws as this distribution does. A {@code Generator} with a release of its own does so with
   * every distribution that it is given.
   *
   * <p>A distribution of your own takes the words as the release converts them. If it samples from
   * other distributions, override this method to draw them, too, as the release does.
   *
   * @param release NumPy release to follow
   * @throws IllegalArgumentException if that release never returns for these parameters
   */
  default Distribution withRelease(NumpyRelease release) {
    return this;
  }
}

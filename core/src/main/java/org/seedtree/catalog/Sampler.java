package org.seedtree.catalog;

import java.util.Optional;
import java.util.OptionalInt;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.distribution.Distribution;
import org.seedtree.engine.RandomSource;

/** A distribution of a {@link Catalog} with its parameters and dtype chosen, of whatever type. */
@FunctionalInterface
public interface Sampler {

  /**
   * Starts one call, of any size, on a stream.
   *
   * @return fills arrays of the type that {@link DType#newArray} creates for the sampler's dtype;
   *     vectors are stored one after another, and a part may end within one
   */
  ArrayFill<Object> on(RandomSource bits);

  /** Returns the distribution that is drawn; empty where RandomState's algorithms draw. */
  default Optional<Distribution> distribution() {
    return Optional.empty();
  }

  /** Returns {@link Distribution#vectorLength}. */
  default OptionalInt vectorLength() {
    return distribution().map(Distribution::vectorLength).orElse(OptionalInt.empty());
  }

  /** Returns {@link Distribution#wordsPerValue} of values of the dtype; empty if not known. */
  default OptionalInt wordsPerValue() {
    return OptionalInt.empty();
  }

  /** Returns {@link Distribution#isSplittable}. */
  default boolean isSplittable() {
    return distribution().map(Distribution::isSplittable).orElse(true);
  }
}

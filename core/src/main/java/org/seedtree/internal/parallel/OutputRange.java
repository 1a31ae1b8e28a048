package org.seedtree.internal.parallel;

/**
 * A range of an array together with the distribution that fills it.
 *
 * @param <A> the array's type
 * @param sampler fills arrays of this type
 * @param array takes the values
 * @param from the first element
 * @param values the number of values, each of {@code sampler.width()} elements
 */
public record OutputRange<A>(ArraySampler<A> sampler, A array, int from, int values) {

  /** Returns the first element of a value, or the end of the range. */
  int element(int value) {
    return from + value * sampler.width();
  }

  /** Returns the element after the range. */
  int end() {
    return element(values);
  }

  /** Returns the range without its first values. */
  OutputRange<A> after(int first) {
    return new OutputRange<>(sampler, array, element(first), values - first);
  }
}

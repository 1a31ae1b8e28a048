package org.seedtree.quality.reference;

/**
 * Integers that are equally likely.
 *
 * @param min the least one
 * @param max the greatest one; max - min fits in 53 bits
 */
public record UniformIntegers(long min, long max) implements DiscreteReference {

  @Override
  public double cumulative(long k) {
    return k < min ? 0 : k >= max ? 1 : (k - min + 1.0) / (max - min + 1.0);
  }

  @Override
  public double survival(long k) {
    return k < min ? 1 : k >= max ? 0 : (double) (max - k) / (max - min + 1.0);
  }
}

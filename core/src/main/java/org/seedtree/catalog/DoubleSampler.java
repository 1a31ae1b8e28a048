package org.seedtree.catalog;

import java.util.OptionalInt;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Sampler;
import org.seedtree.engine.BitGenerator;

/** A distribution of doubles, drawn into {@code double[]}. */
record DoubleSampler(DoubleDistribution distribution) implements Sampler {

  @Override
  public Call on(BitGenerator bits) {
    return (array, from, to) -> distribution.fill(bits, (double[]) array, from, to);
  }

  @Override
  public OptionalInt wordsPerValue() {
    return distribution.wordsPerValue();
  }
}

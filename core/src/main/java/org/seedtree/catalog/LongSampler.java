package org.seedtree.catalog;

import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.Sampler;
import org.seedtree.engine.BitGenerator;

/** A distribution of whole numbers, drawn into {@code long[]}. */
record LongSampler(LongDistribution distribution) implements Sampler {

  @Override
  public Call on(BitGenerator bits) {
    return (array, from, to) -> distribution.fill(bits, (long[]) array, from, to);
  }
}

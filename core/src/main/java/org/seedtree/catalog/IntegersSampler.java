package org.seedtree.catalog;

import org.seedtree.distribution.Integers;
import org.seedtree.distribution.Sampler;
import org.seedtree.engine.BitGenerator;

/** Whole numbers in a range, drawn into the array of their type. */
record IntegersSampler(Integers distribution) implements Sampler {

  @Override
  public Integers.Call on(BitGenerator bits) {
    return distribution.call(bits);
  }
}

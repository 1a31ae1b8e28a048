package org.seedtree.internal.lanes;

import static jdk.incubator.vector.VectorOperators.LE;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** {@link Lanes#partners} by the Vector API. */
final class VectorPartners {

  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final int LENGTH = INTS.length();

  private VectorPartners() {}

  static int accept(
      int[] words, int from, int[] partners, int before, int low, int high, int mask) {
    int made = before;
    long unclear = 0;
    for (int k = 0; k < Lanes.GROUP; k += LENGTH) {
      IntVector candidates = IntVector.fromArray(INTS, words, from + k).and(mask);
      VectorMask<Integer> within = candidates.compare(LE, high);
      unclear |= within.toLong() ^ candidates.compare(LE, low).toLong();
      candidates.compress(within).intoArray(partners, made);
      made += within.trueCount();
    }
    return unclear == 0 ? made : Lanes.UNCLEAR;
  }
}

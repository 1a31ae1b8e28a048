package org.seedtree.internal.simd;

import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHR;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Draws that are accepted put side by side, by the Vector API. */
final class VectorCompress {

  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final int LENGTH = INTS.length();

  private VectorCompress() {}

  static int partners(
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

  static int narrow(int[] draws, int from, int to, int factor, int least, int width, int low) {
    int lowerPart = -1 >>> (Integer.SIZE - width);
    int at = from;
    for (int i = from; i < to; i += LENGTH) {
      IntVector products = IntVector.fromArray(INTS, draws, i).mul(factor);
      VectorMask<Integer> accepted = products.and(lowerPart).compare(GE, least);
      products.lanewise(LSHR, width).add(low).compress(accepted).intoArray(draws, at);
      at += accepted.trueCount();
    }
    return at;
  }
}

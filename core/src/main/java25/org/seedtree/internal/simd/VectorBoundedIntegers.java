package org.seedtree.internal.simd;

import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHR;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Bounded integers by the Vector API: draws that are accepted are moved together. */
final class VectorBoundedIntegers {

  static final ShufflePartnersKernel PARTNERS = VectorBoundedIntegers::partners;

  static final BoundedIntegersKernel LEMIRE = VectorBoundedIntegers::lemire;

  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final int LENGTH = INTS.length();

  private VectorBoundedIntegers() {}

  private static int partners(int[] words, int from, int[] partners, int count, int low, int high) {
    int mask = -1 >>> Integer.numberOfLeadingZeros(high);
    int made = count;
    long undecided = 0;
    for (int k = 0; k < ShufflePartnersKernel.WORDS; k += LENGTH) {
      IntVector candidates = IntVector.fromArray(INTS, words, from + k).and(mask);
      VectorMask<Integer> within = candidates.compare(LE, high);
      undecided |= within.toLong() ^ candidates.compare(LE, low).toLong();
      candidates.compress(within).intoArray(partners, made);
      made += within.trueCount();
    }
    return undecided == 0 ? made : ShufflePartnersKernel.UNDECIDED;
  }

  private static int lemire(LemireRange range, int low, int[] draws, int from, int to) {
    int values = range.values();
    int threshold = range.threshold();
    int width = range.width();
    int lowerPart = -1 >>> (Integer.SIZE - width);
    int at = from;
    for (int i = from; i < to; i += LENGTH) {
      IntVector products = IntVector.fromArray(INTS, draws, i).mul(values);
      VectorMask<Integer> accepted = products.and(lowerPart).compare(GE, threshold);
      products.lanewise(LSHR, width).add(low).compress(accepted).intoArray(draws, at);
      at += accepted.trueCount();
    }
    return at;
  }
}

package org.seedtree.internal.simd;

import static jdk.incubator.vector.VectorOperators.L2D;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.ROR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** Pairs of MT19937's 32-bit words by the Vector API. */
final class VectorWordPairs {

  static final WordPairKernel KERNEL = VectorWordPairs::fill;

  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LONGS.length();

  private static final VectorSpecies<Integer> INTS =
      VectorSpecies.of(int.class, LONGS.vectorShape());

  private static final long LOW = 0xffff_ffffL;

  private VectorWordPairs() {}

  /** Returns whether vectors have enough lanes for the loops to be faster than scalar ones. */
  static boolean areVectorsWideEnough() {
    return LENGTH >= 4 && LENGTH <= LcgVectorState.COUNT;
  }

  private static void fill(int[] words32, long[] words, double[] doubles, int from, int to) {
    for (int at = from; at < to; at += LENGTH) {
      LongVector pair = IntVector.fromArray(INTS, words32, 2 * (at - from)).reinterpretAsLongs();
      if (doubles.length == 0) {
        pair.lanewise(ROR, 32).intoArray(words, at);
      } else {
        LongVector first = pair.and(LOW & -1L << 5).lanewise(LSHL, 26 - 5);
        LongVector second = pair.lanewise(LSHR, 32 + 6);
        DoubleVector magnitude = (DoubleVector) first.or(second).convertShape(L2D, DOUBLES, 0);
        magnitude.mul(0x1.0p-53).intoArray(doubles, at);
      }
    }
  }
}

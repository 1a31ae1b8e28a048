package org.seedtree.internal.lanes;

import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.L2D;
import static jdk.incubator.vector.VectorOperators.L2I;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.ROR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The passes of the ziggurats, and pairs of MT19937's words, by the Vector API. */
final class VectorLoops {

  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LONGS.length();

  /** As many ints as there are lanes for longs. */
  private static final VectorSpecies<Integer> INTS =
      VectorSpecies.of(int.class, VectorShape.forBitSize(Math.max(LENGTH * Integer.SIZE, 64)));

  private static final VectorSpecies<Integer> HALVES =
      VectorSpecies.of(int.class, LONGS.vectorShape());

  /** A bit for each lane. */
  private static final long LANES = (1L << LENGTH) - 1;

  private static final long LOW = 0xffff_ffffL;

  private VectorLoops() {}

  /** Whether vectors hold enough words for the loops to be the quicker ones. */
  static boolean areWideEnough() {
    return LENGTH >= 4 && LENGTH <= LcgLanes.COUNT;
  }

  static void candidates(
      ZigguratLayers layers, long[] words, int to, double[] out, int at, long[] flags, int[] room) {
    double[] widths = layers.widths();
    long[] limits = layers.limits();
    long layerShift = layers.layerShift();
    long layerMask = layers.layerMask();
    long magnitudeShift = layers.magnitudeShift();
    long magnitudeMask = layers.magnitudeMask();
    for (int i = 0; i < to; i += Long.SIZE) {
      long beyond = 0;
      for (int lane = 0; lane < Long.SIZE; lane += LENGTH) {
        LongVector word = LongVector.fromArray(LONGS, words, i + lane);
        LongVector index = word.lanewise(LSHR, layerShift).and(layerMask);
        index.convertShape(L2I, INTS, 0).reinterpretAsInts().intoArray(room, 0);
        LongVector magnitude = word.lanewise(LSHR, magnitudeShift).and(magnitudeMask);
        DoubleVector width = DoubleVector.fromArray(DOUBLES, widths, 0, room, 0);
        LongVector limit = LongVector.fromArray(LONGS, limits, 0, room, 0);
        DoubleVector candidate = (DoubleVector) magnitude.convertShape(L2D, DOUBLES, 0);
        candidate.mul(width).intoArray(out, at + i + lane);
        beyond |= magnitude.compare(GE, limit).toLong() << lane;
      }
      flags[i / Long.SIZE] = beyond;
    }
  }

  static int compress(double[] values, int from, int count, long[] kept) {
    int at = from;
    for (int i = 0; i < count; i += Long.SIZE) {
      long bits = kept[i / Long.SIZE];
      for (int lane = 0; lane < Long.SIZE; lane += LENGTH) {
        long here = bits & LANES;
        DoubleVector all = DoubleVector.fromArray(DOUBLES, values, from + i + lane);
        all.compress(VectorMask.fromLong(DOUBLES, here)).intoArray(values, at);
        at += Long.bitCount(here);
        bits >>>= LENGTH;
      }
    }
    return at;
  }

  static void pairs(int[] halves, long[] words, double[] doubles, int from, int to) {
    for (int at = from; at < to; at += LENGTH) {
      LongVector pair = IntVector.fromArray(HALVES, halves, 2 * (at - from)).reinterpretAsLongs();
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

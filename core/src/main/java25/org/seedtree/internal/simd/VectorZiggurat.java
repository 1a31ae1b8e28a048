package org.seedtree.internal.simd;

import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.L2D;
import static jdk.incubator.vector.VectorOperators.L2I;
import static jdk.incubator.vector.VectorOperators.LSHR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Ziggurats by the Vector API: candidates and the bits of those that are not accepted at once, and
 * what closes the gaps.
 */
final class VectorZiggurat {

  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LONGS.length();

  /** As many ints as there are lanes for longs. */
  private static final VectorSpecies<Integer> INTS =
      VectorSpecies.of(int.class, VectorShape.forBitSize(Math.max(LENGTH * Integer.SIZE, 64)));

  /** A bit for each lane. */
  private static final long LANES = (1L << LENGTH) - 1;

  private VectorZiggurat() {}

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
        long bits =
            beyond(
                widths,
                limits,
                layerShift,
                layerMask,
                magnitudeShift,
                magnitudeMask,
                words,
                i + lane,
                out,
                at + i + lane,
                room);
        beyond |= bits << lane;
      }
      flags[i / Long.SIZE] = beyond;
    }
  }

  static void candidatesBeside(
      InterleavedWordSource engine,
      long[] next,
      ZigguratLayers layers,
      long[] words,
      int to,
      double[] out,
      int at,
      long[] flags,
      int[] room) {
    double[] widths = layers.widths();
    long[] limits = layers.limits();
    long layerShift = layers.layerShift();
    long layerMask = layers.layerMask();
    long magnitudeShift = layers.magnitudeShift();
    long magnitudeMask = layers.magnitudeMask();
    for (int i = 0; i < to; i += Long.SIZE) {
      long beyond = 0;
      for (int lane = 0; lane < Long.SIZE; lane += LENGTH) {
        if (lane % InterleavedWordSource.COUNT == 0) {
          engine.make(next, i + lane);
        }
        long bits =
            beyond(
                widths,
                limits,
                layerShift,
                layerMask,
                magnitudeShift,
                magnitudeMask,
                words,
                i + lane,
                out,
                at + i + lane,
                room);
        beyond |= bits << lane;
      }
      flags[i / Long.SIZE] = beyond;
    }
  }

  /**
   * One vector of candidates; returns a bit for each that is beyond. It has arrays and numbers for
   * parameters, because a vector that is handed to a method becomes an object where the method is
   * not drawn in; numbers, because after a call fields would be read again.
   */
  private static long beyond(
      double[] widths,
      long[] limits,
      long layerShift,
      long layerMask,
      long magnitudeShift,
      long magnitudeMask,
      long[] words,
      int i,
      double[] out,
      int at,
      int[] room) {
    LongVector word = LongVector.fromArray(LONGS, words, i);
    LongVector index = word.lanewise(LSHR, layerShift).and(layerMask);
    index.convertShape(L2I, INTS, 0).reinterpretAsInts().intoArray(room, 0);
    LongVector magnitude = word.lanewise(LSHR, magnitudeShift).and(magnitudeMask);
    DoubleVector width = DoubleVector.fromArray(DOUBLES, widths, 0, room, 0);
    LongVector limit = LongVector.fromArray(LONGS, limits, 0, room, 0);
    DoubleVector candidate = (DoubleVector) magnitude.convertShape(L2D, DOUBLES, 0);
    candidate.mul(width).intoArray(out, at);
    return magnitude.compare(GE, limit).toLong();
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
}

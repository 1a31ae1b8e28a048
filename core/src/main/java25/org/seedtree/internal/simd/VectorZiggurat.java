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

/** The candidates of ziggurats by the Vector API. */
final class VectorZiggurat implements ZigguratKernel, PrefetchingZigguratKernel {

  static final VectorZiggurat KERNEL = new VectorZiggurat();

  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LONGS.length();

  /** A vector of ints with as many lanes as one of longs. */
  private static final VectorSpecies<Integer> INTS =
      VectorSpecies.of(int.class, VectorShape.forBitSize(Math.max(LENGTH * Integer.SIZE, 64)));

  /** A bit for each lane. */
  private static final long LANES = (1L << LENGTH) - 1;

  private VectorZiggurat() {}

  @Override
  public void candidates(ZigguratLayers layers, CandidateBatch batch, double[] out, int at) {
    long[] words = batch.words;
    int count = batch.count;
    long[] outside = batch.outside;
    int[] indices = batch.indices;
    double[] widths = layers.widths();
    long[] innerBounds = layers.innerBounds();
    long layerShift = layers.layerShift();
    long layerMask = layers.layerMask();
    long magnitudeShift = layers.magnitudeShift();
    long magnitudeMask = layers.magnitudeMask();
    for (int i = 0; i < count; i += Long.SIZE) {
      long flags = 0;
      for (int lane = 0; lane < Long.SIZE; lane += LENGTH) {
        long bits =
            candidates(
                widths,
                innerBounds,
                layerShift,
                layerMask,
                magnitudeShift,
                magnitudeMask,
                words,
                i + lane,
                out,
                at + i + lane,
                indices);
        flags |= bits << lane;
      }
      outside[i / Long.SIZE] = flags;
    }
  }

  @Override
  public void candidates(
      ZigguratLayers layers,
      CandidateBatch batch,
      InterleavedWordSource source,
      long[] next,
      double[] out,
      int at) {
    long[] words = batch.words;
    int count = batch.count;
    long[] outside = batch.outside;
    int[] indices = batch.indices;
    double[] widths = layers.widths();
    long[] innerBounds = layers.innerBounds();
    long layerShift = layers.layerShift();
    long layerMask = layers.layerMask();
    long magnitudeShift = layers.magnitudeShift();
    long magnitudeMask = layers.magnitudeMask();
    for (int i = 0; i < count; i += Long.SIZE) {
      long flags = 0;
      for (int lane = 0; lane < Long.SIZE; lane += LENGTH) {
        if (lane % InterleavedWordSource.COUNT == 0) {
          source.make(next, i + lane);
        }
        long bits =
            candidates(
                widths,
                innerBounds,
                layerShift,
                layerMask,
                magnitudeShift,
                magnitudeMask,
                words,
                i + lane,
                out,
                at + i + lane,
                indices);
        flags |= bits << lane;
      }
      outside[i / Long.SIZE] = flags;
    }
  }

  /**
   * Stores one vector of candidates, and returns a bit for each that is outside. Parameters are
   * arrays and numbers: a vector that is passed to a method is allocated where the method is not
   * inlined, and fields would be read again after a call.
   */
  private static long candidates(
      double[] widths,
      long[] innerBounds,
      long layerShift,
      long layerMask,
      long magnitudeShift,
      long magnitudeMask,
      long[] words,
      int i,
      double[] out,
      int at,
      int[] indices) {
    LongVector word = LongVector.fromArray(LONGS, words, i);
    LongVector index = word.lanewise(LSHR, layerShift).and(layerMask);
    index.convertShape(L2I, INTS, 0).reinterpretAsInts().intoArray(indices, 0);
    LongVector magnitude = word.lanewise(LSHR, magnitudeShift).and(magnitudeMask);
    DoubleVector width = DoubleVector.fromArray(DOUBLES, widths, 0, indices, 0);
    LongVector bound = LongVector.fromArray(LONGS, innerBounds, 0, indices, 0);
    DoubleVector candidate = (DoubleVector) magnitude.convertShape(L2D, DOUBLES, 0);
    candidate.mul(width).intoArray(out, at);
    return magnitude.compare(GE, bound).toLong();
  }

  @Override
  public int compress(double[] values, int from, int count, long[] accepted) {
    int at = from;
    for (int i = 0; i < count; i += Long.SIZE) {
      long bits = accepted[i / Long.SIZE];
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

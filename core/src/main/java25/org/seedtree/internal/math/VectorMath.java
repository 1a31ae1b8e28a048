package org.seedtree.internal.math;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.L2I;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ArrayMath} by SIMD vectors. Each lane performs the operations of the scalar function in
 * the same order, with the same fused operations, so that the bits are equal. Arguments off the
 * main path of a function are recorded, and recomputed by the scalar function.
 */
final class VectorMath extends ArrayMath {

  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_512;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_256;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_512;
  private static final int LANES = DOUBLES.length();

  /** 0, 1, 2, ... */
  private static final IntVector INDICES = IntVector.zero(INTS).addIndex(1);

  /** The addend of {@link Casts#ofSmall}. */
  private static final long SMALL_BITS = 0x4338000000000000L;

  private static final double SMALL = 0x1.8p52;

  private static final DoubleVector MINUS_ONE = all(-1.0);
  private static final DoubleVector LN2_HIGH = all(Log.LN2_HIGH);
  private static final DoubleVector LN2_LOW = all(Log.LN2_LOW);
  private static final DoubleVector LOG_A2 = all(Log.A2);
  private static final DoubleVector LOG_A3 = all(Log.A3);
  private static final DoubleVector LOG_A4 = all(Log.A4);
  private static final DoubleVector LOG_A5 = all(Log.A5);
  private static final DoubleVector LOG_A6 = all(Log.A6);
  private static final DoubleVector EXP_INVERSE_STEP = all(Exp.INVERSE_STEP);
  private static final DoubleVector EXP_STEP_HIGH = all(Exp.STEP_HIGH);
  private static final DoubleVector EXP_STEP_LOW = all(Exp.STEP_LOW);
  private static final DoubleVector EXP_ROUNDER = all(Exp.ROUNDER);
  private static final DoubleVector EXP_C2 = all(Exp.C2);
  private static final DoubleVector EXP_C3 = all(Exp.C3);
  private static final DoubleVector EXP_C4 = all(Exp.C4);
  private static final DoubleVector EXP_C5 = all(Exp.C5);
  private static final DoubleVector POW_A1 = all(Pow.A1);
  private static final DoubleVector POW_A2 = all(Pow.A2);
  private static final DoubleVector POW_A3 = all(Pow.A3);
  private static final DoubleVector POW_A4 = all(Pow.A4);
  private static final DoubleVector POW_A5 = all(Pow.A5);
  private static final DoubleVector POW_A6 = all(Pow.A6);
  private static final DoubleVector POW_A7 = all(Pow.A7);

  private static final int BLOCK = 512;

  /**
   * The working arrays of a block of values. Each thread has its own, and holds only the arrays: an
   * object of a class of this library would keep the library's class loader reachable as long as
   * the thread lives, which may be long after an application was undeployed.
   */
  private static final class Buffers {

    private static final ThreadLocal<Object[]> ARRAYS =
        ThreadLocal.withInitial(
            () ->
                new Object[] {
                  new double[BLOCK], new double[BLOCK], new int[LANES], new int[BLOCK + LANES]
                });

    final double[] arguments;
    final double[] rest;
    final int[] entries;
    final int[] recorded;

    private Buffers(Object[] arrays) {
      arguments = (double[]) arrays[0];
      rest = (double[]) arrays[1];
      entries = (int[]) arrays[2];
      recorded = (int[]) arrays[3];
    }

    static Buffers ofThread() {
      return new Buffers(ARRAYS.get());
    }
  }

  /**
   * Returns whether the processor has 512-bit vectors, with compression and unsigned comparison.
   */
  static boolean isFast() {
    return VectorShape.preferredShape() == VectorShape.S_512_BIT;
  }

  private static DoubleVector all(double x) {
    return DoubleVector.broadcast(DOUBLES, x);
  }

  @Override
  void log(double[] x, int from, int to) {
    Buffers buffers = Buffers.ofThread();
    int end = from + (to - from) / LANES * LANES;
    for (int start = from; start < end; start += BLOCK) {
      int n = Math.min(end - start, BLOCK);
      System.arraycopy(x, start, buffers.arguments, 0, n);
      int recorded = recordForLog(buffers.arguments, n, buffers.recorded);
      logs(x, start, n, buffers.entries);
      for (int j = 0; j < recorded; j++) {
        int i = buffers.recorded[j];
        x[start + i] = Log.log(buffers.arguments[i]);
      }
    }
    super.log(x, end, to);
  }

  @Override
  void exp(double[] x, int from, int to) {
    Buffers buffers = Buffers.ofThread();
    int end = from + (to - from) / LANES * LANES;
    for (int start = from; start < end; start += BLOCK) {
      int n = Math.min(end - start, BLOCK);
      System.arraycopy(x, start, buffers.arguments, 0, n);
      int recorded = recordForExp(buffers.arguments, 0, n, buffers.recorded, 0);
      Arrays.fill(buffers.rest, 0, n, 0.0);
      exps(x, start, n, buffers.rest, buffers.entries);
      for (int j = 0; j < recorded; j++) {
        int i = buffers.recorded[j];
        x[start + i] = Exp.exp(buffers.arguments[i]);
      }
    }
    super.exp(x, end, to);
  }

  @Override
  void pow(double[] x, int from, int to, double y) {
    if (!Pow.isModerate(y)) {
      super.pow(x, from, to, y);
      return;
    }
    Buffers buffers = Buffers.ofThread();
    int end = from + (to - from) / LANES * LANES;
    for (int start = from; start < end; start += BLOCK) {
      int n = Math.min(end - start, BLOCK);
      System.arraycopy(x, start, buffers.arguments, 0, n);
      exponents(x, start, n, y, buffers.rest, buffers.entries);
      int recorded = recordForPow(buffers.arguments, x, start, n, buffers.recorded);
      exps(x, start, n, buffers.rest, buffers.entries);
      for (int j = 0; j < recorded; j++) {
        int i = buffers.recorded[j];
        x[start + i] = Pow.pow(buffers.arguments[i], y);
      }
    }
    super.pow(x, end, to, y);
  }

  /** Records the indices of the lanes in the mask, the first lane being at index {@code at}. */
  private static int record(VectorMask<Double> mask, int at, int[] recorded, int count) {
    INDICES.add(at).compress(mask.cast(INTS)).intoArray(recorded, count);
    return count + mask.trueCount();
  }

  /** Records arguments near one, or that are no positive normal numbers; returns their number. */
  private static int recordForLog(double[] x, int n, int[] recorded) {
    int count = 0;
    for (int i = 0; i < n; i += LANES) {
      DoubleVector v = DoubleVector.fromArray(DOUBLES, x, i);
      VectorMask<Double> nearOne =
          v.compare(GE, Log.NEAR_ONE_FROM).and(v.compare(LT, Log.NEAR_ONE_TO));
      count = record(nearOne.or(notNormal(v)), i, recorded, count);
    }
    return count;
  }

  /** Records exponents off the main path. */
  private static int recordForExp(double[] x, int at, int n, int[] recorded, int before) {
    int count = before;
    for (int i = 0; i < n; i += LANES) {
      count = record(atTheEdges(DoubleVector.fromArray(DOUBLES, x, at + i)), i, recorded, count);
    }
    return count;
  }

  /** Records bases that are no positive normal numbers, and exponents off the main path. */
  private static int recordForPow(double[] bases, double[] x, int at, int n, int[] recorded) {
    int count = 0;
    for (int i = 0; i < n; i += LANES) {
      VectorMask<Double> odd = notNormal(DoubleVector.fromArray(DOUBLES, bases, i));
      odd = odd.or(atTheEdges(DoubleVector.fromArray(DOUBLES, x, at + i)));
      count = record(odd, i, recorded, count);
    }
    return count;
  }

  /** Returns the mask of lanes that are no positive normal numbers. */
  private static VectorMask<Double> notNormal(DoubleVector v) {
    return v.compare(GE, Double.MIN_NORMAL).and(v.compare(LT, Double.POSITIVE_INFINITY)).not();
  }

  /** Returns the mask of lanes where the exponential is off its main path. */
  private static VectorMask<Double> atTheEdges(DoubleVector high) {
    DoubleVector magnitude = high.abs();
    return magnitude.compare(GE, Exp.MAIN_LOW).and(magnitude.compare(LT, Exp.MAIN_HIGH)).not();
  }

  private static void putEntries(LongVector entries, int[] buffers) {
    entries.convertShape(L2I, INTS, 0).reinterpretAsInts().intoArray(buffers, 0);
  }

  /** Returns the logarithms, computed as on the main path of {@link Log}. */
  private static void logs(double[] x, int from, int n, int[] entries) {
    double[] table = LogTable.VALUES;
    for (int i = from; i < from + n; i += LANES) {
      LongVector bits = DoubleVector.fromArray(DOUBLES, x, i).reinterpretAsLongs();
      LongVector offset = bits.sub(Log.FIRST);
      putEntries(offset.lanewise(LSHR, 44).and(127 << 1), entries);
      DoubleVector k = offset.lanewise(ASHR, 52).add(SMALL_BITS).reinterpretAsDoubles().sub(SMALL);
      DoubleVector z = bits.sub(offset.and(Log.SIGN_AND_EXPONENT)).reinterpretAsDoubles();
      DoubleVector r = z.fma(DoubleVector.fromArray(DOUBLES, table, 0, entries, 0), MINUS_ONE);
      // order fixes the last bit
      DoubleVector w = k.fma(LN2_HIGH, DoubleVector.fromArray(DOUBLES, table, 1, entries, 0));
      DoubleVector high = w.add(r);
      DoubleVector low = k.fma(LN2_LOW, w.sub(high).add(r));
      DoubleVector r2 = r.mul(r);
      DoubleVector cubic = r.fma(LOG_A6, LOG_A5).fma(r2, r.fma(LOG_A4, LOG_A3));
      r.mul(r2).fma(cubic, r2.fma(LOG_A2, low)).add(high).intoArray(x, i);
    }
  }

  /** Returns the exponentials of {@code x + rest}, computed as on the main path of {@link Exp}. */
  private static void exps(double[] x, int from, int n, double[] rest, int[] entries) {
    long[] table = ExpTable.BITS;
    for (int i = 0; i < n; i += LANES) {
      DoubleVector high = DoubleVector.fromArray(DOUBLES, x, from + i);
      DoubleVector rounded = high.fma(EXP_INVERSE_STEP, EXP_ROUNDER);
      LongVector k = rounded.reinterpretAsLongs();
      putEntries(k.add(k).and(127 << 1), entries);
      DoubleVector steps = rounded.sub(EXP_ROUNDER);
      DoubleVector r =
          steps
              .fma(EXP_STEP_LOW, steps.fma(EXP_STEP_HIGH, high))
              .add(DoubleVector.fromArray(DOUBLES, rest, i));
      LongVector tail = LongVector.fromArray(LONGS, table, 0, entries, 0);
      LongVector head = LongVector.fromArray(LONGS, table, 1, entries, 0);
      DoubleVector scale = head.add(k.lanewise(LSHL, 45)).reinterpretAsDoubles();
      // order fixes the last bit
      DoubleVector r2 = r.mul(r);
      DoubleVector quadratic = r.fma(EXP_C3, EXP_C2).fma(r2, tail.reinterpretAsDoubles().add(r));
      DoubleVector fraction = r2.mul(r2).fma(r.fma(EXP_C5, EXP_C4), quadratic);
      scale.fma(fraction, scale).intoArray(x, from + i);
    }
  }

  /**
   * Replaces bases by the exponents of e in {@link Pow}, and sets {@code rest} to the rounding
   * errors of these.
   */
  private static void exponents(
      double[] x, int from, int n, double y, double[] rest, int[] entries) {
    double[] table = PowLogTable.VALUES;
    DoubleVector factor = all(y);
    for (int i = 0; i < n; i += LANES) {
      LongVector bits = DoubleVector.fromArray(DOUBLES, x, from + i).reinterpretAsLongs();
      LongVector offset = bits.sub(Pow.FIRST);
      LongVector part = offset.lanewise(LSHR, 45).and(127);
      putEntries(part.add(part).add(part), entries);
      DoubleVector k = offset.lanewise(ASHR, 52).add(SMALL_BITS).reinterpretAsDoubles().sub(SMALL);
      DoubleVector z = bits.sub(offset.and(Log.SIGN_AND_EXPONENT)).reinterpretAsDoubles();
      DoubleVector r = z.fma(DoubleVector.fromArray(DOUBLES, table, 0, entries, 0), MINUS_ONE);
      // order fixes the last bit, as in Pow
      DoubleVector t1 = k.fma(LN2_HIGH, DoubleVector.fromArray(DOUBLES, table, 1, entries, 0));
      DoubleVector t2 = t1.add(r);
      DoubleVector low1 = k.fma(LN2_LOW, DoubleVector.fromArray(DOUBLES, table, 2, entries, 0));
      DoubleVector low2 = t1.sub(t2).add(r);
      DoubleVector ar = r.mul(POW_A1);
      DoubleVector ar2 = r.mul(ar);
      DoubleVector ar3 = r.mul(ar2);
      DoubleVector sum = t2.add(ar2);
      DoubleVector low3 = ar.fma(r, ar2.neg());
      DoubleVector low4 = t2.sub(sum).add(ar2);
      DoubleVector p4 = r.fma(POW_A5, POW_A4);
      DoubleVector p = ar2.fma(ar2.fma(r.fma(POW_A7, POW_A6), p4), r.fma(POW_A3, POW_A2));
      DoubleVector low = ar3.fma(p, low1.add(low2).add(low3).add(low4));
      DoubleVector logHigh = sum.add(low);
      DoubleVector logLow = sum.sub(logHigh).add(low);
      DoubleVector high = factor.mul(logHigh);
      high.intoArray(x, from + i);
      factor.fma(logLow, factor.fma(logHigh, high.neg())).intoArray(rest, i);
    }
  }
}

package org.seedtree.internal.simd;

import static jdk.incubator.vector.VectorOperators.L2D;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.ROR;
import static jdk.incubator.vector.VectorOperators.ULT;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Words of the 128-bit LCGs by the Vector API.
 *
 * <p>States go through arrays in each step, because the JIT compiler mostly allocates vectors that
 * are live from one iteration of a loop to the next. It also allocates vectors that are passed to a
 * method which it does not inline, hence none are: whether these loops are inlined into their
 * callers differs from one JVM to the next.
 *
 * <p>A product of 32 bits by 32 is written {@code a.and(LOW).mul(b.and(LOW))}, or with a shift to
 * the right by 32: the JIT compiler recognises both as one instruction. It does not if an operand
 * is neither, not even if it is a small constant.
 */
final class VectorLcg {

  static final LcgKernel PCG64 = VectorLcg::pcg64;

  static final LcgKernel PCG64DXSM = VectorLcg::pcg64dxsm;

  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LONGS.length();

  private static final long LOW = 0xffff_ffffL;

  private static final long DXSM_MULTIPLIER = 0xda942042e4dd58b5L;

  private VectorLcg() {}

  private static void pcg64(
      LcgVectorState states, long[] words, double[] doubles, int from, int to) {
    long[] high = states.high;
    long[] low = states.low;
    for (int at = from; at < to; at += LcgVectorState.COUNT) {
      for (int lane = 0; lane < LcgVectorState.COUNT; lane += LENGTH) {
        LongVector h = LongVector.fromArray(LONGS, high, lane);
        LongVector l = LongVector.fromArray(LONGS, low, lane);
        LongVector word = h.lanewise(XOR, l).lanewise(ROR, h.lanewise(LSHR, 58));
        if (doubles.length == 0) {
          word.intoArray(words, at + lane);
        } else {
          DoubleVector magnitude =
              (DoubleVector) word.lanewise(LSHR, 11).convertShape(L2D, DOUBLES, 0); // 53 bits
          magnitude.mul(0x1.0p-53).intoArray(doubles, at + lane);
        }
        step(states, lane);
      }
    }
  }

  private static void pcg64dxsm(
      LcgVectorState states, long[] words, double[] doubles, int from, int to) {
    long[] high = states.high;
    long[] low = states.low;
    for (int at = from; at < to; at += LcgVectorState.COUNT) {
      for (int lane = 0; lane < LcgVectorState.COUNT; lane += LENGTH) {
        LongVector h = LongVector.fromArray(LONGS, high, lane);
        LongVector l = LongVector.fromArray(LONGS, low, lane);
        LongVector mixed = h.lanewise(XOR, h.lanewise(LSHR, 32)).mul(DXSM_MULTIPLIER);
        LongVector word = mixed.lanewise(XOR, mixed.lanewise(LSHR, 48)).mul(l.or(1));
        if (doubles.length == 0) {
          word.intoArray(words, at + lane);
        } else {
          DoubleVector magnitude =
              (DoubleVector) word.lanewise(LSHR, 11).convertShape(L2D, DOUBLES, 0); // 53 bits
          magnitude.mul(0x1.0p-53).intoArray(doubles, at + lane);
        }
        step(states, lane);
      }
    }
  }

  /**
   * Advances states to {@code state * factor + term} modulo 2<sup>128</sup>, by products of 32-bit
   * digits. To each product two more digits can be added in 64 bits. The middle of the sum takes
   * 65, and has carried if it is below what was added last.
   */
  private static void step(LcgVectorState by, int lane) {
    LongVector h = LongVector.fromArray(LONGS, by.high, lane);
    LongVector l = LongVector.fromArray(LONGS, by.low, lane);
    LongVector factor = LongVector.broadcast(LONGS, by.factorLow);
    LongVector l0 = l.and(LOW);
    LongVector l1 = l.lanewise(LSHR, 32);
    LongVector f0 = factor.and(LOW);
    LongVector f1 = factor.lanewise(LSHR, 32);
    LongVector digit0 = l0.mul(f0).add(by.termLow & LOW);
    LongVector cross = l0.mul(f1);
    LongVector middle = l1.mul(f0).add(digit0.lanewise(LSHR, 32)).add(by.termLow >>> 32).add(cross);
    LongVector above =
        l1.mul(f1).add(middle.lanewise(LSHR, 32)).add(1L << 32, middle.compare(ULT, cross));
    LongVector across = h.mul(factor).add(l.mul(by.factorHigh)).add(by.termHigh);
    above.add(across).intoArray(by.high, lane);
    digit0.and(LOW).or(middle.lanewise(LSHL, 32)).intoArray(by.low, lane);
  }
}

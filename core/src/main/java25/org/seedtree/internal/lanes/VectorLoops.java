package org.seedtree.internal.lanes;

import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.L2D;
import static jdk.incubator.vector.VectorOperators.L2I;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.ROR;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops by the Vector API. States go through arrays in each step, because the JIT compiler
 * keeps vectors that live on from one turn of a loop to the next as objects more often than not. So
 * does it with vectors handed to a method that it does not draw in, hence the LCGs hand over none:
 * their loops are themselves drawn into callers, in one JVM so and in the next otherwise.
 *
 * <p>A product of 32 bits by 32 is written {@code a.and(LOW).mul(b.and(LOW))}, or with a shift to
 * the right by 32: the JIT compiler knows both as one instruction.
 */
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

  private static final long DXSM_MULTIPLIER = 0xda942042e4dd58b5L;

  private static final int ROUNDS = 10;
  private static final long MULTIPLIER_0 = 0xd2e7470ee14c6c93L;
  private static final long MULTIPLIER_2 = 0xca5a826395121157L;
  private static final long KEY_STEP_0 = 0x9e3779b97f4a7c15L;
  private static final long KEY_STEP_1 = 0xbb67ae8584caa73bL;

  private static final LongVector NUMBERS = LongVector.zero(LONGS).addIndex(1);
  private static final LongVector ZIP_FIRST = zip(0);
  private static final LongVector ZIP_SECOND = zip(LENGTH / 2);

  private VectorLoops() {}

  /** Whether vectors hold enough words for the loops to be the quicker ones. */
  static boolean areWideEnough() {
    return LENGTH >= 4 && LENGTH <= LcgLanes.COUNT;
  }

  static void pcg64(LcgLanes states, long[] words, double[] doubles, int from, int to) {
    long[] high = states.high;
    long[] low = states.low;
    for (int at = from; at < to; at += LcgLanes.COUNT) {
      for (int lane = 0; lane < LcgLanes.COUNT; lane += LENGTH) {
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

  static void pcg64dxsm(LcgLanes states, long[] words, double[] doubles, int from, int to) {
    long[] high = states.high;
    long[] low = states.low;
    for (int at = from; at < to; at += LcgLanes.COUNT) {
      for (int lane = 0; lane < LcgLanes.COUNT; lane += LENGTH) {
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

  /** {@code state * factor + term} modulo 2<sup>128</sup>, from products of 32-bit digits. */
  private static void step(LcgLanes by, int lane) {
    LongVector h = LongVector.fromArray(LONGS, by.high, lane);
    LongVector l = LongVector.fromArray(LONGS, by.low, lane);
    LongVector factor = LongVector.broadcast(LONGS, by.factorLow);
    LongVector l0 = l.and(LOW);
    LongVector l1 = l.lanewise(LSHR, 32);
    LongVector f0 = factor.and(LOW);
    LongVector f1 = factor.lanewise(LSHR, 32);
    LongVector digit0 = l0.mul(f0).add(by.termLow & LOW);
    LongVector carry = l1.mul(f0).add(digit0.lanewise(LSHR, 32));
    LongVector digit1 = l0.mul(f1).add(carry.and(LOW)).add(by.termLow >>> 32);
    LongVector above = l1.mul(f1).add(carry.lanewise(LSHR, 32)).add(digit1.lanewise(LSHR, 32));
    LongVector across = h.mul(factor).add(l.mul(by.factorHigh)).add(by.termHigh);
    above.add(across).intoArray(by.high, lane);
    digit0.and(LOW).or(digit1.lanewise(LSHL, 32)).intoArray(by.low, lane);
  }

  static void philox(
      PhiloxLanes cipher, long count, long[] words, double[] doubles, int from, int to) {
    long next = count;
    for (int at = from; at < to; at += PhiloxLanes.WORDS) {
      firstRounds(cipher, next);
      long key0 = cipher.key0 + KEY_STEP_0 + KEY_STEP_0;
      long key1 = cipher.key1 + KEY_STEP_1 + KEY_STEP_1;
      for (int round = 2; round < ROUNDS; round++) {
        round(cipher, key0, key1);
        key0 += KEY_STEP_0;
        key1 += KEY_STEP_1;
      }
      transpose(cipher, words, doubles, at);
      next += PhiloxLanes.BLOCKS;
    }
  }

  /** Two rounds, half of which is the same for all counters that differ in the lowest word. */
  private static void firstRounds(PhiloxLanes cipher, long count) {
    long same0 =
        Math.unsignedMultiplyHigh(cipher.counter2, MULTIPLIER_2) ^ cipher.counter1 ^ cipher.key0;
    long same1 = cipher.counter2 * MULTIPLIER_2 ^ (cipher.key0 + KEY_STEP_0);
    long same2 = cipher.counter3 ^ cipher.key1;
    long same3 = Math.unsignedMultiplyHigh(same0, MULTIPLIER_0) ^ (cipher.key1 + KEY_STEP_1);
    long same4 = same0 * MULTIPLIER_0;
    for (int lane = 0; lane < PhiloxLanes.BLOCKS; lane += LENGTH) {
      LongVector counter = NUMBERS.add(count + lane);
      LongVector mask2 = LongVector.broadcast(LONGS, same2);
      multiply(counter, MULTIPLIER_0, mask2, cipher.c2, cipher.c3, lane);
      LongVector b2 = LongVector.fromArray(LONGS, cipher.c2, lane);
      LongVector b3 = LongVector.fromArray(LONGS, cipher.c3, lane);
      multiply(b2, MULTIPLIER_2, LongVector.broadcast(LONGS, same1), cipher.c0, cipher.c1, lane);
      b3.lanewise(XOR, same3).intoArray(cipher.c2, lane);
      LongVector.broadcast(LONGS, same4).intoArray(cipher.c3, lane);
    }
  }

  /** The first word of each block; the counters differ in the third word. */
  static void philoxStreams(PhiloxLanes cipher, long count, long[] words, int from, int to) {
    long stream = cipher.counter2;
    for (int at = from; at < to; at += PhiloxLanes.BLOCKS) {
      firstRoundsOfStreams(cipher, count, stream);
      long key0 = cipher.key0 + KEY_STEP_0 + KEY_STEP_0;
      long key1 = cipher.key1 + KEY_STEP_1 + KEY_STEP_1;
      for (int round = 2; round < ROUNDS - 1; round++) {
        round(cipher, key0, key1);
        key0 += KEY_STEP_0;
        key1 += KEY_STEP_1;
      }
      lastRoundOfFirstWords(cipher, key0, words, at);
      stream += PhiloxLanes.BLOCKS;
    }
  }

  /** Two rounds, half of which is the same for all counters that differ in the third word. */
  private static void firstRoundsOfStreams(PhiloxLanes cipher, long count, long stream) {
    long same2 = Math.unsignedMultiplyHigh(count, MULTIPLIER_0) ^ cipher.counter3 ^ cipher.key1;
    long same3 = count * MULTIPLIER_0 ^ (cipher.key1 + KEY_STEP_1);
    long same0 = Math.unsignedMultiplyHigh(same2, MULTIPLIER_2) ^ (cipher.key0 + KEY_STEP_0);
    long same1 = same2 * MULTIPLIER_2;
    for (int lane = 0; lane < PhiloxLanes.BLOCKS; lane += LENGTH) {
      LongVector counter = NUMBERS.add(stream + lane);
      LongVector mask0 = LongVector.broadcast(LONGS, cipher.counter1 ^ cipher.key0);
      multiply(counter, MULTIPLIER_2, mask0, cipher.c0, cipher.c1, lane);
      LongVector b0 = LongVector.fromArray(LONGS, cipher.c0, lane);
      LongVector b1 = LongVector.fromArray(LONGS, cipher.c1, lane);
      multiply(b0, MULTIPLIER_0, LongVector.broadcast(LONGS, same3), cipher.c2, cipher.c3, lane);
      b1.lanewise(XOR, same0).intoArray(cipher.c0, lane);
      LongVector.broadcast(LONGS, same1).intoArray(cipher.c1, lane);
    }
  }

  private static void lastRoundOfFirstWords(PhiloxLanes cipher, long key0, long[] words, int at) {
    for (int lane = 0; lane < PhiloxLanes.BLOCKS; lane += LENGTH) {
      LongVector w1 = LongVector.fromArray(LONGS, cipher.c1, lane);
      LongVector w2 = LongVector.fromArray(LONGS, cipher.c2, lane);
      multiply(w2, MULTIPLIER_2, w1.lanewise(XOR, key0), cipher.c0, cipher.c1, lane);
    }
    System.arraycopy(cipher.c0, 0, words, at, PhiloxLanes.BLOCKS);
  }

  private static void round(PhiloxLanes cipher, long key0, long key1) {
    long[] c0 = cipher.c0;
    long[] c1 = cipher.c1;
    long[] c2 = cipher.c2;
    long[] c3 = cipher.c3;
    for (int lane = 0; lane < PhiloxLanes.BLOCKS; lane += LENGTH) {
      LongVector w0 = LongVector.fromArray(LONGS, c0, lane);
      LongVector w1 = LongVector.fromArray(LONGS, c1, lane);
      LongVector w2 = LongVector.fromArray(LONGS, c2, lane);
      LongVector w3 = LongVector.fromArray(LONGS, c3, lane);
      multiply(w2, MULTIPLIER_2, w1.lanewise(XOR, key0), c0, c1, lane);
      multiply(w0, MULTIPLIER_0, w3.lanewise(XOR, key1), c2, c3, lane);
    }
  }

  /** The high words of the products, masked by XOR, and the low words. */
  private static void multiply(
      LongVector words, long multiplier, LongVector mask, long[] high, long[] low, int lane) {
    LongVector by = LongVector.broadcast(LONGS, multiplier);
    LongVector w0 = words.and(LOW);
    LongVector w1 = words.lanewise(LSHR, 32);
    LongVector m0 = by.and(LOW);
    LongVector m1 = by.lanewise(LSHR, 32);
    LongVector digit0 = w0.mul(m0);
    LongVector carry = w1.mul(m0).add(digit0.lanewise(LSHR, 32));
    LongVector digit1 = w0.mul(m1).add(carry.and(LOW));
    LongVector above = w1.mul(m1).add(carry.lanewise(LSHR, 32)).add(digit1.lanewise(LSHR, 32));
    above.lanewise(XOR, mask).intoArray(high, lane);
    digit0.and(LOW).or(digit1.lanewise(LSHL, 32)).intoArray(low, lane);
  }

  /** Puts the four words of each block beside one another. */
  private static void transpose(PhiloxLanes cipher, long[] words, double[] doubles, int from) {
    for (int lane = 0; lane < PhiloxLanes.BLOCKS; lane += LENGTH) {
      LongVector w0 = LongVector.fromArray(LONGS, cipher.c0, lane);
      LongVector w1 = LongVector.fromArray(LONGS, cipher.c1, lane);
      LongVector w2 = LongVector.fromArray(LONGS, cipher.c2, lane);
      LongVector w3 = LongVector.fromArray(LONGS, cipher.c3, lane);
      LongVector even = ZIP_FIRST.selectFrom(w0, w2);
      LongVector odd = ZIP_FIRST.selectFrom(w1, w3);
      int at = from + 4 * lane;
      put(ZIP_FIRST.selectFrom(even, odd), words, doubles, at);
      put(ZIP_SECOND.selectFrom(even, odd), words, doubles, at + LENGTH);
      even = ZIP_SECOND.selectFrom(w0, w2);
      odd = ZIP_SECOND.selectFrom(w1, w3);
      put(ZIP_FIRST.selectFrom(even, odd), words, doubles, at + 2 * LENGTH);
      put(ZIP_SECOND.selectFrom(even, odd), words, doubles, at + 3 * LENGTH);
    }
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

  /** Selects one word of the one vector and one of the other by turns, starting with a lane. */
  private static LongVector zip(int firstLane) {
    long[] lanes = new long[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      lanes[i] = firstLane + i / 2 + (i % 2) * LENGTH;
    }
    return LongVector.fromArray(LONGS, lanes, 0);
  }

  private static void put(LongVector word, long[] words, double[] doubles, int at) {
    if (doubles.length == 0) {
      word.intoArray(words, at);
    } else {
      DoubleVector magnitude =
          (DoubleVector) word.lanewise(LSHR, 11).convertShape(L2D, DOUBLES, 0); // 53 bits
      magnitude.mul(0x1.0p-53).intoArray(doubles, at);
    }
  }
}

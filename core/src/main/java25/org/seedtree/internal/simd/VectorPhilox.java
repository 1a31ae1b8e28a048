package org.seedtree.internal.simd;

import static jdk.incubator.vector.VectorOperators.L2D;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.ULT;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.util.function.LongUnaryOperator;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Blocks of Philox by the Vector API, with two rounds between a load and a store, and products as
 * in {@link VectorLcg}.
 *
 * <p>With digits of 32 bits, {@code w = w1 w0} and {@code m = m1 m0}, the middle of a product,
 * {@code w1 m0 + (w0 m0 >>> 32) + w0 m1}, takes 65 bits. The first sum fits; the second has carried
 * if it is below what was added.
 */
final class VectorPhilox {

  static final PhiloxKernel BLOCKS = VectorPhilox::blocks;

  static final PhiloxStreamsKernel STREAMS = VectorPhilox::streams;

  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LONGS.length();

  private static final long LOW = 0xffff_ffffL;
  private static final long CARRY = 1L << 32;

  private static final double[] NO_DOUBLES = {};

  private static final int ROUNDS = 10;
  private static final int ROUNDS_PER_PASS = 2;
  private static final long MULTIPLIER_0 = 0xd2e7470ee14c6c93L;
  private static final long MULTIPLIER_2 = 0xca5a826395121157L;
  private static final long KEY_STEP_0 = 0x9e3779b97f4a7c15L;
  private static final long KEY_STEP_1 = 0xbb67ae8584caa73bL;
  private static final long TWO_KEY_STEPS_0 = KEY_STEP_0 << 1;
  private static final long TWO_KEY_STEPS_1 = KEY_STEP_1 << 1;

  private static final LongVector NUMBERS = vector(lane -> lane);

  /** The products of the first multiplier with the numbers of the lanes. */
  private static final LongVector MULTIPLES_LOW = vector(lane -> lane * MULTIPLIER_0);

  private static final LongVector MULTIPLES_HIGH =
      vector(lane -> Math.unsignedMultiplyHigh(lane, MULTIPLIER_0));

  private static final LongVector ZIP_FIRST = vector(VectorPhilox::zipped);
  private static final LongVector ZIP_SECOND = vector(lane -> LENGTH / 2 + zipped(lane));

  private VectorPhilox() {}

  private static void blocks(
      PhiloxVectorState state, long count, long[] words, double[] doubles, int from, int to) {
    long next = count;
    for (int at = from; at < to; at += PhiloxVectorState.WORDS) {
      firstRounds(state, next);
      long key0 = state.key0;
      long key1 = state.key1;
      for (int round = ROUNDS_PER_PASS; round < ROUNDS; round += ROUNDS_PER_PASS) {
        key0 += TWO_KEY_STEPS_0;
        key1 += TWO_KEY_STEPS_1;
        boolean last = round == ROUNDS - ROUNDS_PER_PASS;
        twoRounds(state, key0, key1, last, words, doubles, at);
      }
      next += PhiloxVectorState.BLOCKS;
    }
  }

  /**
   * Makes the first two rounds, half of which is the same for all counters that differ in the
   * lowest word. Their products in the first round are that of one of them plus multiples of the
   * multiplier.
   */
  private static void firstRounds(PhiloxVectorState state, long count) {
    long same0 =
        Math.unsignedMultiplyHigh(state.counter2, MULTIPLIER_2) ^ state.counter1 ^ state.key0;
    long same1 = state.counter2 * MULTIPLIER_2 ^ (state.key0 + KEY_STEP_0);
    long same2 = state.counter3 ^ state.key1;
    long same3 = Math.unsignedMultiplyHigh(same0, MULTIPLIER_0) ^ (state.key1 + KEY_STEP_1);
    long same4 = same0 * MULTIPLIER_0;
    for (int lane = 0; lane < PhiloxVectorState.BLOCKS; lane += LENGTH) {
      long counter = count + lane;
      LongVector low = MULTIPLES_LOW.add(counter * MULTIPLIER_0);
      LongVector high =
          MULTIPLES_HIGH
              .add(Math.unsignedMultiplyHigh(counter, MULTIPLIER_0))
              .add(1, low.compare(ULT, MULTIPLES_LOW));
      LongVector b2 = high.lanewise(XOR, same2);
      multiply(b2, MULTIPLIER_2, LongVector.broadcast(LONGS, same1), state.c0, state.c1, lane);
      low.lanewise(XOR, same3).intoArray(state.c2, lane);
      LongVector.broadcast(LONGS, same4).intoArray(state.c3, lane);
    }
  }

  /**
   * Makes two rounds of all blocks; after the last, stores the four words of each block in
   * consecutive elements. All of it is in one method because the JIT compiler inlines two products
   * of 64 bits into another method, and no third.
   */
  private static void twoRounds(
      PhiloxVectorState state,
      long key0,
      long key1,
      boolean last,
      long[] words,
      double[] doubles,
      int from) {
    long[] c0 = state.c0;
    long[] c1 = state.c1;
    long[] c2 = state.c2;
    long[] c3 = state.c3;
    LongVector by0 = LongVector.broadcast(LONGS, MULTIPLIER_0);
    LongVector by2 = LongVector.broadcast(LONGS, MULTIPLIER_2);
    LongVector m0 = by0.and(LOW);
    LongVector m1 = by0.lanewise(LSHR, 32);
    LongVector n0 = by2.and(LOW);
    LongVector n1 = by2.lanewise(LSHR, 32);
    for (int lane = 0; lane < PhiloxVectorState.BLOCKS; lane += LENGTH) {
      LongVector w0 = LongVector.fromArray(LONGS, c0, lane);
      LongVector w1 = LongVector.fromArray(LONGS, c1, lane);
      LongVector w2 = LongVector.fromArray(LONGS, c2, lane);
      LongVector w3 = LongVector.fromArray(LONGS, c3, lane);
      for (int i = 0; i < ROUNDS_PER_PASS; i++) {
        LongVector a0 = w0.and(LOW);
        LongVector a1 = w0.lanewise(LSHR, 32);
        LongVector aLow = a0.mul(m0);
        LongVector aCross = a0.mul(m1);
        LongVector aMiddle = a1.mul(m0).add(aLow.lanewise(LSHR, 32)).add(aCross);
        LongVector aHigh =
            a1.mul(m1).add(aMiddle.lanewise(LSHR, 32)).add(CARRY, aMiddle.compare(ULT, aCross));
        LongVector b0 = w2.and(LOW);
        LongVector b1 = w2.lanewise(LSHR, 32);
        LongVector bLow = b0.mul(n0);
        LongVector bCross = b0.mul(n1);
        LongVector bMiddle = b1.mul(n0).add(bLow.lanewise(LSHR, 32)).add(bCross);
        LongVector bHigh =
            b1.mul(n1).add(bMiddle.lanewise(LSHR, 32)).add(CARRY, bMiddle.compare(ULT, bCross));
        w0 = bHigh.lanewise(XOR, w1.lanewise(XOR, key0 + i * KEY_STEP_0));
        w1 = bLow.and(LOW).or(bMiddle.lanewise(LSHL, 32));
        w2 = aHigh.lanewise(XOR, w3.lanewise(XOR, key1 + i * KEY_STEP_1));
        w3 = aLow.and(LOW).or(aMiddle.lanewise(LSHL, 32));
      }
      if (!last) {
        w0.intoArray(c0, lane);
        w1.intoArray(c1, lane);
        w2.intoArray(c2, lane);
        w3.intoArray(c3, lane);
        continue;
      }
      LongVector even = ZIP_FIRST.selectFrom(w0, w2);
      LongVector odd = ZIP_FIRST.selectFrom(w1, w3);
      LongVector laterEven = ZIP_SECOND.selectFrom(w0, w2);
      LongVector laterOdd = ZIP_SECOND.selectFrom(w1, w3);
      LongVector first = ZIP_FIRST.selectFrom(even, odd);
      LongVector second = ZIP_SECOND.selectFrom(even, odd);
      LongVector third = ZIP_FIRST.selectFrom(laterEven, laterOdd);
      LongVector fourth = ZIP_SECOND.selectFrom(laterEven, laterOdd);
      int at = from + 4 * lane;
      if (doubles.length == 0) {
        first.intoArray(words, at);
        second.intoArray(words, at + LENGTH);
        third.intoArray(words, at + 2 * LENGTH);
        fourth.intoArray(words, at + 3 * LENGTH);
        continue;
      }
      ((DoubleVector) first.lanewise(LSHR, 11).convertShape(L2D, DOUBLES, 0))
          .mul(0x1.0p-53)
          .intoArray(doubles, at);
      ((DoubleVector) second.lanewise(LSHR, 11).convertShape(L2D, DOUBLES, 0))
          .mul(0x1.0p-53)
          .intoArray(doubles, at + LENGTH);
      ((DoubleVector) third.lanewise(LSHR, 11).convertShape(L2D, DOUBLES, 0))
          .mul(0x1.0p-53)
          .intoArray(doubles, at + 2 * LENGTH);
      ((DoubleVector) fourth.lanewise(LSHR, 11).convertShape(L2D, DOUBLES, 0))
          .mul(0x1.0p-53)
          .intoArray(doubles, at + 3 * LENGTH);
    }
  }

  /** Makes the first word of each block; the counters differ in the third word. */
  private static void streams(PhiloxVectorState state, long count, long[] words, int from, int to) {
    long stream = state.counter2;
    for (int at = from; at < to; at += PhiloxVectorState.BLOCKS) {
      firstRoundsOfStreams(state, count, stream);
      long key0 = state.key0;
      long key1 = state.key1;
      for (int round = ROUNDS_PER_PASS;
          round < ROUNDS - ROUNDS_PER_PASS;
          round += ROUNDS_PER_PASS) {
        key0 += TWO_KEY_STEPS_0;
        key1 += TWO_KEY_STEPS_1;
        twoRounds(state, key0, key1, false, words, NO_DOUBLES, at);
      }
      key0 += TWO_KEY_STEPS_0;
      key1 += TWO_KEY_STEPS_1;
      lastRoundsOfFirstWords(state, key0, key1);
      System.arraycopy(state.c0, 0, words, at, PhiloxVectorState.BLOCKS);
      stream += PhiloxVectorState.BLOCKS;
    }
  }

  /**
   * Makes the first two rounds, half of which is the same as counters differ in the third word
   * only.
   */
  private static void firstRoundsOfStreams(PhiloxVectorState state, long count, long stream) {
    long same2 = Math.unsignedMultiplyHigh(count, MULTIPLIER_0) ^ state.counter3 ^ state.key1;
    long same3 = count * MULTIPLIER_0 ^ (state.key1 + KEY_STEP_1);
    long same0 = Math.unsignedMultiplyHigh(same2, MULTIPLIER_2) ^ (state.key0 + KEY_STEP_0);
    long same1 = same2 * MULTIPLIER_2;
    for (int lane = 0; lane < PhiloxVectorState.BLOCKS; lane += LENGTH) {
      LongVector counter = NUMBERS.add(stream + lane);
      LongVector mask0 = LongVector.broadcast(LONGS, state.counter1 ^ state.key0);
      multiply(counter, MULTIPLIER_2, mask0, state.c0, state.c1, lane);
      LongVector b0 = LongVector.fromArray(LONGS, state.c0, lane);
      LongVector b1 = LongVector.fromArray(LONGS, state.c1, lane);
      multiply(b0, MULTIPLIER_0, LongVector.broadcast(LONGS, same3), state.c2, state.c3, lane);
      b1.lanewise(XOR, same0).intoArray(state.c0, lane);
      LongVector.broadcast(LONGS, same1).intoArray(state.c1, lane);
    }
  }

  /** Makes what the first words of the blocks depend on in the last two rounds. */
  private static void lastRoundsOfFirstWords(PhiloxVectorState state, long key0, long key1) {
    long lastKey0 = key0 + KEY_STEP_0;
    for (int lane = 0; lane < PhiloxVectorState.BLOCKS; lane += LENGTH) {
      LongVector w0 = LongVector.fromArray(LONGS, state.c0, lane);
      LongVector w2 = LongVector.fromArray(LONGS, state.c2, lane);
      LongVector w3 = LongVector.fromArray(LONGS, state.c3, lane);
      multiply(w0, MULTIPLIER_0, w3.lanewise(XOR, key1), state.c2, state.c3, lane);
      LongVector b1 = w2.mul(MULTIPLIER_2).lanewise(XOR, lastKey0);
      LongVector b2 = LongVector.fromArray(LONGS, state.c2, lane);
      multiply(b2, MULTIPLIER_2, b1, state.c0, state.c1, lane);
    }
  }

  /** Stores the high words of the products, XORed with {@code mask}, and the low words. */
  private static void multiply(
      LongVector words, long multiplier, LongVector mask, long[] high, long[] low, int lane) {
    LongVector by = LongVector.broadcast(LONGS, multiplier);
    LongVector w0 = words.and(LOW);
    LongVector w1 = words.lanewise(LSHR, 32);
    LongVector m0 = by.and(LOW);
    LongVector m1 = by.lanewise(LSHR, 32);
    LongVector digit0 = w0.mul(m0);
    LongVector cross = w0.mul(m1);
    LongVector middle = w1.mul(m0).add(digit0.lanewise(LSHR, 32)).add(cross);
    LongVector above =
        w1.mul(m1).add(middle.lanewise(LSHR, 32)).add(CARRY, middle.compare(ULT, cross));
    above.lanewise(XOR, mask).intoArray(high, lane);
    digit0.and(LOW).or(middle.lanewise(LSHL, 32)).intoArray(low, lane);
  }

  /** Returns the index that selects words of two vectors alternately. */
  private static long zipped(long lane) {
    return lane / 2 + (lane % 2) * LENGTH;
  }

  private static LongVector vector(LongUnaryOperator ofLane) {
    long[] lanes = new long[LENGTH];
    for (int lane = 0; lane < LENGTH; lane++) {
      lanes[lane] = ofLane.applyAsLong(lane);
    }
    return LongVector.fromArray(LONGS, lanes, 0);
  }
}

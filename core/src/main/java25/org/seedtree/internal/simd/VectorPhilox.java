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
 * Blocks of Philox by the Vector API, two rounds between one load and store; products as in {@link
 * VectorLcg}.
 *
 * <p>With digits of 32 bits, {@code w = w1 w0} and {@code m = m1 m0}, the middle of a product,
 * {@code w1 m0 + (w0 m0 >>> 32) + w0 m1}, takes 65 bits. The first sum has room; whether the second
 * has carried shows in that it is below what was added.
 */
final class VectorPhilox {

  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LONGS.length();

  private static final long LOW = 0xffff_ffffL;
  private static final long CARRY = 1L << 32;

  private static final double[] NO_DOUBLES = {};

  private static final int ROUNDS = 10;
  private static final int TOGETHER = 2;
  private static final long MULTIPLIER_0 = 0xd2e7470ee14c6c93L;
  private static final long MULTIPLIER_2 = 0xca5a826395121157L;
  private static final long KEY_STEP_0 = 0x9e3779b97f4a7c15L;
  private static final long KEY_STEP_1 = 0xbb67ae8584caa73bL;
  private static final long TWO_KEY_STEPS_0 = KEY_STEP_0 << 1;
  private static final long TWO_KEY_STEPS_1 = KEY_STEP_1 << 1;

  private static final LongVector NUMBERS = vector(lane -> lane);

  /** The first multiplier's products with the lanes' numbers. */
  private static final LongVector MULTIPLES_LOW = vector(lane -> lane * MULTIPLIER_0);

  private static final LongVector MULTIPLES_HIGH =
      vector(lane -> Math.unsignedMultiplyHigh(lane, MULTIPLIER_0));

  private static final LongVector ZIP_FIRST = vector(VectorPhilox::zipped);
  private static final LongVector ZIP_SECOND = vector(lane -> LENGTH / 2 + zipped(lane));

  private VectorPhilox() {}

  static void blocks(
      PhiloxLanes cipher, long count, long[] words, double[] doubles, int from, int to) {
    long next = count;
    for (int at = from; at < to; at += PhiloxLanes.WORDS) {
      firstRounds(cipher, next);
      long key0 = cipher.key0;
      long key1 = cipher.key1;
      for (int round = TOGETHER; round < ROUNDS; round += TOGETHER) {
        key0 += TWO_KEY_STEPS_0;
        key1 += TWO_KEY_STEPS_1;
        boolean last = round == ROUNDS - TOGETHER;
        twoRounds(cipher, key0, key1, last, words, doubles, at);
      }
      next += PhiloxLanes.BLOCKS;
    }
  }

  /**
   * Two rounds, half of which is the same for all counters that differ in the lowest word. Their
   * products in the first round are that of one of them and multiples of the multiplier.
   */
  private static void firstRounds(PhiloxLanes cipher, long count) {
    long same0 =
        Math.unsignedMultiplyHigh(cipher.counter2, MULTIPLIER_2) ^ cipher.counter1 ^ cipher.key0;
    long same1 = cipher.counter2 * MULTIPLIER_2 ^ (cipher.key0 + KEY_STEP_0);
    long same2 = cipher.counter3 ^ cipher.key1;
    long same3 = Math.unsignedMultiplyHigh(same0, MULTIPLIER_0) ^ (cipher.key1 + KEY_STEP_1);
    long same4 = same0 * MULTIPLIER_0;
    for (int lane = 0; lane < PhiloxLanes.BLOCKS; lane += LENGTH) {
      long counter = count + lane;
      LongVector low = MULTIPLES_LOW.add(counter * MULTIPLIER_0);
      LongVector high =
          MULTIPLES_HIGH
              .add(Math.unsignedMultiplyHigh(counter, MULTIPLIER_0))
              .add(1, low.compare(ULT, MULTIPLES_LOW));
      LongVector b2 = high.lanewise(XOR, same2);
      multiply(b2, MULTIPLIER_2, LongVector.broadcast(LONGS, same1), cipher.c0, cipher.c1, lane);
      low.lanewise(XOR, same3).intoArray(cipher.c2, lane);
      LongVector.broadcast(LONGS, same4).intoArray(cipher.c3, lane);
    }
  }

  /**
   * Two rounds of all blocks; after the last ones, the four words of each block are put beside one
   * another. All of it is in one method because the JIT compiler draws two products of 64 bits into
   * another method, and no third.
   */
  private static void twoRounds(
      PhiloxLanes cipher,
      long key0,
      long key1,
      boolean last,
      long[] words,
      double[] doubles,
      int from) {
    long[] c0 = cipher.c0;
    long[] c1 = cipher.c1;
    long[] c2 = cipher.c2;
    long[] c3 = cipher.c3;
    LongVector by0 = LongVector.broadcast(LONGS, MULTIPLIER_0);
    LongVector by2 = LongVector.broadcast(LONGS, MULTIPLIER_2);
    LongVector m0 = by0.and(LOW);
    LongVector m1 = by0.lanewise(LSHR, 32);
    LongVector n0 = by2.and(LOW);
    LongVector n1 = by2.lanewise(LSHR, 32);
    for (int lane = 0; lane < PhiloxLanes.BLOCKS; lane += LENGTH) {
      LongVector w0 = LongVector.fromArray(LONGS, c0, lane);
      LongVector w1 = LongVector.fromArray(LONGS, c1, lane);
      LongVector w2 = LongVector.fromArray(LONGS, c2, lane);
      LongVector w3 = LongVector.fromArray(LONGS, c3, lane);
      for (int i = 0; i < TOGETHER; i++) {
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

  /** The first word of each block; the counters differ in the third word. */
  static void streams(PhiloxLanes cipher, long count, long[] words, int from, int to) {
    long stream = cipher.counter2;
    for (int at = from; at < to; at += PhiloxLanes.BLOCKS) {
      firstRoundsOfStreams(cipher, count, stream);
      long key0 = cipher.key0;
      long key1 = cipher.key1;
      for (int round = TOGETHER; round < ROUNDS - TOGETHER; round += TOGETHER) {
        key0 += TWO_KEY_STEPS_0;
        key1 += TWO_KEY_STEPS_1;
        twoRounds(cipher, key0, key1, false, words, NO_DOUBLES, at);
      }
      key0 += TWO_KEY_STEPS_0;
      key1 += TWO_KEY_STEPS_1;
      lastRoundsOfFirstWords(cipher, key0, key1);
      System.arraycopy(cipher.c0, 0, words, at, PhiloxLanes.BLOCKS);
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

  /** The last two rounds as far as the first words of the blocks come from them. */
  private static void lastRoundsOfFirstWords(PhiloxLanes cipher, long key0, long key1) {
    long lastKey0 = key0 + KEY_STEP_0;
    for (int lane = 0; lane < PhiloxLanes.BLOCKS; lane += LENGTH) {
      LongVector w0 = LongVector.fromArray(LONGS, cipher.c0, lane);
      LongVector w2 = LongVector.fromArray(LONGS, cipher.c2, lane);
      LongVector w3 = LongVector.fromArray(LONGS, cipher.c3, lane);
      multiply(w0, MULTIPLIER_0, w3.lanewise(XOR, key1), cipher.c2, cipher.c3, lane);
      LongVector b1 = w2.mul(MULTIPLIER_2).lanewise(XOR, lastKey0);
      LongVector b2 = LongVector.fromArray(LONGS, cipher.c2, lane);
      multiply(b2, MULTIPLIER_2, b1, cipher.c0, cipher.c1, lane);
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
    LongVector cross = w0.mul(m1);
    LongVector middle = w1.mul(m0).add(digit0.lanewise(LSHR, 32)).add(cross);
    LongVector above =
        w1.mul(m1).add(middle.lanewise(LSHR, 32)).add(CARRY, middle.compare(ULT, cross));
    above.lanewise(XOR, mask).intoArray(high, lane);
    digit0.and(LOW).or(middle.lanewise(LSHL, 32)).intoArray(low, lane);
  }

  /** Selects one word of one vector and one of another by turns. */
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

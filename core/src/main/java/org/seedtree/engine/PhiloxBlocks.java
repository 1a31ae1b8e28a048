package org.seedtree.engine;

import static org.seedtree.engine.Philox.KEY_STEP_0;
import static org.seedtree.engine.Philox.KEY_STEP_1;
import static org.seedtree.engine.Philox.MULTIPLIER_0;
import static org.seedtree.engine.Philox.MULTIPLIER_2;

import org.seedtree.internal.math.Words;

/** The plain loop over Philox 4x64 blocks of consecutive counters. */
final class PhiloxBlocks {

  private static final int WORDS = 4;

  private PhiloxBlocks() {}

  /**
   * Fills a range with the block of a counter and the following ones, which differ only in the
   * lowest word of the counter. Half of the first two rounds is therefore the same for all.
   *
   * @param doubles receives the words as doubles, unless it is {@link BitGenerator64#NO_DOUBLES}
   */
  static void encrypt(
      long key0, long key1, long[] counter, long[] words, double[] doubles, int from, int to) {
    boolean asDoubles = doubles != BitGenerator64.NO_DOUBLES;
    long same0 = high(counter[2], MULTIPLIER_2) ^ counter[1] ^ key0;
    long same1 = counter[2] * MULTIPLIER_2 ^ (key0 + KEY_STEP_0);
    long same2 = counter[3] ^ key1;
    long same3 = high(same0, MULTIPLIER_0) ^ (key1 + KEY_STEP_1);
    long same4 = same0 * MULTIPLIER_0;
    long thirdKey0 = key0 + KEY_STEP_0 + KEY_STEP_0;
    long thirdKey1 = key1 + KEY_STEP_1 + KEY_STEP_1;
    long count = counter[0];
    for (int at = from; at < to; at += WORDS) {
      long b2 = high(count, MULTIPLIER_0) ^ same2;
      long b3 = count * MULTIPLIER_0;
      count++;
      long c0 = high(b2, MULTIPLIER_2) ^ same1;
      long c1 = b2 * MULTIPLIER_2;
      long c2 = same3 ^ b3;
      long c3 = same4;
      long k0 = thirdKey0;
      long k1 = thirdKey1;
      // the other eight rounds, written out: a loop takes a fifth longer
      long b0 = high(c2, MULTIPLIER_2) ^ (c1 ^ k0);
      long b1 = c2 * MULTIPLIER_2;
      b2 = high(c0, MULTIPLIER_0) ^ (c3 ^ k1);
      b3 = c0 * MULTIPLIER_0;
      k0 += KEY_STEP_0;
      k1 += KEY_STEP_1;
      c0 = high(b2, MULTIPLIER_2) ^ (b1 ^ k0);
      c1 = b2 * MULTIPLIER_2;
      c2 = high(b0, MULTIPLIER_0) ^ (b3 ^ k1);
      c3 = b0 * MULTIPLIER_0;
      k0 += KEY_STEP_0;
      k1 += KEY_STEP_1;
      b0 = high(c2, MULTIPLIER_2) ^ (c1 ^ k0);
      b1 = c2 * MULTIPLIER_2;
      b2 = high(c0, MULTIPLIER_0) ^ (c3 ^ k1);
      b3 = c0 * MULTIPLIER_0;
      k0 += KEY_STEP_0;
      k1 += KEY_STEP_1;
      c0 = high(b2, MULTIPLIER_2) ^ (b1 ^ k0);
      c1 = b2 * MULTIPLIER_2;
      c2 = high(b0, MULTIPLIER_0) ^ (b3 ^ k1);
      c3 = b0 * MULTIPLIER_0;
      k0 += KEY_STEP_0;
      k1 += KEY_STEP_1;
      b0 = high(c2, MULTIPLIER_2) ^ (c1 ^ k0);
      b1 = c2 * MULTIPLIER_2;
      b2 = high(c0, MULTIPLIER_0) ^ (c3 ^ k1);
      b3 = c0 * MULTIPLIER_0;
      k0 += KEY_STEP_0;
      k1 += KEY_STEP_1;
      c0 = high(b2, MULTIPLIER_2) ^ (b1 ^ k0);
      c1 = b2 * MULTIPLIER_2;
      c2 = high(b0, MULTIPLIER_0) ^ (b3 ^ k1);
      c3 = b0 * MULTIPLIER_0;
      k0 += KEY_STEP_0;
      k1 += KEY_STEP_1;
      b0 = high(c2, MULTIPLIER_2) ^ (c1 ^ k0);
      b1 = c2 * MULTIPLIER_2;
      b2 = high(c0, MULTIPLIER_0) ^ (c3 ^ k1);
      b3 = c0 * MULTIPLIER_0;
      k0 += KEY_STEP_0;
      k1 += KEY_STEP_1;
      c0 = high(b2, MULTIPLIER_2) ^ (b1 ^ k0);
      c1 = b2 * MULTIPLIER_2;
      c2 = high(b0, MULTIPLIER_0) ^ (b3 ^ k1);
      c3 = b0 * MULTIPLIER_0;
      if (asDoubles) {
        doubles[at] = BitGenerator64.toDouble(c0);
        doubles[at + 1] = BitGenerator64.toDouble(c1);
        doubles[at + 2] = BitGenerator64.toDouble(c2);
        doubles[at + 3] = BitGenerator64.toDouble(c3);
      } else {
        words[at] = c0;
        words[at + 1] = c1;
        words[at + 2] = c2;
        words[at + 3] = c3;
      }
    }
  }

  private static long high(long word, long multiplier) {
    return Words.unsignedMultiplyHigh(word, multiplier);
  }
}

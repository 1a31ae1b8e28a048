package org.seedtree.engine;

import static org.seedtree.engine.Philox.KEY_STEP_0;
import static org.seedtree.engine.Philox.KEY_STEP_1;
import static org.seedtree.engine.Philox.MULTIPLIER_0;
import static org.seedtree.engine.Philox.MULTIPLIER_2;

import org.seedtree.internal.engine.LcgBatch;
import org.seedtree.internal.math.Words;

/**
 * A lot of Philox blocks whose counters follow each other, encrypted a round at a time: a row each
 * of the blocks' first, second, third and fourth words. Blocks that are not wanted yet stay for the
 * next fill.
 *
 * <p>The loops are such as the JIT compiler turns into vector instructions; see {@link LcgBatch}.
 */
final class PhiloxBatch {

  /** A loop over the rows. */
  private interface Pass {
    void over(PhiloxBatch rows);
  }

  private static final Pass[] FIRST_ROUNDS = {
    PhiloxBatch::count,
    PhiloxBatch::carry0,
    PhiloxBatch::mixFirst,
    PhiloxBatch::carry2,
    PhiloxBatch::mixSecond
  };

  private static final Pass[] ROUND = {
    PhiloxBatch::carry2, PhiloxBatch::carry0, PhiloxBatch::mix2, PhiloxBatch::mix0
  };

  /** Blocks in a lot. */
  static final int BLOCKS = 256;

  private static final int WORDS = 4;

  private static final int ROW_0 = 0;
  private static final int ROW_1 = BLOCKS;
  private static final int ROW_2 = 2 * BLOCKS;
  private static final int ROW_3 = 3 * BLOCKS;
  private static final int CARRY_0 = 4 * BLOCKS;
  private static final int CARRY_2 = 5 * BLOCKS;

  private static final long DIGIT = 0xffff_ffffL;
  private static final long FACTOR_00 = MULTIPLIER_0 & DIGIT;
  private static final long FACTOR_01 = MULTIPLIER_0 >>> 32;
  private static final long FACTOR_20 = MULTIPLIER_2 & DIGIT;
  private static final long FACTOR_21 = MULTIPLIER_2 >>> 32;

  private final long[] rows = new long[6 * BLOCKS];
  private boolean isMade;
  private long key0;
  private long key1;
  private long count;
  private long counter1;
  private long counter2;
  private long counter3;

  /** What the passes of a round mask words with, and a word that is the same in all blocks. */
  private long mask0;

  private long mask1;
  private long mask2;
  private long word3;

  /**
   * As much of {@link PhiloxBlocks#encrypt} as there are blocks at hand, or as it pays to make;
   * returns where it ends.
   */
  int encrypt(
      long key0, long key1, long[] counter, long[] words, double[] doubles, int from, int to) {
    if (!isMade || !isSame(key0, key1, counter)) {
      if (to - from < WORDS * BLOCKS) {
        return from;
      }
      make(key0, key1, counter, counter[0]);
    }
    long next = counter[0];
    int at = from;
    while (at < to) {
      long index = next - count;
      int blocks = (to - at) / WORDS;
      if (Long.compareUnsigned(index, BLOCKS) >= 0) {
        if (index != BLOCKS && blocks < BLOCKS) {
          return at;
        }
        make(key0, key1, counter, next);
        index = 0;
      }
      int taken = (int) Math.min(blocks, BLOCKS - index);
      if (doubles != BitGenerator64.NO_DOUBLES) {
        putDoubles(rows, (int) index, taken, doubles, at);
      } else {
        putWords(rows, (int) index, taken, words, at);
      }
      next += taken;
      at += taken * WORDS;
    }
    return at;
  }

  /** Whether blocks of that key and counter may be in the lot. */
  private boolean isSame(long otherKey0, long otherKey1, long[] counter) {
    return key0 == otherKey0
        && key1 == otherKey1
        && counter1 == counter[1]
        && counter2 == counter[2]
        && counter3 == counter[3];
  }

  private void make(long key0, long key1, long[] counter, long count) {
    isMade = true;
    this.key0 = key0;
    this.key1 = key1;
    this.count = count;
    counter1 = counter[1];
    counter2 = counter[2];
    counter3 = counter[3];
    firstRounds();
    mask0 = key0 + KEY_STEP_0;
    mask1 = key1 + KEY_STEP_1;
    for (int round = 2; round < Philox.ROUNDS; round++) {
      mask0 += KEY_STEP_0;
      mask1 += KEY_STEP_1;
      run(ROUND);
    }
  }

  /** Half of the first two rounds is the same for all blocks. */
  private void firstRounds() {
    long same0 = Words.unsignedMultiplyHigh(counter2, MULTIPLIER_2) ^ counter1 ^ key0;
    mask0 = counter2 * MULTIPLIER_2 ^ (key0 + KEY_STEP_0);
    mask1 = counter3 ^ key1;
    mask2 = Words.unsignedMultiplyHigh(same0, MULTIPLIER_0) ^ (key1 + KEY_STEP_1);
    word3 = same0 * MULTIPLIER_0;
    run(FIRST_ROUNDS);
  }

  private void run(Pass[] passes) {
    for (Pass pass : passes) {
      pass.over(this);
    }
  }

  private void count() {
    long[] rows = this.rows;
    long first = count;
    for (int i = 0; i < BLOCKS; i++) {
      rows[ROW_0 + i] = first + i;
    }
  }

  /** The carry into the high words of the first words' products, but for the highest product. */
  private void carry0() {
    long[] rows = this.rows;
    for (int i = 0; i < BLOCKS; i++) {
      long word = rows[ROW_0 + i];
      long digit0 = word & DIGIT;
      long sum1 = (word >>> 32) * FACTOR_00 + (digit0 * FACTOR_00 >>> 32);
      long sum2 = digit0 * FACTOR_01 + (sum1 & DIGIT);
      rows[CARRY_0 + i] = (sum1 >>> 32) + (sum2 >>> 32);
    }
  }

  /** As {@link #carry0} for the third words. */
  private void carry2() {
    long[] rows = this.rows;
    for (int i = 0; i < BLOCKS; i++) {
      long word = rows[ROW_2 + i];
      long digit0 = word & DIGIT;
      long sum1 = (word >>> 32) * FACTOR_20 + (digit0 * FACTOR_20 >>> 32);
      long sum2 = digit0 * FACTOR_21 + (sum1 & DIGIT);
      rows[CARRY_2 + i] = (sum1 >>> 32) + (sum2 >>> 32);
    }
  }

  /** What becomes of the first word by the first round. */
  private void mixFirst() {
    long[] rows = this.rows;
    long mask = mask1;
    for (int i = 0; i < BLOCKS; i++) {
      long word = rows[ROW_0 + i];
      rows[ROW_2 + i] = ((word >>> 32) * FACTOR_01 + rows[CARRY_0 + i]) ^ mask;
      rows[ROW_3 + i] = word * MULTIPLIER_0;
    }
  }

  /** What becomes of the third and fourth words by the second round. */
  private void mixSecond() {
    long[] rows = this.rows;
    long firstMask = mask0;
    long thirdMask = mask2;
    long fourth = word3;
    for (int i = 0; i < BLOCKS; i++) {
      long word = rows[ROW_2 + i];
      rows[ROW_0 + i] = ((word >>> 32) * FACTOR_21 + rows[CARRY_2 + i]) ^ firstMask;
      rows[ROW_1 + i] = word * MULTIPLIER_2;
      rows[ROW_2 + i] = rows[ROW_3 + i] ^ thirdMask;
      rows[ROW_3 + i] = fourth;
    }
  }

  /** The next first words, left in the place of the carry, and second words. */
  private void mix2() {
    long[] rows = this.rows;
    long key = mask0;
    for (int i = 0; i < BLOCKS; i++) {
      long word = rows[ROW_2 + i];
      long high = (word >>> 32) * FACTOR_21 + rows[CARRY_2 + i];
      rows[CARRY_2 + i] = high ^ rows[ROW_1 + i] ^ key;
      rows[ROW_1 + i] = word * MULTIPLIER_2;
    }
  }

  /** The next third and fourth words, and the first words to their place. */
  private void mix0() {
    long[] rows = this.rows;
    long key = mask1;
    for (int i = 0; i < BLOCKS; i++) {
      long word = rows[ROW_0 + i];
      long high = (word >>> 32) * FACTOR_01 + rows[CARRY_0 + i];
      rows[ROW_2 + i] = high ^ rows[ROW_3 + i] ^ key;
      rows[ROW_3 + i] = word * MULTIPLIER_0;
      rows[ROW_0 + i] = rows[CARRY_2 + i];
    }
  }

  private static void putWords(long[] rows, int first, int blocks, long[] words, int from) {
    for (int i = first, at = from; i < first + blocks; i++, at += WORDS) {
      words[at] = rows[ROW_0 + i];
      words[at + 1] = rows[ROW_1 + i];
      words[at + 2] = rows[ROW_2 + i];
      words[at + 3] = rows[ROW_3 + i];
    }
  }

  private static void putDoubles(long[] rows, int first, int blocks, double[] doubles, int from) {
    for (int i = first, at = from; i < first + blocks; i++, at += WORDS) {
      doubles[at] = BitGenerator64.toDouble(rows[ROW_0 + i]);
      doubles[at + 1] = BitGenerator64.toDouble(rows[ROW_1 + i]);
      doubles[at + 2] = BitGenerator64.toDouble(rows[ROW_2 + i]);
      doubles[at + 3] = BitGenerator64.toDouble(rows[ROW_3 + i]);
    }
  }
}

package org.seedtree.engine;

import static org.seedtree.engine.Philox.KEY_STEP_0;
import static org.seedtree.engine.Philox.KEY_STEP_1;
import static org.seedtree.engine.Philox.MULTIPLIER_0;
import static org.seedtree.engine.Philox.MULTIPLIER_2;

import org.seedtree.internal.engine.LcgBatch;
import org.seedtree.internal.math.Words;

/**
 * A batch of Philox blocks of consecutive counters, encrypted a round at a time. The blocks' first,
 * second, third and fourth words are columns. Blocks that are not needed yet stay for the next
 * fill.
 *
 * <p>The loops have the shape that the JIT compiler vectorises; see {@link LcgBatch}.
 */
final class PhiloxBatch {

  /** A loop over the columns. */
  private interface Pass {
    void over(PhiloxBatch batch);
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

  /** The number of blocks in a batch. */
  static final int BLOCKS = 256;

  private static final int WORDS = 4;

  private static final int COLUMN_0 = 0;
  private static final int COLUMN_1 = BLOCKS;
  private static final int COLUMN_2 = 2 * BLOCKS;
  private static final int COLUMN_3 = 3 * BLOCKS;
  private static final int CARRY_0 = 4 * BLOCKS;
  private static final int CARRY_2 = 5 * BLOCKS;

  private static final long DIGIT = 0xffff_ffffL;
  private static final long FACTOR_00 = MULTIPLIER_0 & DIGIT;
  private static final long FACTOR_01 = MULTIPLIER_0 >>> 32;
  private static final long FACTOR_20 = MULTIPLIER_2 & DIGIT;
  private static final long FACTOR_21 = MULTIPLIER_2 >>> 32;

  private final long[] columns = new long[6 * BLOCKS];
  private boolean isSet;
  private long key0;
  private long key1;
  private long count;
  private long counter1;
  private long counter2;
  private long counter3;

  /** The masks of the passes of a round, and a word that is the same in all blocks. */
  private long mask0;

  private long mask1;
  private long mask2;
  private long word3;

  /**
   * Fills the part of the range whose blocks are in the batch, or for which another batch is
   * profitable, as {@link PhiloxBlocks#encrypt} does; returns the end of the part.
   */
  int encrypt(
      long key0, long key1, long[] counter, long[] words, double[] doubles, int from, int to) {
    if (!isSet || !isOf(key0, key1, counter)) {
      if (to - from < WORDS * BLOCKS) {
        return from;
      }
      encryptBatch(key0, key1, counter, counter[0]);
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
        encryptBatch(key0, key1, counter, next);
        index = 0;
      }
      int taken = (int) Math.min(blocks, BLOCKS - index);
      if (doubles != BitGenerator64.NO_DOUBLES) {
        copyDoubles(columns, (int) index, taken, doubles, at);
      } else {
        copyWords(columns, (int) index, taken, words, at);
      }
      next += taken;
      at += taken * WORDS;
    }
    return at;
  }

  /** Returns whether the batch is of that key and of that counter, but for its lowest word. */
  private boolean isOf(long otherKey0, long otherKey1, long[] counter) {
    return key0 == otherKey0
        && key1 == otherKey1
        && counter1 == counter[1]
        && counter2 == counter[2]
        && counter3 == counter[3];
  }

  private void encryptBatch(long key0, long key1, long[] counter, long count) {
    isSet = true;
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

  /** Encrypts the first two rounds, half of which is the same for all blocks. */
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
    long[] columns = this.columns;
    long first = count;
    for (int i = 0; i < BLOCKS; i++) {
      columns[COLUMN_0 + i] = first + i;
    }
  }

  /**
   * Computes the carry into the high words of the first words' products, without the highest
   * product.
   */
  private void carry0() {
    long[] columns = this.columns;
    for (int i = 0; i < BLOCKS; i++) {
      long word = columns[COLUMN_0 + i];
      long digit0 = word & DIGIT;
      long sum1 = (word >>> 32) * FACTOR_00 + (digit0 * FACTOR_00 >>> 32);
      long sum2 = digit0 * FACTOR_01 + (sum1 & DIGIT);
      columns[CARRY_0 + i] = (sum1 >>> 32) + (sum2 >>> 32);
    }
  }

  /** Computes the carry into the high words of the third words' products, as {@link #carry0}. */
  private void carry2() {
    long[] columns = this.columns;
    for (int i = 0; i < BLOCKS; i++) {
      long word = columns[COLUMN_2 + i];
      long digit0 = word & DIGIT;
      long sum1 = (word >>> 32) * FACTOR_20 + (digit0 * FACTOR_20 >>> 32);
      long sum2 = digit0 * FACTOR_21 + (sum1 & DIGIT);
      columns[CARRY_2 + i] = (sum1 >>> 32) + (sum2 >>> 32);
    }
  }

  /** Computes the third and fourth words of the first round. */
  private void mixFirst() {
    long[] columns = this.columns;
    long mask = mask1;
    for (int i = 0; i < BLOCKS; i++) {
      long word = columns[COLUMN_0 + i];
      columns[COLUMN_2 + i] = ((word >>> 32) * FACTOR_01 + columns[CARRY_0 + i]) ^ mask;
      columns[COLUMN_3 + i] = word * MULTIPLIER_0;
    }
  }

  /** Computes all words of the second round. */
  private void mixSecond() {
    long[] columns = this.columns;
    long firstMask = mask0;
    long thirdMask = mask2;
    long fourth = word3;
    for (int i = 0; i < BLOCKS; i++) {
      long word = columns[COLUMN_2 + i];
      columns[COLUMN_0 + i] = ((word >>> 32) * FACTOR_21 + columns[CARRY_2 + i]) ^ firstMask;
      columns[COLUMN_1 + i] = word * MULTIPLIER_2;
      columns[COLUMN_2 + i] = columns[COLUMN_3 + i] ^ thirdMask;
      columns[COLUMN_3 + i] = fourth;
    }
  }

  /** Computes the next first words, in the column of the carry, and the next second words. */
  private void mix2() {
    long[] columns = this.columns;
    long key = mask0;
    for (int i = 0; i < BLOCKS; i++) {
      long word = columns[COLUMN_2 + i];
      long high = (word >>> 32) * FACTOR_21 + columns[CARRY_2 + i];
      columns[CARRY_2 + i] = high ^ columns[COLUMN_1 + i] ^ key;
      columns[COLUMN_1 + i] = word * MULTIPLIER_2;
    }
  }

  /** Computes the next third and fourth words, and moves the first words to their column. */
  private void mix0() {
    long[] columns = this.columns;
    long key = mask1;
    for (int i = 0; i < BLOCKS; i++) {
      long word = columns[COLUMN_0 + i];
      long high = (word >>> 32) * FACTOR_01 + columns[CARRY_0 + i];
      columns[COLUMN_2 + i] = high ^ columns[COLUMN_3 + i] ^ key;
      columns[COLUMN_3 + i] = word * MULTIPLIER_0;
      columns[COLUMN_0 + i] = columns[CARRY_2 + i];
    }
  }

  private static void copyWords(long[] columns, int first, int blocks, long[] words, int from) {
    for (int i = first, at = from; i < first + blocks; i++, at += WORDS) {
      words[at] = columns[COLUMN_0 + i];
      words[at + 1] = columns[COLUMN_1 + i];
      words[at + 2] = columns[COLUMN_2 + i];
      words[at + 3] = columns[COLUMN_3 + i];
    }
  }

  private static void copyDoubles(
      long[] columns, int first, int blocks, double[] doubles, int from) {
    for (int i = first, at = from; i < first + blocks; i++, at += WORDS) {
      doubles[at] = BitGenerator64.toDouble(columns[COLUMN_0 + i]);
      doubles[at + 1] = BitGenerator64.toDouble(columns[COLUMN_1 + i]);
      doubles[at + 2] = BitGenerator64.toDouble(columns[COLUMN_2 + i]);
      doubles[at + 3] = BitGenerator64.toDouble(columns[COLUMN_3 + i]);
    }
  }
}

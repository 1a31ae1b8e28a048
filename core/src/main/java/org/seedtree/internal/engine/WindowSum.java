package org.seedtree.internal.engine;

import static org.seedtree.internal.engine.MT19937Recurrence.N;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A polynomial over the field of two elements, applied to the words of {@code MT19937}: the sum,
 * without carry, of those stretches of 624 words that begin at a power which it has.
 *
 * <p>Words are taken in pairs, two stretches that begin at neighbouring pairs as one, and eight
 * pairs at a time in locals: a sum in memory would be stored and loaded once for each stretch.
 */
final class WindowSum {

  private static final int PAIRS = N / 2;
  private static final int AT_ONCE = 8;

  /** So many stretches are added by a call: with more, few calls would be of compiled code. */
  private static final int PER_CALL = 64;

  /** Of the sequence, that it takes. */
  private final int words;

  /** How many pairs there are. Behind them stand as many sums of a pair and its successor. */
  private final int pairs;

  /** Where stretches begin, among the pairs whose first word is even, or odd, and their sums. */
  private final int[] ofEven;

  private final int[] ofOdd;

  /**
   * For the powers of one polynomial.
   *
   * @param powers those that it has, at least one
   */
  WindowSum(BitSet powers) {
    words = powers.length() - 1 + N;
    pairs = words / 2;
    ofEven = stretches(powers, 0);
    ofOdd = stretches(powers, 1);
  }

  private int[] stretches(BitSet powers, int parity) {
    int[] stretches = new int[powers.cardinality()];
    int count = 0;
    for (int power = parity; power < powers.length(); power += 4) {
      boolean one = powers.get(power);
      boolean next = powers.get(power + 2);
      if (one || next) {
        int pair = power / 2;
        stretches[count++] = one && next ? pairs + pair : one ? pair : pair + 1;
      }
    }
    return Arrays.copyOf(stretches, count);
  }

  /**
   * Adds up.
   *
   * @param sequence of 624 words more than the highest power, or longer
   * @return 624 words
   */
  int[] of(int[] sequence) {
    int[] sum = new int[N];
    long[] table = new long[2 * pairs];
    fill(table, sequence, 0);
    add(table, ofEven, sum);
    fill(table, sequence, 1);
    add(table, ofOdd, sum);
    return sum;
  }

  private void fill(long[] table, int[] sequence, int parity) {
    int count = (words - parity) / 2;
    for (int i = 0; i < count; i++) {
      int at = 2 * i + parity;
      table[i] = (sequence[at] & 0xffff_ffffL) | (long) sequence[at + 1] << 32;
    }
    for (int i = 0; i < count - 1; i++) {
      table[pairs + i] = table[i] ^ table[i + 1];
    }
  }

  private static void add(long[] table, int[] stretches, int[] sum) {
    for (int i = 0; i < PAIRS; i += AT_ONCE) {
      for (int from = 0; from < stretches.length; from += PER_CALL) {
        addEight(table, stretches, from, Math.min(from + PER_CALL, stretches.length), i, sum);
      }
    }
  }

  private static void addEight(
      long[] table, int[] stretches, int from, int to, int first, int[] sum) {
    long s0 = 0;
    long s1 = 0;
    long s2 = 0;
    long s3 = 0;
    long s4 = 0;
    long s5 = 0;
    long s6 = 0;
    long s7 = 0;
    for (int i = from; i < to; i++) {
      int at = stretches[i] + first;
      s0 ^= table[at];
      s1 ^= table[at + 1];
      s2 ^= table[at + 2];
      s3 ^= table[at + 3];
      s4 ^= table[at + 4];
      s5 ^= table[at + 5];
      s6 ^= table[at + 6];
      s7 ^= table[at + 7];
    }
    add(s0, sum, 2 * first);
    add(s1, sum, 2 * first + 2);
    add(s2, sum, 2 * first + 4);
    add(s3, sum, 2 * first + 6);
    add(s4, sum, 2 * first + 8);
    add(s5, sum, 2 * first + 10);
    add(s6, sum, 2 * first + 12);
    add(s7, sum, 2 * first + 14);
  }

  private static void add(long pair, int[] sum, int at) {
    sum[at] ^= (int) pair;
    sum[at + 1] ^= (int) (pair >>> 32);
  }
}

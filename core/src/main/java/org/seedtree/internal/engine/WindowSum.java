package org.seedtree.internal.engine;

import static org.seedtree.internal.engine.MT19937Recurrence.N;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A polynomial over the field of two elements, applied to the words of {@code MT19937}: the sum,
 * without carry, of the windows of 624 words that start at the exponents of its terms.
 *
 * <p>Words are added in pairs. Two windows that start at neighbouring pairs are added as one. Eight
 * pairs at a time are summed in locals: a sum in memory would be stored and loaded once for each
 * window.
 */
final class WindowSum {

  private static final int PAIRS = N / 2;
  private static final int AT_ONCE = 8;

  /** Windows added by a call; with more, few calls would run compiled code. */
  private static final int PER_CALL = 64;

  /** The number of words of the sequence that are used. */
  private final int words;

  /** The number of pairs; the table has as many sums of a pair and its successor after them. */
  private final int pairs;

  /** The windows' starts in the table of pairs whose first word has an even index. */
  private final int[] ofEven;

  /** The windows' starts in the table of pairs whose first word has an odd index. */
  private final int[] ofOdd;

  /**
   * Creates the sum for a polynomial.
   *
   * @param powers the exponents of its terms, at least one
   */
  WindowSum(BitSet powers) {
    words = powers.length() - 1 + N;
    pairs = words / 2;
    ofEven = windows(powers, 0);
    ofOdd = windows(powers, 1);
  }

  private int[] windows(BitSet powers, int parity) {
    int[] windows = new int[powers.cardinality()];
    int count = 0;
    for (int power = parity; power < powers.length(); power += 4) {
      boolean one = powers.get(power);
      boolean next = powers.get(power + 2);
      if (one || next) {
        int pair = power / 2;
        windows[count++] = one && next ? pairs + pair : one ? pair : pair + 1;
      }
    }
    return Arrays.copyOf(windows, count);
  }

  /**
   * Returns the sum, 624 words.
   *
   * @param sequence at least 624 words more than the highest exponent
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

  private static void add(long[] table, int[] windows, int[] sum) {
    for (int i = 0; i < PAIRS; i += AT_ONCE) {
      for (int from = 0; from < windows.length; from += PER_CALL) {
        addEight(table, windows, from, Math.min(from + PER_CALL, windows.length), i, sum);
      }
    }
  }

  private static void addEight(
      long[] table, int[] windows, int from, int to, int first, int[] sum) {
    long s0 = 0;
    long s1 = 0;
    long s2 = 0;
    long s3 = 0;
    long s4 = 0;
    long s5 = 0;
    long s6 = 0;
    long s7 = 0;
    for (int i = from; i < to; i++) {
      int at = windows[i] + first;
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

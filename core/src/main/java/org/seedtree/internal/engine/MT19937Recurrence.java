package org.seedtree.internal.engine;

/** The recurrence and the output function of {@code MT19937}. */
public final class MT19937Recurrence {

  /** The number of words in the state. */
  public static final int N = 624;

  /** The offset of the middle word in the recurrence. */
  static final int M = 397;

  /**
   * The mask of the bit that the recurrence takes from the first word; it takes the others from the
   * second.
   */
  public static final int UPPER = 0x80000000;

  /** The last row of the recurrence's matrix, added if the lowest bit is set. */
  static final int MATRIX = 0x9908b0df;

  private MT19937Recurrence() {}

  /** Returns the word that follows 624 words, of which words 0, 1 and {@link #M} are given. */
  static int next(int first, int second, int middle) {
    int mixed = (first & UPPER) | (second & ~UPPER);
    return middle ^ (mixed >>> 1) ^ (-(mixed & 1) & MATRIX);
  }

  /** Replaces the 624 words by the 624 that follow. */
  public static void regenerate(int[] key) {
    for (int i = 0; i < N - M; i++) {
      key[i] = next(key[i], key[i + 1], key[i + M]);
    }
    for (int i = N - M; i < N - 1; i++) {
      key[i] = next(key[i], key[i + 1], key[i + M - N]);
    }
    key[N - 1] = next(key[N - 1], key[0], key[M - 1]);
  }

  /** Returns the output function of a word of the state. */
  public static int temper(int word) {
    int y = word;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  /** Inverts {@link #temper(int)}. */
  public static int untemper(int word) {
    int y = word ^ (word >>> 18);
    y ^= (y << 15) & 0xefc60000;
    int x = y;
    for (int bits = 7; bits < Integer.SIZE; bits += 7) { // so many low bits of x are right
      x = y ^ ((x << 7) & 0x9d2c5680);
    }
    return x ^ (x >>> 11) ^ (x >>> 22);
  }

  /** Tempers {@code words[from..to)} in place, in a loop that the JIT compiler vectorises. */
  public static void temper(int[] words, int from, int to) {
    for (int i = from; i < to; i++) {
      words[i] = temper(words[i]);
    }
  }
}

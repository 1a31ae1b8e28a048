package org.seedtree.internal.engine;

import static org.seedtree.internal.engine.MT19937Recurrence.N;

/**
 * The seeding of {@code MT19937} before {@code SeedSequence}: {@code init_genrand} and {@code
 * init_by_array} of Nishimura and Matsumoto's program of 2002.
 */
public final class LegacySeeding {

  private LegacySeeding() {}

  /** Fills the 624 words of {@code key} from an unsigned 32-bit seed. */
  public static void initialize(int[] key, int seed) {
    int word = seed;
    for (int i = 0; i < N; i++) {
      key[i] = word;
      word = 1812433253 * folded(word) + i + 1;
    }
  }

  /** Fills the 624 words of {@code key} from at least one unsigned 32-bit seed. */
  public static void initialize(int[] key, int[] seed) {
    initialize(key, 19650218);
    int i = 1;
    for (int step = 0; step < Math.max(N, seed.length); step++) {
      int j = step % seed.length;
      key[i] = (key[i] ^ (folded(key[i - 1]) * 1664525)) + seed[j] + j;
      i = following(key, i);
    }
    for (int step = 1; step < N; step++) {
      key[i] = (key[i] ^ (folded(key[i - 1]) * 1566083941)) - i;
      i = following(key, i);
    }
    key[0] = MT19937Recurrence.UPPER;
  }

  private static int folded(int word) {
    return word ^ (word >>> 30);
  }

  /** Returns the next index; after the last index it is 1, and word 0 becomes the last word. */
  private static int following(int[] key, int i) {
    if (i < N - 1) {
      return i + 1;
    }
    key[0] = key[N - 1];
    return 1;
  }
}

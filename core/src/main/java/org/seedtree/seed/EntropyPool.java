package org.seedtree.seed;

/**
 * The entropy pool of a {@link SeedSequence} and its mixing function: O'Neill, "Developing a
 * seed_seq alternative" (2015), with NumPy's constants and order.
 *
 * <p>Words are hashed in one pass whose multiplier changes from word to word, so a pool can be
 * {@linkplain #with extended} by more words later.
 */
final class EntropyPool {

  private static final int INIT_A = 0x43b0d7e5;
  private static final int MULT_A = 0x931e8875;
  private static final int INIT_B = 0x8b51f9dd;
  private static final int MULT_B = 0x58f38ded;
  private static final int MIX_LEFT = 0xca01f9dd;
  private static final int MIX_RIGHT = 0x4973f715;

  private final int[] pool;
  private int hash;

  private EntropyPool(int[] pool, int hash) {
    this.pool = pool;
    this.hash = hash;
  }

  /**
   * Returns the pool of {@code size} words into which {@code words}, padded by zeros, are mixed.
   */
  static EntropyPool of(int size, int[] words) {
    EntropyPool pool = new EntropyPool(new int[size], INIT_A);
    for (int i = 0; i < size; i++) {
      pool.pool[i] = pool.hashed(i < words.length ? words[i] : 0);
    }
    for (int source = 0; source < size; source++) {
      for (int target = 0; target < size; target++) {
        if (source != target) {
          pool.mix(target, pool.pool[source]);
        }
      }
    }
    for (int i = size; i < words.length; i++) {
      pool.mixIntoAll(words[i]);
    }
    return pool;
  }

  /** Returns a new pool: this one with a non-negative number, of one or two words, mixed in. */
  EntropyPool with(long number) {
    EntropyPool extended = new EntropyPool(pool.clone(), hash);
    extended.mixIntoAll((int) number);
    if (number >>> 32 != 0) {
      extended.mixIntoAll((int) (number >>> 32));
    }
    return extended;
  }

  private void mixIntoAll(int word) {
    for (int target = 0; target < pool.length; target++) {
      mix(target, word);
    }
  }

  private void mix(int target, int word) {
    int mixed = MIX_LEFT * pool[target] - MIX_RIGHT * hashed(word);
    pool[target] = mixed ^ mixed >>> 16;
  }

  private int hashed(int word) {
    int keyed = word ^ hash;
    hash *= MULT_A;
    int product = keyed * hash;
    return product ^ product >>> 16;
  }

  /** Returns a copy of the pool's words. */
  int[] words() {
    return pool.clone();
  }

  /** Returns the first {@code nWords} 32-bit words of the output. */
  int[] generate(int nWords) {
    int[] out = new int[nWords];
    int multiplier = INIT_B;
    for (int i = 0, source = 0; i < nWords; i++, source = next(source)) {
      out[i] = output(source, multiplier);
      multiplier *= MULT_B;
    }
    return out;
  }

  /** Returns the first {@code nWords} 64-bit words of the output, low halves first. */
  long[] generate64(int nWords) {
    long[] out = new long[nWords];
    int multiplier = INIT_B;
    for (int i = 0, source = 0; i < nWords; i++, source = next(source)) {
      long low = output(source, multiplier) & 0xffffffffL;
      multiplier *= MULT_B;
      source = next(source);
      long high = output(source, multiplier);
      multiplier *= MULT_B;
      out[i] = high << 32 | low;
    }
    return out;
  }

  private int output(int source, int multiplier) {
    int product = (pool[source] ^ multiplier) * (multiplier * MULT_B);
    return product ^ product >>> 16;
  }

  private int next(int source) {
    return source + 1 == pool.length ? 0 : source + 1;
  }
}

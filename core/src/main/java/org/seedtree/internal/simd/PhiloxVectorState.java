package org.seedtree.internal.simd;

/** The words of many Philox blocks between the rounds of their encryption. */
public final class PhiloxVectorState {

  /** The number of blocks: enough that no round waits for the one before. */
  static final int BLOCKS = 32;

  /** The number of words in the blocks. */
  public static final int WORDS = 4 * BLOCKS;

  final long[] c0 = new long[BLOCKS];
  final long[] c1 = new long[BLOCKS];
  final long[] c2 = new long[BLOCKS];
  final long[] c3 = new long[BLOCKS];
  long key0;
  long key1;
  long counter1;
  long counter2;
  long counter3;

  /** Sets the key, and the counter except for its lowest word. */
  public void set(long firstKey, long secondKey, long[] counter) {
    key0 = firstKey;
    key1 = secondKey;
    counter1 = counter[1];
    counter2 = counter[2];
    counter3 = counter[3];
  }
}

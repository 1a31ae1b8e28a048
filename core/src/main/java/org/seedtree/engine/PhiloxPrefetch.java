package org.seedtree.engine;

import org.seedtree.internal.math.Words;
import org.seedtree.internal.simd.PhiloxStreamsKernel;
import org.seedtree.internal.simd.PhiloxVectorState;
import org.seedtree.internal.simd.Simd;

/**
 * The prefetched first words of Philox streams with consecutive third words of the counter, for an
 * engine that seeks one after the other. The words of a batch do not depend on each other, and a
 * first word takes less time than its block.
 */
final class PhiloxPrefetch {

  /** The number of successive seeks from which on words are prefetched. */
  static final int MIN_SEEKS = 16;

  /** The maximum number of words prefetched at a time; below it, as many as there were seeks. */
  static final int SIZE = 128;

  private final PhiloxVectorState vectorState = new PhiloxVectorState();
  private final long[] words = new long[SIZE];
  private long first;
  private int count;

  /** Discards all words, because the next stream does not follow the last. */
  void clear() {
    count = 0;
  }

  /**
   * Returns the first word of a stream.
   *
   * @param counter the counter at the start of the stream; its lowest word is not its maximum
   * @param seeks the number of successive seeks, at most {@link #SIZE}
   */
  long word(long key0, long key1, long[] counter, int seeks) {
    long index = counter[2] - first;
    if (Long.compareUnsigned(index, count) >= 0) {
      prefetch(key0, key1, counter, seeks);
      index = 0;
    }
    return words[(int) index];
  }

  private void prefetch(long key0, long key1, long[] counter, int seeks) {
    first = counter[2];
    count = seeks;
    PhiloxStreamsKernel kernel = count == SIZE ? Simd.PROVIDER.philoxStreams(count) : null;
    if (kernel != null) {
      vectorState.set(key0, key1, counter);
      kernel.fillFirstWords(vectorState, counter[0] + 1, words, 0, count);
    } else {
      encrypt(key0, key1, counter);
    }
  }

  /**
   * Encrypts first words only. Half of the first two rounds is the same for all streams, and the
   * last two rounds are reduced to what the first word of a block depends on.
   */
  private void encrypt(long key0, long key1, long[] counter) {
    long count0 = counter[0] + 1;
    long same0 = counter[1] ^ key0;
    long same2 = high0(count0) ^ counter[3] ^ key1;
    long same3 = count0 * Philox.MULTIPLIER_0 ^ (key1 + Philox.KEY_STEP_1);
    long same4 = high2(same2) ^ (key0 + Philox.KEY_STEP_0);
    long same5 = same2 * Philox.MULTIPLIER_2;
    long thirdKey0 = key0 + Philox.KEY_STEP_0 + Philox.KEY_STEP_0;
    long thirdKey1 = key1 + Philox.KEY_STEP_1 + Philox.KEY_STEP_1;
    int n = count;
    long stream = first;
    for (int i = 0; i < n; i++) {
      long b0 = high2(stream) ^ same0;
      long c0 = same4 ^ stream * Philox.MULTIPLIER_2;
      long c1 = same5;
      long c2 = high0(b0) ^ same3;
      long c3 = b0 * Philox.MULTIPLIER_0;
      stream++;
      long k0 = thirdKey0;
      long k1 = thirdKey1;
      for (int rounds = 2; rounds < Philox.ROUNDS - 2; rounds += 2) {
        b0 = high2(c2) ^ c1 ^ k0;
        long b1 = c2 * Philox.MULTIPLIER_2;
        long b2 = high0(c0) ^ c3 ^ k1;
        long b3 = c0 * Philox.MULTIPLIER_0;
        k0 += Philox.KEY_STEP_0;
        k1 += Philox.KEY_STEP_1;
        c0 = high2(b2) ^ b1 ^ k0;
        c1 = b2 * Philox.MULTIPLIER_2;
        c2 = high0(b0) ^ b3 ^ k1;
        c3 = b0 * Philox.MULTIPLIER_0;
        k0 += Philox.KEY_STEP_0;
        k1 += Philox.KEY_STEP_1;
      }
      long last1 = c2 * Philox.MULTIPLIER_2;
      long last2 = high0(c0) ^ c3 ^ k1;
      words[i] = high2(last2) ^ last1 ^ (k0 + Philox.KEY_STEP_0);
    }
  }

  private static long high0(long word) {
    return Words.unsignedMultiplyHigh(word, Philox.MULTIPLIER_0);
  }

  private static long high2(long word) {
    return Words.unsignedMultiplyHigh(word, Philox.MULTIPLIER_2);
  }
}

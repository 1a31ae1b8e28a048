package org.seedtree.internal.engine;

import static org.seedtree.internal.engine.MT19937Recurrence.N;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** The number of words between two states of {@code MT19937}, found by regenerating the first. */
public final class MT19937Distance {

  private MT19937Distance() {}

  /**
   * Searches for the words of one state among those that follow another's.
   *
   * @param key the 624 words of the first state, which are left unchanged
   * @param limit the maximum distance
   * @return empty if the distance is larger, or the second state is not after the first
   */
  public static Optional<BigInteger> search(
      int[] key, int pos, int[] otherKey, int otherPos, long limit) {
    int[] words = Arrays.copyOf(key, 2 * N); // two successive blocks of 624
    int[] next = key.clone();
    long start = -(long) pos; // the first block's position
    while (start <= limit) {
      MT19937Recurrence.regenerate(next);
      System.arraycopy(next, 0, words, N, N);
      for (int i = 0; i < N; i++) {
        long distance = start + i + otherPos;
        if (words[i + 1] == otherKey[1]
            && distance >= 0
            && distance <= limit
            && isAt(words, i, otherKey)) {
          return Optional.of(BigInteger.valueOf(distance));
        }
      }
      System.arraycopy(next, 0, words, 0, N);
      start += N;
    }
    return Optional.empty();
  }

  /** The recurrence depends only on the upper bit of the first word. */
  private static boolean isAt(int[] words, int index, int[] key) {
    return (words[index] ^ key[0]) >= 0 && Arrays.equals(words, index + 1, index + N, key, 1, N);
  }
}

package org.seedtree.internal.engine;

import static org.seedtree.internal.engine.MT19937Recurrence.M;
import static org.seedtree.internal.engine.MT19937Recurrence.N;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Moves {@code MT19937} along its stream by any number of regenerations: x to the power of the
 * distance, modulo the characteristic polynomial of the recurrence, applied to the words. Haramoto,
 * Matsumoto, Nishimura, Panneton and L'Ecuyer, "Efficient Jump Ahead for F2-Linear Random Number
 * Generators" (2008).
 */
public final class MT19937Advance {

  private static final int DEGREE = MT19937Power.DEGREE;

  private static final BigInteger PERIOD =
      BigInteger.ONE.shiftLeft(DEGREE).subtract(BigInteger.ONE);

  private MT19937Advance() {}

  /** Regenerates {@code key} {@code times} times; a negative number goes back to earlier words. */
  public static void regenerate(int[] key, BigInteger times) {
    // from the second word on: the recurrence depends only on the upper bit of the first
    BigInteger distance = times.multiply(BigInteger.valueOf(N)).subtract(BigInteger.ONE);
    long[] power = MT19937Power.of(distance.remainder(PERIOD));
    int[] words = new int[1 + DEGREE + N];
    System.arraycopy(key, 0, words, 0, N);
    for (int i = 0; i < words.length - N; i++) {
      words[i + N] = MT19937Recurrence.next(words[i], words[i + 1], words[i + M]);
    }
    int[] fromSecond = Arrays.copyOfRange(words, 1, words.length);
    int[] sum = new WindowSum(BitSet.valueOf(power)).of(fromSecond);
    System.arraycopy(sum, 0, key, 0, N);
  }
}

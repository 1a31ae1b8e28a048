package org.seedtree.seed;

/** Whatever can seed a bit generator; NumPy's {@code ISeedSequence}. */
public interface ISeedSequence {

  /**
   * The first {@code nWords} 32-bit words of this seed's output. Repeatable; a shorter request is a
   * prefix of a longer one.
   *
   * @param nWords how many words, at least 0
   * @throws IllegalArgumentException if {@code nWords} is negative
   */
  int[] generateState(int nWords);

  /**
   * The first {@code nWords} 64-bit words: pairs of the 32-bit words, the earlier one in the low
   * half.
   *
   * @param nWords how many words, at least 0
   * @throws IllegalArgumentException if {@code nWords} is negative
   */
  default long[] generateState64(int nWords) {
    if (nWords < 0 || nWords > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException("not a number of words to be made: " + nWords);
    }
    int[] halves = generateState(2 * nWords);
    long[] words = new long[nWords];
    for (int i = 0; i < nWords; i++) {
      words[i] = (halves[2 * i] & 0xffffffffL) | ((long) halves[2 * i + 1] << 32);
    }
    return words;
  }
}

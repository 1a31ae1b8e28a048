package org.seedtree.seed;

/** A seed of a bit generator; NumPy's {@code ISeedSequence}. */
public interface ISeedSequence {

  /**
   * Returns the first {@code nWords} unsigned 32-bit words of this seed's output. Repeated calls
   * return the same words; fewer words are a prefix of more. Everything that takes an {@code int}
   * or an {@code int[]} as a seed takes such words.
   *
   * @param nWords the number of words, at least 0
   * @throws IllegalArgumentException if {@code nWords} is negative
   */
  int[] generateState(int nWords);

  /**
   * Returns the first {@code nWords} unsigned 64-bit words: pairs of the 32-bit words, the earlier
   * one in the low half. Everything that takes a {@code long} or a {@code long[]} as the entropy of
   * a {@link SeedSequence} takes such words.
   *
   * @param nWords the number of words, at least 0; by default at most 2<sup>30</sup> - 1
   * @throws IllegalArgumentException if {@code nWords} is out of its range
   */
  default long[] generateState64(int nWords) {
    if (nWords < 0 || nWords > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException("nWords not in 0..2**30 - 1: " + nWords);
    }
    int[] ints = generateState(2 * nWords);
    long[] words = new long[nWords];
    for (int i = 0; i < nWords; i++) {
      words[i] = (ints[2 * i] & 0xffffffffL) | ((long) ints[2 * i + 1] << 32);
    }
    return words;
  }
}

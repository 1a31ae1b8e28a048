package org.seedtree.internal.simd;

/** The partners of a Fisher-Yates shuffle, by masked rejection. */
@FunctionalInterface
public interface ShufflePartnersKernel {

  /** The number of words judged by a call. */
  int WORDS = 32;

  /** The result where bounds that differ within the call matter; no number of partners. */
  int UNDECIDED = -1;

  /**
   * Appends partners to {@code partners[0..count)}: those of {@code words[from..from + WORDS)},
   * under the least mask of ones that covers {@code high}, that are at most {@code high}. Elements
   * after them are overwritten, as many as there are words.
   *
   * @param low the bound of the last word, or less
   * @param high the bound of the first word
   * @return the number of partners then, or {@link #UNDECIDED} if a word lies in (low, high]
   */
  int accept(int[] words, int from, int[] partners, int count, int low, int high);
}

package org.seedtree.engine;

import org.seedtree.internal.simd.Simd;

/**
 * The choice between words of PCG64, PCG64DXSM and Philox by batched states, in loops that the JIT
 * compiler vectorises, and by the plain loops. It depends on the JVM alone: batched states are
 * selected on Java 17 with AVX-512, where they were faster on every machine tried, and nowhere else
 * (docs/decisions/0005 has the figures). Nothing is timed.
 *
 * <p>{@code -Dorg.seedtree.batchedStates=true} or {@code false}, for tests, selects one.
 */
final class BatchedStates {

  /**
   * The number of words after which the JVM is asked for its vectors, which takes as long as some
   * ten million words.
   */
  private static final long MANY_WORDS = 1 << 24;

  /** The first Java version whose plain loops have an unsigned multiplication of their own. */
  private static final int UNSIGNED_MULTIPLICATION = 18;

  private static final int AVX_512 = 3;

  private static long wordsUntilDecision = MANY_WORDS; // not synchronised: counts may be lost
  private static boolean isSelected;

  static {
    String given = System.getProperty("org.seedtree.batchedStates");
    boolean isPlain =
        Simd.PROVIDER.isAvailable() || Runtime.version().feature() >= UNSIGNED_MULTIPLICATION;
    if (given != null || isPlain) {
      isSelected = Boolean.parseBoolean(given);
      wordsUntilDecision = Long.MAX_VALUE;
    }
  }

  private BatchedStates() {}

  /** Returns whether a call for so many words is to use batched states. */
  static boolean areSelected(int words) {
    if (!isSelected && wordsUntilDecision != Long.MAX_VALUE) {
      count(words);
    }
    return isSelected;
  }

  private static void count(int words) {
    wordsUntilDecision -= words;
    if (wordsUntilDecision <= 0) {
      wordsUntilDecision = Long.MAX_VALUE;
      isSelected = isProfitable(JvmOption.value("UseAVX"), JvmOption.value("UseSuperWord"));
    }
  }

  /** Returns whether batched states are faster on Java 17 with these options of the JVM. */
  static boolean isProfitable(String useAvx, String useSuperWord) {
    return useSuperWord.equals("true") && useAvx.equals(String.valueOf(AVX_512));
  }
}

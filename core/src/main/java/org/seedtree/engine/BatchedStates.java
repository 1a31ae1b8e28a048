package org.seedtree.engine;

import org.seedtree.internal.simd.Simd;

/**
 * The choice between words of PCG64, PCG64DXSM and Philox by batched states, in loops that the JIT
 * compiler vectorises, and by the plain loops. It depends on the engine and the JVM alone: batched
 * states are selected with AVX-512, for Philox on Java 17 only (docs/decisions/0005 has the
 * figures). Nothing is timed.
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

  private static final String GIVEN = System.getProperty("org.seedtree.batchedStates", "");

  private static final boolean ARE_PROFITABLE_FOR_PHILOX =
      !GIVEN.isEmpty() || Runtime.version().feature() < UNSIGNED_MULTIPLICATION;

  private static long wordsUntilDecision = MANY_WORDS; // not synchronised: counts may be lost
  private static boolean isSelected;

  static {
    if (!GIVEN.isEmpty() || Simd.PROVIDER.isAvailable()) {
      isSelected = Boolean.parseBoolean(GIVEN);
      wordsUntilDecision = Long.MAX_VALUE;
    }
  }

  private BatchedStates() {}

  /** Returns whether a call for so many words of PCG64 or PCG64DXSM is to use batched states. */
  static boolean areSelected(int words) {
    if (!isSelected && wordsUntilDecision != Long.MAX_VALUE) {
      count(words);
    }
    return isSelected;
  }

  /** Returns whether a call for so many words of Philox is to use batched states. */
  static boolean areSelectedForPhilox(int words) {
    return ARE_PROFITABLE_FOR_PHILOX && areSelected(words);
  }

  private static void count(int words) {
    wordsUntilDecision -= words;
    if (wordsUntilDecision <= 0) {
      wordsUntilDecision = Long.MAX_VALUE;
      isSelected = isProfitable(JvmOption.value("UseAVX"), JvmOption.value("UseSuperWord"));
    }
  }

  /** Returns whether batched states are faster with these options of the JVM. */
  static boolean isProfitable(String useAvx, String useSuperWord) {
    return useSuperWord.equals("true") && useAvx.equals(String.valueOf(AVX_512));
  }
}

package org.seedtree.internal.engine;

import org.seedtree.internal.simd.Simd;
import org.seedtree.internal.simd.WordPairKernel;

/** The 64-bit words and doubles that {@code MT19937} makes from pairs of 32-bit words. */
public final class WordPairs {

  private static final long[] NO_LONGS = {};
  private static final double[] NO_DOUBLES = {};

  private WordPairs() {}

  /** Returns the 64-bit word of two words, the first in the high half. */
  public static long toLong(int high, int low) {
    return ((long) high << 32) | (low & 0xffffffffL);
  }

  /** Returns the double of the top 27 bits of the first word and the top 26 bits of the second. */
  public static double toDouble(int first, int second) {
    long magnitude = ((long) (first >>> 5) << 26) | (second >>> 6);
    return magnitude * 0x1.0p-53;
  }

  /** Sets {@code out[from..from + n)} to the 64-bit words of the first {@code n} pairs. */
  public static void toLongs(int[] words, int n, long[] out, int from) {
    int converted = convertByVectors(words, n, out, NO_DOUBLES, from);
    toLongs(words, converted, n, out, from);
  }

  private static void toLongs(int[] words, int first, int n, long[] out, int from) {
    for (int i = first; i < n; i++) {
      out[from + i] = toLong(words[2 * i], words[2 * i + 1]);
    }
  }

  /** Sets {@code out[from..from + n)} to the doubles of the first {@code n} pairs. */
  public static void toDoubles(int[] words, int n, double[] out, int from) {
    int converted = convertByVectors(words, n, NO_LONGS, out, from);
    toDoubles(words, converted, n, out, from);
  }

  private static void toDoubles(int[] words, int first, int n, double[] out, int from) {
    for (int i = first; i < n; i++) {
      out[from + i] = toDouble(words[2 * i], words[2 * i + 1]);
    }
  }

  /** Converts the pairs of all full vectors, if that is faster; returns their number. */
  private static int convertByVectors(
      int[] words, int n, long[] longs, double[] doubles, int from) {
    WordPairKernel kernel = Simd.PROVIDER.wordPairs(n);
    if (kernel == null) {
      return 0;
    }
    int converted = n - n % Simd.MAX_LANES;
    kernel.fill(words, longs, doubles, from, from + converted);
    return converted;
  }
}

package org.seedtree.internal.engine;

/** Converts blocks of 32-bit words to floats in [0, 1), multiples of 2<sup>-24</sup>. */
public final class FloatConversion {

  /**
   * Whether the JVM converts integers fast. Up to Java 21 a conversion depends on the previous
   * value of its register, which in a loop is the previous result, and is not vectorised.
   */
  public static final boolean IS_FAST = Runtime.version().feature() >= 22;

  /** The maximum number of words converted at a time. */
  public static final int SIZE = 1024;

  private static final int ONE = 0x3f800000; // the bits of 1

  private FloatConversion() {}

  /**
   * Returns the size of the array that {@link #convert} needs to convert so many words in blocks.
   */
  public static int arraySize(int words) {
    return Math.min(SIZE, words) + (IS_FAST || words == 0 ? 0 : SIZE);
  }

  /** Returns the float of a word: its top 24 bits. */
  public static float toFloat(int word) {
    return (word >>> 8) * 0x1.0p-24f;
  }

  /**
   * Sets {@code out[from + i]} to the float of {@code words[i]}, for each of {@code n} words.
   *
   * @param words an array of {@link #arraySize}; its contents are overwritten
   */
  public static void convert(int[] words, int n, float[] out, int from) {
    if (IS_FAST) {
      for (int i = 0; i < n; i++) {
        out[from + i] = toFloat(words[i]);
      }
    } else {
      bySubtraction(words, n, out, from);
    }
  }

  /**
   * Converts as {@link #convert} does, without a conversion instruction. Each word gives the bits
   * of two floats whose difference is exactly its own: 1 plus the top 23 bits; and 1, or 1 -
   * 2<sup>-24</sup> if the next bit is set.
   */
  static void bySubtraction(int[] words, int n, float[] out, int from) {
    split(words, n);
    subtract(words, n, out, from);
  }

  private static void split(int[] words, int n) {
    for (int i = 0; i < n; i++) {
      int word = words[i];
      words[i] = ONE | word >>> 9;
      words[i + SIZE] = ONE - (word >>> 8 & 1);
    }
  }

  private static void subtract(int[] words, int n, float[] out, int from) {
    for (int i = 0; i < n; i++) {
      out[from + i] = Float.intBitsToFloat(words[i]) - Float.intBitsToFloat(words[i + SIZE]);
    }
  }
}

package org.seedtree.internal.engine;

/** Blocks of 32-bit words turned into floats in [0, 1), multiples of 2<sup>-24</sup>. */
public final class FloatConversion {

  /**
   * Up to Java 21 the conversion of an integer waits for what its register held before, which in a
   * loop that does nothing else is the value before it, and is not vectorised.
   */
  public static final boolean CONVERTS_WELL = Runtime.version().feature() >= 22;

  /** The most words at a time. */
  public static final int SIZE = 1024;

  private static final int ONE = 0x3f800000; // the bits of 1

  private FloatConversion() {}

  /** How long an array has to be that so many words are converted in, block by block. */
  public static int room(int words) {
    return Math.min(SIZE, words) + (CONVERTS_WELL || words == 0 ? 0 : SIZE);
  }

  /** The top bits of a word. */
  public static float toFloat(int word) {
    return (word >>> 8) * 0x1.0p-24f;
  }

  /**
   * Sets {@code out[from + i]} to the float of {@code words[i]}, for each of {@code n} words.
   *
   * @param words as long as {@link #room} says; overwritten
   */
  public static void convert(int[] words, int n, float[] out, int from) {
    if (CONVERTS_WELL) {
      for (int i = 0; i < n; i++) {
        out[from + i] = toFloat(words[i]);
      }
    } else {
      bySubtraction(words, n, out, from);
    }
  }

  /**
   * {@link #convert} without a conversion: each word gives the bits of two floats whose difference
   * is exactly its own, 1 and the top 23 bits, and 1, or 1 - 2<sup>-24</sup> where the next bit is
   * set.
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

package org.seedtree.internal.variate;

import static org.seedtree.internal.variate.ExponentialTables.F;
import static org.seedtree.internal.variate.ExponentialTables.F_FLOAT;
import static org.seedtree.internal.variate.ExponentialTables.K;
import static org.seedtree.internal.variate.ExponentialTables.K_FLOAT;
import static org.seedtree.internal.variate.ExponentialTables.TAIL;
import static org.seedtree.internal.variate.ExponentialTables.W;
import static org.seedtree.internal.variate.ExponentialTables.W_FLOAT;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.simd.ZigguratLayers;

/**
 * The standard exponential distribution by the {@link Ziggurat} method, and by {@link
 * FloatZiggurat} in single precision. 98.9 % of the values consume one word; the rest consume a
 * further uniform.
 */
public final class ZigguratExponential {

  // word = magnitude 53 | layer 8 | unused 3; float32: magnitude 23 | layer 8 | unused 1
  private static final int LAYER_MASK = 0xff;
  private static final int LAYER_SHIFT = 3;
  private static final int MAGNITUDE_SHIFT = LAYER_SHIFT + 8;
  private static final long MAGNITUDE_MASK = (1L << 53) - 1;
  private static final int LAYER_SHIFT_FLOAT = 1;
  private static final int MAGNITUDE_SHIFT_FLOAT = LAYER_SHIFT_FLOAT + 8;

  private static final float TAIL_FLOAT = (float) TAIL;

  private static final ZigguratLayers LAYERS =
      new ZigguratLayers(LAYER_SHIFT, LAYER_MASK, MAGNITUDE_SHIFT, MAGNITUDE_MASK, W, K);

  static final Ziggurat ZIGGURAT =
      new Ziggurat(
          LAYERS,
          new Wedges(W, 0x1p53, F, x -> Libm.exp(-x), (x, height) -> height),
          (bits, word) -> TAIL - Libm.log1p(-bits.nextDouble()),
          ZigguratExponential::acceptFirstWords);

  private static final FloatZiggurat FLOATS =
      new FloatZiggurat(
          ZigguratExponential::sampleFloat,
          ZigguratExponential::wedgeOrTail,
          ZigguratExponential::acceptFirstWords);

  /** Returns one value. */
  public static double sample(RandomSource bits) {
    return ZIGGURAT.sample(bits);
  }

  /** Returns the value if it is accepted on the first word, else NaN. */
  static double firstWordValue(long word) {
    return ZIGGURAT.firstWordValue(word);
  }

  /** Fills {@code out[from..to)} with what as many calls of {@link #sample} would give. */
  public static void fill(RandomSource bits, double[] out, int from, int to) {
    ZIGGURAT.fill(bits, out, from, to);
  }

  /**
   * Fills at least the first element of {@code out[from..to)}, and no more than stays in the cache
   * for the next step of a distribution; returns the index after the last value.
   */
  public static int fillBatch(RandomSource bits, double[] out, int from, int to) {
    return ZIGGURAT.fillBatch(bits, out, from, to);
  }

  /** The {@link Ziggurat.ScalarLoop}, four words at a time. */
  private static int acceptFirstWords(long[] words, int from, int to, double[] out, int at) {
    int shift = at - from;
    int i = from;
    for (; i < to - 3; i += 4) {
      long word0 = words[i];
      long word1 = words[i + 1];
      long word2 = words[i + 2];
      long word3 = words[i + 3];
      out[shift + i] = LAYERS.candidate(word0);
      out[shift + i + 1] = LAYERS.candidate(word1);
      out[shift + i + 2] = LAYERS.candidate(word2);
      out[shift + i + 3] = LAYERS.candidate(word3);
      if (LAYERS.isOutside(word0)
          || LAYERS.isOutside(word1)
          || LAYERS.isOutside(word2)
          || LAYERS.isOutside(word3)) {
        break;
      }
    }
    for (; i < to; i++) {
      long word = words[i];
      out[shift + i] = LAYERS.candidate(word);
      if (LAYERS.isOutside(word)) {
        break;
      }
    }
    return i;
  }

  /** Returns one value in single precision, from 32-bit words. */
  public static float sampleFloat(RandomSource bits) {
    int word = bits.nextInt();
    float x = candidate(word);
    return isOutside(word) ? wedgeOrTail(bits, word, x) : x;
  }

  private static float candidate(int word) {
    return (word >>> MAGNITUDE_SHIFT_FLOAT) * W_FLOAT[layer(word)];
  }

  private static boolean isOutside(int word) {
    return (word >>> MAGNITUDE_SHIFT_FLOAT) >= K_FLOAT[layer(word)];
  }

  private static int layer(int word) {
    return word >>> LAYER_SHIFT_FLOAT & LAYER_MASK;
  }

  /** Fills {@code out[from..to)} with what as many calls of {@link #sampleFloat} would give. */
  public static void fill(RandomSource bits, float[] out, int from, int to) {
    FLOATS.fill(bits, out, from, to);
  }

  /** The {@link FloatZiggurat.ScalarLoop}, four words at a time. */
  private static int acceptFirstWords(int[] words, int from, int to, float[] out, int at) {
    int shift = at - from;
    int i = from;
    for (; i < to - 3; i += 4) {
      int word0 = words[i];
      int word1 = words[i + 1];
      int word2 = words[i + 2];
      int word3 = words[i + 3];
      out[shift + i] = candidate(word0);
      out[shift + i + 1] = candidate(word1);
      out[shift + i + 2] = candidate(word2);
      out[shift + i + 3] = candidate(word3);
      if (isOutside(word0) || isOutside(word1) || isOutside(word2) || isOutside(word3)) {
        break;
      }
    }
    for (; i < to; i++) {
      int word = words[i];
      out[shift + i] = candidate(word);
      if (isOutside(word)) {
        break;
      }
    }
    return i;
  }

  private static float wedgeOrTail(RandomSource bits, int word, float x) {
    int layer = layer(word);
    if (layer == 0) {
      return TAIL_FLOAT - Libm.log1pf(-bits.nextFloat());
    }
    float side = (F_FLOAT[layer - 1] - F_FLOAT[layer]) * bits.nextFloat() + F_FLOAT[layer];
    return side < Libm.expf(-x) ? x : sampleFloat(bits);
  }

  private ZigguratExponential() {}
}

package org.seedtree.internal.variate;

import static org.seedtree.internal.variate.ExponentialTables.F_FLOAT;
import static org.seedtree.internal.variate.ExponentialTables.K_FLOAT;
import static org.seedtree.internal.variate.ExponentialTables.W_FLOAT;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;

/**
 * The standard exponential distribution in single precision by the {@link FloatZiggurat} method,
 * from 32-bit words.
 */
public final class FloatZigguratExponential {

  // word = magnitude 23 | layer 8 | unused 1
  private static final int LAYER_MASK = 0xff;
  private static final int LAYER_SHIFT = 1;
  private static final int MAGNITUDE_SHIFT = LAYER_SHIFT + 8;

  private static final float TAIL = (float) ExponentialTables.TAIL;

  private static final FloatZiggurat FLOATS =
      new FloatZiggurat(
          FloatZigguratExponential::sample,
          FloatZigguratExponential::wedgeOrTail,
          FloatZigguratExponential::acceptFirstWords);

  /** Returns one value. */
  public static float sample(RandomSource bits) {
    int word = bits.nextInt();
    float x = candidate(word);
    return isOutside(word) ? wedgeOrTail(bits, word, x) : x;
  }

  private static float candidate(int word) {
    return (word >>> MAGNITUDE_SHIFT) * W_FLOAT[layer(word)];
  }

  private static boolean isOutside(int word) {
    return (word >>> MAGNITUDE_SHIFT) >= K_FLOAT[layer(word)];
  }

  private static int layer(int word) {
    return word >>> LAYER_SHIFT & LAYER_MASK;
  }

  /** Fills {@code out[from..to)} with what as many calls of {@link #sample} would give. */
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
      return TAIL - bits.logOfComplement(bits.nextFloat());
    }
    float side = (F_FLOAT[layer - 1] - F_FLOAT[layer]) * bits.nextFloat() + F_FLOAT[layer];
    return side < Libm.expf(-x) ? x : sample(bits);
  }

  private FloatZigguratExponential() {}
}

package org.seedtree.internal.variate;

import static org.seedtree.internal.variate.NormalTables.F_FLOAT;
import static org.seedtree.internal.variate.NormalTables.K_FLOAT;
import static org.seedtree.internal.variate.NormalTables.W_FLOAT;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;

/**
 * The standard normal distribution in single precision by the {@link FloatZiggurat} method, from
 * 32-bit words.
 */
public final class FloatZigguratNormal {

  // word = magnitude 23 | sign 1 | layer 8
  private static final int LAYER_MASK = 0xff;
  private static final int SIGNED_LAYER_MASK = 0x1ff;
  private static final int MAGNITUDE_SHIFT = 9;

  /** The bit of the magnitude that is the sign in the tail, in place of the sign bit. */
  private static final int TAIL_SIGN = 1 << 8;

  private static final float TAIL = (float) NormalTables.TAIL;
  private static final float INVERSE_TAIL = (float) NormalTables.INVERSE_TAIL;

  // tables by sign and layer, so that the sign takes no branch that would be mispredicted
  private static final float[] SIGNED_W = new float[2 * W_FLOAT.length];
  private static final int[] SIGNED_K = new int[2 * K_FLOAT.length];

  static {
    for (int layer = 0; layer < W_FLOAT.length; layer++) {
      SIGNED_W[layer] = W_FLOAT[layer];
      SIGNED_W[W_FLOAT.length + layer] = -W_FLOAT[layer];
      SIGNED_K[layer] = K_FLOAT[layer];
      SIGNED_K[K_FLOAT.length + layer] = K_FLOAT[layer];
    }
  }

  private static final FloatZiggurat FLOATS =
      new FloatZiggurat(
          FloatZigguratNormal::sample,
          FloatZigguratNormal::wedgeOrTail,
          FloatZigguratNormal::acceptFirstWords);

  /** Returns one value. */
  public static float sample(RandomSource bits) {
    int word = bits.nextInt();
    float x = candidate(word);
    return isOutside(word) ? wedgeOrTail(bits, word, x) : x;
  }

  private static float candidate(int word) {
    return (word >>> MAGNITUDE_SHIFT) * SIGNED_W[word & SIGNED_LAYER_MASK];
  }

  private static boolean isOutside(int word) {
    return (word >>> MAGNITUDE_SHIFT) >= SIGNED_K[word & SIGNED_LAYER_MASK];
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

  /** Compares float arithmetic with the exponential in double precision, as NumPy does. */
  private static float wedgeOrTail(RandomSource bits, int word, float x) {
    int layer = word & LAYER_MASK;
    if (layer == 0) {
      return tail(bits, word >>> MAGNITUDE_SHIFT);
    }
    float side = (F_FLOAT[layer - 1] - F_FLOAT[layer]) * bits.nextFloat() + F_FLOAT[layer];
    return side < Libm.exp(-0.5 * x * x) ? x : sample(bits);
  }

  private static float tail(RandomSource bits, int magnitude) {
    float excess;
    float height;
    do {
      excess = -INVERSE_TAIL * bits.logOfComplement(bits.nextFloat());
      height = -bits.logOfComplement(bits.nextFloat());
    } while (!(height + height > excess * excess));
    return (magnitude & TAIL_SIGN) != 0 ? -(TAIL + excess) : TAIL + excess;
  }

  private FloatZigguratNormal() {}
}

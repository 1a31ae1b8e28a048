package org.seedtree.internal.variate;

import static org.seedtree.internal.variate.NormalTables.F;
import static org.seedtree.internal.variate.NormalTables.F_FLOAT;
import static org.seedtree.internal.variate.NormalTables.INVERSE_TAIL;
import static org.seedtree.internal.variate.NormalTables.K;
import static org.seedtree.internal.variate.NormalTables.K_FLOAT;
import static org.seedtree.internal.variate.NormalTables.TAIL;
import static org.seedtree.internal.variate.NormalTables.W;
import static org.seedtree.internal.variate.NormalTables.W_FLOAT;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.simd.ZigguratLayers;

/**
 * The standard normal distribution by the {@link Ziggurat} method, and by {@link FloatZiggurat} in
 * single precision. 98.8 % of the values consume one word; the rest consume a further uniform per
 * wedge, or two per proposal in the tail.
 */
public final class ZigguratNormal {

  // word = unused 3 | magnitude 52 | sign 1 | layer 8; float32: magnitude 23 | sign 1 | layer 8
  private static final int LAYER_MASK = 0xff;
  private static final int SIGNED_LAYER_MASK = 0x1ff;
  private static final int MAGNITUDE_SHIFT = 9;
  private static final long MAGNITUDE_MASK = (1L << 52) - 1;

  /** The bit of the magnitude that is the sign in the tail, in place of the sign bit. */
  private static final int TAIL_SIGN = 1 << 8;

  private static final float TAIL_FLOAT = (float) TAIL;
  private static final float INVERSE_TAIL_FLOAT = (float) INVERSE_TAIL;

  // tables by sign and layer, so that the sign takes no branch that would be mispredicted
  private static final double[] SIGNED_W = new double[2 * W.length];
  private static final long[] SIGNED_K = new long[2 * K.length];
  private static final float[] SIGNED_W_FLOAT = new float[2 * W_FLOAT.length];
  private static final int[] SIGNED_K_FLOAT = new int[2 * K_FLOAT.length];

  static {
    for (int layer = 0; layer < W.length; layer++) {
      SIGNED_W[layer] = W[layer];
      SIGNED_W[W.length + layer] = -W[layer];
      SIGNED_W_FLOAT[layer] = W_FLOAT[layer];
      SIGNED_W_FLOAT[W_FLOAT.length + layer] = -W_FLOAT[layer];
      SIGNED_K[layer] = K[layer];
      SIGNED_K[K.length + layer] = K[layer];
      SIGNED_K_FLOAT[layer] = K_FLOAT[layer];
      SIGNED_K_FLOAT[K_FLOAT.length + layer] = K_FLOAT[layer];
    }
  }

  private static final ZigguratLayers LAYERS =
      new ZigguratLayers(0, SIGNED_LAYER_MASK, MAGNITUDE_SHIFT, MAGNITUDE_MASK, SIGNED_W, SIGNED_K);

  static final Ziggurat ZIGGURAT =
      new Ziggurat(
          LAYERS,
          new Wedges(
              W, 0x1p52, F, x -> Libm.exp(-0.5 * x * x), (x, height) -> (x * x - 1) * height),
          ZigguratNormal::tail,
          ZigguratNormal::acceptFirstWords);

  private static final FloatZiggurat FLOATS =
      new FloatZiggurat(
          ZigguratNormal::sampleFloat,
          ZigguratNormal::wedgeOrTail,
          ZigguratNormal::acceptFirstWords);

  /** Returns one value. */
  public static double sample(RandomSource bits) {
    return ZIGGURAT.sample(bits);
  }

  /** Returns the value if it is accepted on the first word, else NaN. */
  public static double firstWordValue(long word) {
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

  /**
   * Draws from the tail outside {@link NormalTables#TAIL}, 0.026 % of the values: G. Marsaglia,
   * "Generating a variable from the tail of the normal distribution", Technometrics 6 (1964).
   */
  private static double tail(RandomSource bits, long word) {
    double excess;
    double height;
    do {
      excess = -INVERSE_TAIL * Libm.log1p(-bits.nextDouble());
      height = -Libm.log1p(-bits.nextDouble());
    } while (!(height + height > excess * excess));
    return (word >>> MAGNITUDE_SHIFT & TAIL_SIGN) != 0 ? -(TAIL + excess) : TAIL + excess;
  }

  /** Returns one value in single precision, from 32-bit words. */
  public static float sampleFloat(RandomSource bits) {
    int word = bits.nextInt();
    float x = candidate(word);
    return isOutside(word) ? wedgeOrTail(bits, word, x) : x;
  }

  private static float candidate(int word) {
    return (word >>> MAGNITUDE_SHIFT) * SIGNED_W_FLOAT[word & SIGNED_LAYER_MASK];
  }

  private static boolean isOutside(int word) {
    return (word >>> MAGNITUDE_SHIFT) >= SIGNED_K_FLOAT[word & SIGNED_LAYER_MASK];
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

  /** Compares float arithmetic with the exponential in double precision, as NumPy does. */
  private static float wedgeOrTail(RandomSource bits, int word, float x) {
    int layer = word & LAYER_MASK;
    if (layer == 0) {
      return tailFloat(bits, word >>> MAGNITUDE_SHIFT);
    }
    float side = (F_FLOAT[layer - 1] - F_FLOAT[layer]) * bits.nextFloat() + F_FLOAT[layer];
    return side < Libm.exp(-0.5 * x * x) ? x : sampleFloat(bits);
  }

  private static float tailFloat(RandomSource bits, int magnitude) {
    float excess;
    float height;
    do {
      excess = -INVERSE_TAIL_FLOAT * Libm.log1pf(-bits.nextFloat());
      height = -Libm.log1pf(-bits.nextFloat());
    } while (!(height + height > excess * excess));
    return (magnitude & TAIL_SIGN) != 0 ? -(TAIL_FLOAT + excess) : TAIL_FLOAT + excess;
  }

  private ZigguratNormal() {}
}

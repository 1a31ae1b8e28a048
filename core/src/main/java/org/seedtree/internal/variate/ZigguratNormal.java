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
 * The standard normal by the ziggurat of Marsaglia and Tsang (2000), 256 layers, as NumPy draws it.
 *
 * <p>About 98.8 % of the values take one word. The rest take a further uniform per wedge, or two
 * per attempt in the tail.
 *
 * <p>The bulk loops are those of {@link Ziggurat} and {@link FloatZiggurat}.
 */
public final class ZigguratNormal {

  // word = unused 3 | magnitude 52 | sign 1 | layer 8; float32: magnitude 23 | sign 1 | layer 8
  private static final int LAYER_MASK = 0xff;
  private static final int SIGNED_LAYER_MASK = 0x1ff;
  private static final int MAGNITUDE_SHIFT = 9;
  private static final long MAGNITUDE_MASK = (1L << 52) - 1;

  /** In the tail this bit of the magnitude is the sign, not the sign bit itself. */
  private static final int TAIL_SIGN = 1 << 8;

  private static final float TAIL_FLOAT = (float) TAIL;
  private static final float INVERSE_TAIL_FLOAT = (float) INVERSE_TAIL;

  // tables by sign and layer: the sign takes no branch to mispredict, and both share an index
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
          ZigguratNormal::acceptedAtOnce);

  private static final FloatZiggurat FLOATS =
      new FloatZiggurat(
          ZigguratNormal::sampleFloat, ZigguratNormal::wedgeOrTail, ZigguratNormal::acceptedAtOnce);

  public static double sample(RandomSource bits) {
    return ZIGGURAT.sample(bits);
  }

  /** {@link Ziggurat#firstWordValue}. */
  public static double firstWordValue(long word) {
    return ZIGGURAT.firstWordValue(word);
  }

  /** {@link Ziggurat#candidates}. */
  static void candidates(WordBlock block, double[] out, int at) {
    ZIGGURAT.candidates(block, out, at);
  }

  public static void fill(RandomSource bits, double[] out, int from, int to) {
    ZIGGURAT.fill(bits, out, from, to);
  }

  /** {@link Ziggurat#fillBatch}. */
  public static int fillBatch(RandomSource bits, double[] out, int from, int to) {
    return ZIGGURAT.fillBatch(bits, out, from, to);
  }

  /** {@link Ziggurat.Plain}. */
  private static int acceptedAtOnce(long[] words, int from, int to, double[] out, int at) {
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
      if (LAYERS.isBeyond(word0)
          || LAYERS.isBeyond(word1)
          || LAYERS.isBeyond(word2)
          || LAYERS.isBeyond(word3)) {
        break;
      }
    }
    for (; i < to; i++) {
      long word = words[i];
      out[shift + i] = LAYERS.candidate(word);
      if (LAYERS.isBeyond(word)) {
        break;
      }
    }
    return i;
  }

  /** Marsaglia (1964), beyond {@link NormalTables#TAIL}; 0.026 % of draws. */
  private static double tail(RandomSource bits, long word) {
    double beyond;
    double height;
    do {
      beyond = -INVERSE_TAIL * Libm.log1p(-bits.nextDouble());
      height = -Libm.log1p(-bits.nextDouble());
    } while (!(height + height > beyond * beyond));
    return (word >>> MAGNITUDE_SHIFT & TAIL_SIGN) != 0 ? -(TAIL + beyond) : TAIL + beyond;
  }

  public static float sampleFloat(RandomSource bits) {
    int word = bits.nextInt();
    float x = candidate(word);
    return isBeyond(word) ? wedgeOrTail(bits, word, x) : x;
  }

  private static float candidate(int word) {
    return (word >>> MAGNITUDE_SHIFT) * SIGNED_W_FLOAT[word & SIGNED_LAYER_MASK];
  }

  private static boolean isBeyond(int word) {
    return (word >>> MAGNITUDE_SHIFT) >= SIGNED_K_FLOAT[word & SIGNED_LAYER_MASK];
  }

  public static void fill(RandomSource bits, float[] out, int from, int to) {
    FLOATS.fill(bits, out, from, to);
  }

  /** {@link FloatZiggurat.Plain}. */
  private static int acceptedAtOnce(int[] words, int from, int to, float[] out, int at) {
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
      if (isBeyond(word0) || isBeyond(word1) || isBeyond(word2) || isBeyond(word3)) {
        break;
      }
    }
    for (; i < to; i++) {
      int word = words[i];
      out[shift + i] = candidate(word);
      if (isBeyond(word)) {
        break;
      }
    }
    return i;
  }

  /** The wedge's two sides: float arithmetic against the double exponential, as in NumPy. */
  private static float wedgeOrTail(RandomSource bits, int word, float x) {
    int layer = word & LAYER_MASK;
    if (layer == 0) {
      return tailFloat(bits, word >>> MAGNITUDE_SHIFT);
    }
    float side = (F_FLOAT[layer - 1] - F_FLOAT[layer]) * bits.nextFloat() + F_FLOAT[layer];
    return side < Libm.exp(-0.5 * x * x) ? x : sampleFloat(bits);
  }

  private static float tailFloat(RandomSource bits, int magnitude) {
    float beyond;
    float height;
    do {
      beyond = -INVERSE_TAIL_FLOAT * Libm.log1pf(-bits.nextFloat());
      height = -Libm.log1pf(-bits.nextFloat());
    } while (!(height + height > beyond * beyond));
    return (magnitude & TAIL_SIGN) != 0 ? -(TAIL_FLOAT + beyond) : TAIL_FLOAT + beyond;
  }

  private ZigguratNormal() {}
}

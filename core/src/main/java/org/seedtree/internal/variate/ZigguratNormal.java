package org.seedtree.internal.variate;

import static org.seedtree.internal.variate.NormalTables.F;
import static org.seedtree.internal.variate.NormalTables.INVERSE_TAIL;
import static org.seedtree.internal.variate.NormalTables.K;
import static org.seedtree.internal.variate.NormalTables.TAIL;
import static org.seedtree.internal.variate.NormalTables.W;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.simd.ZigguratLayers;

/**
 * The standard normal distribution by the {@link Ziggurat} method. 98.8 % of the values consume one
 * word; the rest consume a further uniform per wedge, or two per proposal in the tail.
 */
public final class ZigguratNormal implements ZigguratShape {

  // word = unused 3 | magnitude 52 | sign 1 | layer 8
  private static final int SIGNED_LAYER_MASK = 0x1ff;
  private static final int MAGNITUDE_SHIFT = 9;
  private static final long MAGNITUDE_MASK = (1L << 52) - 1;

  /** The bit of the magnitude that is the sign in the tail, in place of the sign bit. */
  private static final int TAIL_SIGN = 1 << 8;

  // tables by sign and layer, so that the sign takes no branch that would be mispredicted
  private static final double[] SIGNED_W = new double[2 * W.length];
  private static final long[] SIGNED_K = new long[2 * K.length];

  static {
    for (int layer = 0; layer < W.length; layer++) {
      SIGNED_W[layer] = W[layer];
      SIGNED_W[W.length + layer] = -W[layer];
      SIGNED_K[layer] = K[layer];
      SIGNED_K[K.length + layer] = K[layer];
    }
  }

  private static final ZigguratLayers LAYERS =
      new ZigguratLayers(0, SIGNED_LAYER_MASK, MAGNITUDE_SHIFT, MAGNITUDE_MASK, SIGNED_W, SIGNED_K);

  private static final ZigguratShape SHAPE = new ZigguratNormal();

  static final Ziggurat ZIGGURAT = new Ziggurat(LAYERS, new Wedges(W, 0x1p52, F, SHAPE), SHAPE);

  private ZigguratNormal() {}

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
    ZigguratFill.fill(ZIGGURAT, bits, out, from, to);
  }

  /**
   * Fills at least the first element of {@code out[from..to)}, and no more than stays in the cache
   * for the next step of a distribution; returns the index after the last value.
   */
  public static int fillBatch(RandomSource bits, double[] out, int from, int to) {
    return ZigguratFill.fillBatch(ZIGGURAT, bits, out, from, to);
  }

  @Override
  public double density(double x) {
    return Libm.exp(-0.5 * x * x);
  }

  @Override
  public double secondDerivative(double x, double height) {
    return (x * x - 1) * height;
  }

  @Override // four words at a time
  public int acceptFirstWords(long[] words, int from, int to, double[] out, int at) {
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
  @Override
  public double tail(RandomSource bits, long word) {
    double excess;
    double height;
    do {
      excess = -INVERSE_TAIL * bits.logOfComplement(bits.nextDouble());
      height = -bits.logOfComplement(bits.nextDouble());
    } while (!(height + height > excess * excess));
    return (word >>> MAGNITUDE_SHIFT & TAIL_SIGN) != 0 ? -(TAIL + excess) : TAIL + excess;
  }
}

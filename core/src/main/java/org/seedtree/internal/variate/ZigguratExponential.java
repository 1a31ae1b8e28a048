package org.seedtree.internal.variate;

import static org.seedtree.internal.variate.ExponentialTables.F;
import static org.seedtree.internal.variate.ExponentialTables.K;
import static org.seedtree.internal.variate.ExponentialTables.TAIL;
import static org.seedtree.internal.variate.ExponentialTables.W;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.simd.ZigguratLayers;

/**
 * The standard exponential distribution by the {@link Ziggurat} method. 98.9 % of the values
 * consume one word; the rest consume a further uniform.
 */
public final class ZigguratExponential implements ZigguratShape {

  // word = magnitude 53 | layer 8 | unused 3
  private static final int LAYER_MASK = 0xff;
  private static final int LAYER_SHIFT = 3;
  private static final int MAGNITUDE_SHIFT = LAYER_SHIFT + 8;
  private static final long MAGNITUDE_MASK = (1L << 53) - 1;

  private static final ZigguratLayers LAYERS =
      new ZigguratLayers(LAYER_SHIFT, LAYER_MASK, MAGNITUDE_SHIFT, MAGNITUDE_MASK, W, K);

  private static final ZigguratShape SHAPE = new ZigguratExponential();

  static final Ziggurat ZIGGURAT = new Ziggurat(LAYERS, new Wedges(W, 0x1p53, F, SHAPE), SHAPE);

  private ZigguratExponential() {}

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
    return Libm.exp(-x);
  }

  @Override
  public double secondDerivative(double x, double height) {
    return height;
  }

  @Override
  public double tail(RandomSource bits, long word) {
    return TAIL - bits.logOfComplement(bits.nextDouble());
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
}

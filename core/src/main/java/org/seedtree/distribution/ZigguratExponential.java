package org.seedtree.distribution;

import static org.seedtree.distribution.ExponentialTables.F;
import static org.seedtree.distribution.ExponentialTables.F_FLOAT;
import static org.seedtree.distribution.ExponentialTables.K;
import static org.seedtree.distribution.ExponentialTables.K_FLOAT;
import static org.seedtree.distribution.ExponentialTables.TAIL;
import static org.seedtree.distribution.ExponentialTables.W;
import static org.seedtree.distribution.ExponentialTables.W_FLOAT;

import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Libm;

/**
 * The standard exponential by the ziggurat of Marsaglia and Tsang (2000), 256 layers, as NumPy
 * draws it.
 *
 * <p>About 98.9 % of the values take one word; the rest take a further uniform.
 */
final class ZigguratExponential {

  // word = magnitude 53 | layer 8 | unused 3; float32: magnitude 23 | layer 8 | unused 1
  private static final int LAYER_MASK = 0xff;
  private static final int LAYER_SHIFT = 3;
  private static final int MAGNITUDE_SHIFT = LAYER_SHIFT + 8;
  private static final int LAYER_SHIFT_FLOAT = 1;
  private static final int MAGNITUDE_SHIFT_FLOAT = LAYER_SHIFT_FLOAT + 8;

  private static final float TAIL_FLOAT = (float) TAIL;

  static double sample(BitGenerator bits) {
    long word = bits.nextLong();
    int layer = (int) (word >>> LAYER_SHIFT) & LAYER_MASK;
    long magnitude = word >>> MAGNITUDE_SHIFT;
    double x = magnitude * W[layer];
    return magnitude < K[layer] ? x : wedgeOrTail(bits, layer, x);
  }

  static void fill(BitGenerator bits, double[] out, int from, int to) {
    if (to - from < WordBlock.WORTHWHILE) {
      for (int i = from; i < to; i++) {
        out[i] = sample(bits);
      }
      return;
    }
    WordBlock block = WordBlock.of(bits, to - from);
    for (int i = from; i < to; ) {
      block.refill(to - i);
      i = drain(block, out, i);
    }
  }

  /** Makes values until the block is empty; returns the index after the last one. */
  private static int drain(WordBlock block, double[] out, int from) {
    long[] words = block.words;
    int end = block.end;
    int i = from;
    for (int position = 0; position < end; i++) {
      long word = words[position++];
      int layer = (int) (word >>> LAYER_SHIFT) & LAYER_MASK;
      long magnitude = word >>> MAGNITUDE_SHIFT;
      double x = magnitude * W[layer];
      if (magnitude >= K[layer]) {
        block.position = position;
        x = wedgeOrTail(block, layer, x);
        position = block.position;
      }
      out[i] = x;
    }
    return i;
  }

  /** About 1.1 % of draws; the tail, where the law repeats itself, is 0.05 %. */
  private static double wedgeOrTail(BitGenerator bits, int layer, double x) {
    if (layer == 0) {
      return TAIL - Libm.log1p(-bits.nextDouble());
    }
    boolean under = (F[layer - 1] - F[layer]) * bits.nextDouble() + F[layer] < Libm.exp(-x);
    return under ? x : sample(bits);
  }

  static float sampleFloat(BitGenerator bits) {
    int word = bits.nextInt();
    int layer = word >>> LAYER_SHIFT_FLOAT & LAYER_MASK;
    int magnitude = word >>> MAGNITUDE_SHIFT_FLOAT;
    float x = magnitude * W_FLOAT[layer];
    return magnitude < K_FLOAT[layer] ? x : wedgeOrTail(bits, layer, x);
  }

  private static float wedgeOrTail(BitGenerator bits, int layer, float x) {
    if (layer == 0) {
      return TAIL_FLOAT - Libm.log1pf(-bits.nextFloat());
    }
    float side = (F_FLOAT[layer - 1] - F_FLOAT[layer]) * bits.nextFloat() + F_FLOAT[layer];
    return side < Libm.expf(-x) ? x : sampleFloat(bits);
  }

  private ZigguratExponential() {}
}

package org.seedtree.distribution;

import static org.seedtree.distribution.NormalTables.F;
import static org.seedtree.distribution.NormalTables.F_FLOAT;
import static org.seedtree.distribution.NormalTables.INVERSE_TAIL;
import static org.seedtree.distribution.NormalTables.K;
import static org.seedtree.distribution.NormalTables.K_FLOAT;
import static org.seedtree.distribution.NormalTables.TAIL;
import static org.seedtree.distribution.NormalTables.W;
import static org.seedtree.distribution.NormalTables.W_FLOAT;

import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Libm;

/**
 * The standard normal by the ziggurat of Marsaglia and Tsang (2000), 256 layers, as NumPy draws it.
 *
 * <p>About 98.8 % of the values take one word. The rest take a further uniform per wedge, or two
 * per attempt in the tail.
 */
final class ZigguratNormal {

  // word = unused 3 | magnitude 52 | sign 1 | layer 8
  private static final int LAYER_MASK = 0xff;
  private static final int MAGNITUDE_SHIFT = 9;
  private static final long MAGNITUDE_MASK = (1L << 52) - 1;
  private static final int MAGNITUDE_MASK_FLOAT = (1 << 23) - 1;

  /** In the tail this bit of the magnitude is the sign, not the sign bit itself. */
  private static final int TAIL_SIGN = 1 << 8;

  private static final float TAIL_FLOAT = (float) TAIL;
  private static final float INVERSE_TAIL_FLOAT = (float) INVERSE_TAIL;

  static double sample(BitGenerator bits) {
    long word = bits.nextLong();
    int layer = (int) word & LAYER_MASK;
    long magnitude = word >>> MAGNITUDE_SHIFT & MAGNITUDE_MASK;
    double x = signed(magnitude * W[layer], word);
    return magnitude < K[layer] ? x : wedgeOrTail(bits, layer, magnitude, x);
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
      int layer = (int) word & LAYER_MASK;
      long magnitude = word >>> MAGNITUDE_SHIFT & MAGNITUDE_MASK;
      double x = signed(magnitude * W[layer], word);
      if (magnitude >= K[layer]) {
        block.position = position;
        x = wedgeOrTail(block, layer, magnitude, x);
        position = block.position;
      }
      out[i] = x;
    }
    return i;
  }

  /** Flips the sign of {@code x} by bit 8 of the word, without a branch to mispredict. */
  private static double signed(double x, long word) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(x) ^ ((word << 55) & Long.MIN_VALUE));
  }

  /** About 1.2 % of draws. */
  private static double wedgeOrTail(BitGenerator bits, int layer, long magnitude, double x) {
    if (layer == 0) {
      return tail(bits, magnitude);
    }
    boolean under =
        (F[layer - 1] - F[layer]) * bits.nextDouble() + F[layer] < Libm.exp(-0.5 * x * x);
    return under ? x : sample(bits);
  }

  /** Marsaglia (1964), beyond {@link NormalTables#TAIL}; 0.026 % of draws. */
  private static double tail(BitGenerator bits, long magnitude) {
    double beyond;
    double height;
    do {
      beyond = -INVERSE_TAIL * Libm.log1p(-bits.nextDouble());
      height = -Libm.log1p(-bits.nextDouble());
    } while (!(height + height > beyond * beyond));
    return (magnitude & TAIL_SIGN) != 0 ? -(TAIL + beyond) : TAIL + beyond;
  }

  static float sampleFloat(BitGenerator bits) {
    int word = bits.nextInt();
    int layer = word & LAYER_MASK;
    int magnitude = word >>> MAGNITUDE_SHIFT & MAGNITUDE_MASK_FLOAT;
    float x = signed(magnitude * W_FLOAT[layer], word);
    return magnitude < K_FLOAT[layer] ? x : wedgeOrTail(bits, layer, magnitude, x);
  }

  private static float signed(float x, int word) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(x) ^ ((word << 23) & Integer.MIN_VALUE));
  }

  /** The wedge's two sides: float arithmetic against the double exponential, as in NumPy. */
  private static float wedgeOrTail(BitGenerator bits, int layer, int magnitude, float x) {
    if (layer == 0) {
      return tailFloat(bits, magnitude);
    }
    float side = (F_FLOAT[layer - 1] - F_FLOAT[layer]) * bits.nextFloat() + F_FLOAT[layer];
    return side < Libm.exp(-0.5 * x * x) ? x : sampleFloat(bits);
  }

  private static float tailFloat(BitGenerator bits, int magnitude) {
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

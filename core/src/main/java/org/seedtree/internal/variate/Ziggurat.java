package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.simd.ZigguratLayers;

/**
 * The ziggurat method of Marsaglia and Tsang, with 256 layers, as NumPy has it. Source: G.
 * Marsaglia and W. W. Tsang, "The ziggurat method for generating random variables", Journal of
 * Statistical Software 5 (2000), <a
 * href="https://doi.org/10.18637/jss.v005.i08">doi:10.18637/jss.v005.i08</a>. About 99 % of the
 * values are accepted on the first word; the rest consume a further uniform per wedge, or what the
 * tail consumes. {@link ZigguratFill} fills arrays.
 *
 * @param layers what a word means; the low eight bits of the index are the layer
 * @param wedges the parts of layers that the density cuts
 * @param shape the density with its tail
 */
record Ziggurat(ZigguratLayers layers, Wedges wedges, ZigguratShape shape) {

  private static final int LAYER_MASK = 0xff;

  double sample(RandomSource bits) {
    long word = bits.nextLong();
    double x = layers.candidate(word);
    return layers.isOutside(word) ? wedgeOrTail(bits, word, x) : x;
  }

  /** Returns the value if it is accepted on the first word, and NaN for the other 1 % of words. */
  double firstWordValue(long word) {
    return layers.isOutside(word) ? Double.NaN : layers.candidate(word);
  }

  /** Returns the value of a word whose candidate x is not accepted on the first word. */
  double wedgeOrTail(RandomSource bits, long word, double x) {
    int layer = layer(word);
    if (layer == 0) {
      return shape.tail(bits, word);
    }
    return wedges.isUnder(layer, bits.nextDouble(), x) ? x : sample(bits);
  }

  /** Returns the layer of a word, from the outermost one, which is 0, inwards. */
  int layer(long word) {
    return layers.index(word) & LAYER_MASK;
  }
}

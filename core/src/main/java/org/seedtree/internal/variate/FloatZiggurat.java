package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;

/**
 * The bulk loop of a ziggurat in single precision, on 32-bit words: the scalar loop of {@link
 * Ziggurat}.
 *
 * @param sampler a single draw
 * @param wedgesAndTail what follows for a candidate that is not accepted on the first word
 * @param scalar the loop over words
 */
record FloatZiggurat(Sampler sampler, WedgesAndTail wedgesAndTail, ScalarLoop scalar) {

  /** A single draw. */
  @FunctionalInterface
  interface Sampler {

    /** Returns one value. */
    float sample(RandomSource bits);
  }

  /** The wedges and the tail. */
  @FunctionalInterface
  interface WedgesAndTail {

    /**
     * Completes a draw.
     *
     * @param word the word whose candidate x is not accepted on the first word
     */
    float sample(RandomSource bits, int word, float x);
  }

  /** The same as {@link ZigguratShape#acceptFirstWords} for 32-bit words. */
  @FunctionalInterface
  interface ScalarLoop {

    /**
     * Stores the candidates of {@code words[from..to)} in {@code out} from index {@code at} on, up
     * to the first that is not accepted on the first word. It may store further ones, at most one
     * per word.
     *
     * @return the index of that first word, or {@code to}
     */
    int acceptFirstWords(int[] words, int from, int to, float[] out, int at);
  }

  void fill(RandomSource bits, float[] out, int from, int to) {
    if (to - from < Word32Block.MIN_VALUES) {
      for (int i = from; i < to; i++) {
        out[i] = sampler.sample(bits);
      }
      return;
    }
    Word32Block block = Word32Block.of(bits, to - from);
    for (int i = from; i < to; ) {
      block.refill(to - i);
      i = fillFrom(block, out, i);
    }
  }

  /** Fills from all words of the block; returns the index after the last value. */
  private int fillFrom(Word32Block block, float[] out, int from) {
    int i = from;
    while (block.position < block.end) {
      int first = block.position;
      int stop = scalar.acceptFirstWords(block.words, first, block.end, out, i);
      i += stop - first;
      block.position = stop;
      if (stop < block.end) {
        out[i] = wedgesAndTail.sample(block, block.words[block.position++], out[i]);
        i++;
      }
    }
    return i;
  }
}

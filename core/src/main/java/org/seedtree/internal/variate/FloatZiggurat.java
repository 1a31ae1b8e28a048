package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;

/**
 * The bulk loop of a ziggurat in single precision, as {@link Ziggurat} has it without vector lanes.
 *
 * @param single a single draw
 * @param rest what becomes of a candidate that is not accepted at once
 * @param plain the loop over candidates
 */
record FloatZiggurat(Single single, Rest rest, Plain plain) {

  /** A single draw. */
  interface Single {
    float sample(RandomSource bits);
  }

  /** The wedges and the tail. */
  interface Rest {

    /**
     * Ends a draw.
     *
     * @param word the word whose candidate x is not accepted at once
     */
    float wedgeOrTail(RandomSource bits, int word, float x);
  }

  /** As {@link Ziggurat.Plain}. */
  interface Plain {

    /**
     * Makes the candidates of {@code words[from..to)} up to the first that is not accepted at once,
     * and returns that word's index. It may write further ones, as many as there are words.
     */
    int acceptedAtOnce(int[] words, int from, int to, float[] out, int at);
  }

  void fill(RandomSource bits, float[] out, int from, int to) {
    if (to - from < Word32Block.MIN_VALUES) {
      for (int i = from; i < to; i++) {
        out[i] = single.sample(bits);
      }
      return;
    }
    Word32Block block = Word32Block.of(bits, to - from);
    for (int i = from; i < to; ) {
      block.refill(to - i);
      i = make(block, out, i);
    }
  }

  /** Uses up the block; returns the index behind the last value made. */
  private int make(Word32Block block, float[] out, int from) {
    int i = from;
    while (block.position < block.end) {
      int first = block.position;
      int stop = plain.acceptedAtOnce(block.words, first, block.end, out, i);
      i += stop - first;
      block.position = stop;
      if (stop < block.end) {
        out[i] = rest.wedgeOrTail(block, block.words[block.position++], out[i]);
        i++;
      }
    }
    return i;
  }
}

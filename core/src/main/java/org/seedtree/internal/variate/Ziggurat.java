package org.seedtree.internal.variate;

import java.util.Arrays;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.simd.Lanes;
import org.seedtree.internal.simd.ZigguratLayers;

/**
 * A ziggurat of Marsaglia and Tsang (2000) with 256 layers, as NumPy draws from it: about 99 % of
 * the values take one word, the rest a further uniform per wedge, or what the tail takes.
 *
 * <p>A bulk loop makes the candidate of each word and stores it before it knows whether it is
 * accepted: in vector lanes for a whole block of words, then the gaps are closed; or else four at a
 * time up to one that is not accepted at once, behind which the values go on.
 *
 * @param layers what a word means; the low eight bits of the index are the layer
 * @param wedges the parts of layers that the density cuts
 * @param tail the distribution beyond layer 0
 * @param plain the loop that does without vector lanes
 */
record Ziggurat(ZigguratLayers layers, Wedges wedges, Tail tail, Plain plain) {

  private static final int LAYER_MASK = 0xff;

  /** Blocks made at most before what is to become of their values; these fit in a near cache. */
  private static final int BLOCKS = 8;

  /** The distribution beyond the outermost layer. */
  interface Tail {

    /**
     * Draws from the tail.
     *
     * @param word the word that led to it
     */
    double sample(RandomSource bits, long word);
  }

  /** A loop for this ziggurat alone: it is quick where the JIT compiler knows its tables. */
  interface Plain {

    /**
     * Makes the candidates of {@code words[from..to)} up to the first that is not accepted at once,
     * and returns that word's index. It may write further ones, as many as there are words.
     */
    int acceptedAtOnce(long[] words, int from, int to, double[] out, int at);
  }

  double sample(RandomSource bits) {
    long word = bits.nextLong();
    double x = layers.candidate(word);
    return layers.isBeyond(word) ? wedgeOrTail(bits, word, x) : x;
  }

  /** The value that the word makes alone; NaN for the 1 % of words that make none. */
  double firstWordValue(long word) {
    return layers.isBeyond(word) ? Double.NaN : layers.candidate(word);
  }

  private double wedgeOrTail(RandomSource bits, long word, double x) {
    int layer = layers.index(word) & LAYER_MASK;
    if (layer == 0) {
      return tail.sample(bits, word);
    }
    return wedges.isUnder(layer, bits.nextDouble(), x) ? x : sample(bits);
  }

  void fill(RandomSource bits, double[] out, int from, int to) {
    for (int i = from; i < to; ) {
      i = fillBatch(bits, out, i, to);
    }
  }

  /**
   * Makes at least the first of the values of {@code out[from..to)}, while they are still in the
   * cache for what is to become of them; returns the index after the last one made.
   */
  int fillBatch(RandomSource bits, double[] out, int from, int to) {
    if (to - from < WordBlock.MIN_VALUES) {
      for (int i = from; i < to; i++) {
        out[i] = sample(bits);
      }
      return to;
    }
    WordBlock block = WordBlock.of(bits, to - from);
    block.refill(to - from);
    return Lanes.FOUND.pays(Lanes.Loop.ZIGGURAT, block.end)
        ? makeInLanes(block, out, from, to)
        : makeOneByOne(block, out, from);
  }

  private int makeOneByOne(WordBlock block, double[] out, int from) {
    int i = from;
    while (block.position < block.end) {
      int first = block.position;
      int stop = plain.acceptedAtOnce(block.words, first, block.end, out, i);
      i += stop - first;
      block.position = stop;
      if (stop < block.end) {
        out[i] = wedgeOrTail(block, block.words[block.position++], out[i]);
        i++;
      }
    }
    return i;
  }

  /** Makes values of the block and, if they are made beside it, of the words that follow. */
  private int makeInLanes(WordBlock block, double[] out, int from, int to) {
    int made = from;
    for (int blocks = 1; blocks < BLOCKS && block.isToBeFollowed(to - made); blocks++) {
      block.candidatesBeside(layers, out, made);
      made = settle(block, out, made);
      block.follow();
    }
    candidates(block, out, made);
    return settle(block, out, made);
  }

  /** Makes values of the block's candidates; returns the index behind the last one. */
  private int settle(WordBlock block, double[] out, int from) {
    settleFlagged(block, out, from);
    int inLanes = block.end & -Long.SIZE;
    int made = Lanes.FOUND.compress(out, from, inLanes, block.kept);
    for (int i = inLanes; i < block.end; i++) {
      out[made] = out[from + i];
      made += (int) (block.kept[i / Long.SIZE] >>> i) & 1;
    }
    block.position = block.end;
    return made;
  }

  /** Accepts, replaces or drops each flagged candidate, and drops those of the words it takes. */
  private void settleFlagged(WordBlock block, double[] out, int from) {
    long[] words = block.words;
    long[] kept = block.kept;
    int[] places = block.places;
    Arrays.fill(kept, -1);
    int next = block.position; // words before it are used up
    for (int used = 0; used < next; used++) {
      kept[used / Long.SIZE] &= ~(1L << used);
    }
    int flagged = block.listFlagged();
    for (int k = 0; k < flagged; k++) {
      int place = places[k];
      if (place < next) {
        continue;
      }
      int layer = layers.index(words[place]) & LAYER_MASK;
      next = place + 2;
      if (layer == 0 || next > block.end) {
        block.position = place + 1;
        settleByDrawing(block, layer, out, from);
        next = block.position;
        continue;
      }
      double u = block.wordToDouble(words[place + 1]);
      long under = wedges.countUnder(layer, u, out[from + place]);
      kept[place / Long.SIZE] &= ~((1 - under) << place);
      kept[(place + 1) / Long.SIZE] &= ~(1L << (place + 1));
    }
  }

  /** In the tail, and where the block ends; the word before the block's position is flagged. */
  private void settleByDrawing(WordBlock block, int layer, double[] out, int from) {
    int place = block.position - 1;
    if (layer == 0) {
      out[from + place] = tail.sample(block, block.words[place]);
    } else if (!wedges.isUnder(layer, block.nextDouble(), out[from + place])) {
      block.kept[place / Long.SIZE] &= ~(1L << place);
    }
    for (int used = place + 1; used < block.position; used++) {
      block.kept[used / Long.SIZE] &= ~(1L << used);
    }
  }

  /**
   * Makes the candidates of all words of a block from {@code out[at]} on, and sets the block's
   * {@link WordBlock#flags} to which of them are not accepted at once. It pays where {@link
   * Lanes#pays} says so; the block has just been refilled.
   */
  void candidates(WordBlock block, double[] out, int at) {
    int inLanes = block.end & -Long.SIZE;
    Lanes.FOUND.candidates(layers, block.words, inLanes, out, at, block.flags, block.room);
    long beyond = 0;
    for (int i = inLanes; i < block.end; i++) {
      long word = block.words[i];
      out[at + i] = layers.candidate(word);
      beyond |= layers.isBeyond(word) ? 1L << i : 0;
    }
    if (inLanes < block.end) {
      block.flags[inLanes / Long.SIZE] = beyond;
    }
  }
}

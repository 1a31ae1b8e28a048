package org.seedtree.internal.variate;

import java.util.Arrays;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.simd.CandidateBatch;
import org.seedtree.internal.simd.Simd;
import org.seedtree.internal.simd.ZigguratKernel;
import org.seedtree.internal.simd.ZigguratLayers;

/**
 * The ziggurat method of Marsaglia and Tsang, with 256 layers, as NumPy has it. Source: G.
 * Marsaglia and W. W. Tsang, "The ziggurat method for generating random variables", Journal of
 * Statistical Software 5 (2000), <a
 * href="https://doi.org/10.18637/jss.v005.i08">doi:10.18637/jss.v005.i08</a>. About 99 % of the
 * values are accepted on the first word; the rest consume a further uniform per wedge, or what the
 * tail consumes.
 *
 * <p>A bulk loop stores the candidate of each word before it knows whether it is accepted. The
 * vectorised loop does so for a whole block of words, and compaction closes the gaps; the scalar
 * loop for four words at a time, up to one that is not accepted on the first word, after which it
 * continues (docs/decisions/0006).
 *
 * @param layers what a word means; the low eight bits of the index are the layer
 * @param wedges the parts of layers that the density cuts
 * @param shape the density with its tail
 */
record Ziggurat(ZigguratLayers layers, Wedges wedges, ZigguratShape shape) {

  private static final int LAYER_MASK = 0xff;

  /** The most blocks of a batch, whose values fit in a near cache. */
  private static final int BLOCKS = 8;

  double sample(RandomSource bits) {
    long word = bits.nextLong();
    double x = layers.candidate(word);
    return layers.isOutside(word) ? wedgeOrTail(bits, word, x) : x;
  }

  /** Returns the value if it is accepted on the first word, and NaN for the other 1 % of words. */
  double firstWordValue(long word) {
    return layers.isOutside(word) ? Double.NaN : layers.candidate(word);
  }

  private double wedgeOrTail(RandomSource bits, long word, double x) {
    int layer = layers.index(word) & LAYER_MASK;
    if (layer == 0) {
      return shape.tail(bits, word);
    }
    return wedges.isUnder(layer, bits.nextDouble(), x) ? x : sample(bits);
  }

  void fill(RandomSource bits, double[] out, int from, int to) {
    for (int i = from; i < to; ) {
      i = fillBatch(bits, out, i, to);
    }
  }

  /**
   * Fills at least the first element of {@code out[from..to)}, and no more than stays in the cache
   * for the next step of a distribution.
   *
   * @return the index after the last value
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
    ZigguratKernel kernel = Simd.PROVIDER.ziggurat(block.end);
    return kernel != null
        ? fillVectorised(kernel, block, out, from, to)
        : fillScalar(block, out, from);
  }

  private int fillScalar(WordBlock block, double[] out, int from) {
    int i = from;
    while (block.position < block.end) {
      int first = block.position;
      int stop = shape.acceptFirstWords(block.words, first, block.end, out, i);
      i += stop - first;
      block.position = stop;
      if (stop < block.end) {
        out[i] = wedgeOrTail(block, block.words[block.position++], out[i]);
        i++;
      }
    }
    return i;
  }

  /** Makes the values of the block and of the blocks that are prefetched with it. */
  private int fillVectorised(
      ZigguratKernel kernel, WordBlock block, double[] out, int from, int to) {
    int made = from;
    for (int blocks = 1; blocks < BLOCKS; blocks++) {
      if (!block.prefetch(layers, to - made, out, made)) {
        break;
      }
      made = accept(kernel, block, out, made);
      block.continueWithPrefetched();
    }
    candidates(kernel, block, out, made);
    return accept(kernel, block, out, made);
  }

  private void candidates(ZigguratKernel kernel, WordBlock block, double[] out, int at) {
    CandidateBatch batch = block.batch;
    int vectorised = block.end & -Long.SIZE;
    batch.words = block.words;
    batch.count = vectorised;
    kernel.candidates(layers, batch, out, at);
    long outside = 0;
    for (int i = vectorised; i < block.end; i++) {
      long word = block.words[i];
      out[at + i] = layers.candidate(word);
      outside |= layers.isOutside(word) ? 1L << i : 0;
    }
    if (vectorised < block.end) {
      batch.outside[vectorised / Long.SIZE] = outside;
    }
  }

  /** Makes values of the block's candidates; returns the index after the last. */
  private int accept(ZigguratKernel kernel, WordBlock block, double[] out, int from) {
    judgeOutside(block, out, from);
    long[] accepted = block.batch.accepted;
    int vectorised = block.end & -Long.SIZE;
    int made = kernel.compress(out, from, vectorised, accepted);
    for (int i = vectorised; i < block.end; i++) {
      out[made] = out[from + i];
      made += (int) (accepted[i / Long.SIZE] >>> i) & 1;
    }
    block.position = block.end;
    return made;
  }

  /**
   * Accepts, replaces or drops each candidate that is outside, and drops those of words used up.
   */
  private void judgeOutside(WordBlock block, double[] out, int from) {
    long[] words = block.words;
    long[] accepted = block.batch.accepted;
    int[] positions = block.batch.positions;
    Arrays.fill(accepted, -1);
    int next = block.position; // words before it are used up
    for (int used = 0; used < next; used++) {
      accepted[used / Long.SIZE] &= ~(1L << used);
    }
    int listed = block.batch.listOutside(block.end);
    for (int k = 0; k < listed; k++) {
      int position = positions[k];
      if (position < next) {
        continue;
      }
      int layer = layers.index(words[position]) & LAYER_MASK;
      next = position + 2;
      if (layer == 0 || next > block.end) {
        block.position = position + 1;
        judgeByDrawing(block, layer, out, from);
        next = block.position;
        continue;
      }
      double u = block.wordToDouble(words[position + 1]);
      long under = wedges.countUnder(layer, u, out[from + position]);
      accepted[position / Long.SIZE] &= ~((1 - under) << position);
      accepted[(position + 1) / Long.SIZE] &= ~(1L << (position + 1));
    }
  }

  /** Judges the word before the block's position, in the tail or at the end of the block. */
  private void judgeByDrawing(WordBlock block, int layer, double[] out, int from) {
    long[] accepted = block.batch.accepted;
    int position = block.position - 1;
    if (layer == 0) {
      out[from + position] = shape.tail(block, block.words[position]);
    } else if (!wedges.isUnder(layer, block.nextDouble(), out[from + position])) {
      accepted[position / Long.SIZE] &= ~(1L << position);
    }
    for (int used = position + 1; used < block.position; used++) {
      accepted[used / Long.SIZE] &= ~(1L << used);
    }
  }
}

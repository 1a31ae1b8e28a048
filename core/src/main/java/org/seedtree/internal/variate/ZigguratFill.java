package org.seedtree.internal.variate;

import java.util.Arrays;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.simd.CandidateBatch;
import org.seedtree.internal.simd.Simd;
import org.seedtree.internal.simd.ZigguratKernel;

/**
 * Fills of arrays by a {@link Ziggurat}.
 *
 * <p>A bulk loop stores the candidate of each word before it knows whether it is accepted. The
 * vectorised loop does so for a whole block of words, and compaction closes the gaps; the scalar
 * loop for four words at a time, up to one that is not accepted on the first word, after which it
 * continues (docs/decisions/0006).
 */
final class ZigguratFill {

  /** The most blocks of a batch, whose values fit in a near cache. */
  private static final int BLOCKS = 8;

  private ZigguratFill() {}

  /** Fills {@code out[from..to)} with what as many calls of {@link Ziggurat#sample} would give. */
  static void fill(Ziggurat ziggurat, RandomSource bits, double[] out, int from, int to) {
    for (int i = from; i < to; ) {
      i = fillBatch(ziggurat, bits, out, i, to);
    }
  }

  /**
   * Fills at least the first element of {@code out[from..to)}, and no more than stays in the cache
   * for the next step of a distribution.
   *
   * @return the index after the last value
   */
  static int fillBatch(Ziggurat ziggurat, RandomSource bits, double[] out, int from, int to) {
    if (to - from < WordBlock.MIN_VALUES) {
      for (int i = from; i < to; i++) {
        out[i] = ziggurat.sample(bits);
      }
      return to;
    }
    WordBlock block = WordBlock.of(bits, to - from);
    block.refill(to - from);
    ZigguratKernel kernel = Simd.PROVIDER.ziggurat(block.end);
    return kernel != null
        ? fillVectorised(ziggurat, kernel, block, out, from, to)
        : fillScalar(ziggurat, block, out, from);
  }

  private static int fillScalar(Ziggurat ziggurat, WordBlock block, double[] out, int from) {
    int i = from;
    while (block.position < block.end) {
      int first = block.position;
      int stop = ziggurat.shape().acceptFirstWords(block.words, first, block.end, out, i);
      i += stop - first;
      block.position = stop;
      if (stop < block.end) {
        out[i] = ziggurat.wedgeOrTail(block, block.words[block.position++], out[i]);
        i++;
      }
    }
    return i;
  }

  /** Makes the values of the block and of the blocks that are prefetched with it. */
  private static int fillVectorised(
      Ziggurat ziggurat, ZigguratKernel kernel, WordBlock block, double[] out, int from, int to) {
    int made = from;
    for (int blocks = 1; blocks < BLOCKS; blocks++) {
      if (!block.prefetch(ziggurat.layers(), to - made, out, made)) {
        break;
      }
      made = accept(ziggurat, kernel, block, out, made);
      block.continueWithPrefetched();
    }
    candidates(ziggurat, kernel, block, out, made);
    return accept(ziggurat, kernel, block, out, made);
  }

  private static void candidates(
      Ziggurat ziggurat, ZigguratKernel kernel, WordBlock block, double[] out, int at) {
    CandidateBatch batch = block.batch;
    int vectorised = block.end & -Long.SIZE;
    batch.words = block.words;
    batch.count = vectorised;
    kernel.candidates(ziggurat.layers(), batch, out, at);
    long outside = 0;
    for (int i = vectorised; i < block.end; i++) {
      long word = block.words[i];
      out[at + i] = ziggurat.layers().candidate(word);
      outside |= ziggurat.layers().isOutside(word) ? 1L << i : 0;
    }
    if (vectorised < block.end) {
      batch.outside[vectorised / Long.SIZE] = outside;
    }
  }

  /** Makes values of the block's candidates; returns the index after the last. */
  private static int accept(
      Ziggurat ziggurat, ZigguratKernel kernel, WordBlock block, double[] out, int from) {
    judgeOutside(ziggurat, block, out, from);
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
  private static void judgeOutside(Ziggurat ziggurat, WordBlock block, double[] out, int from) {
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
      int layer = ziggurat.layer(words[position]);
      next = position + 2;
      if (layer == 0 || next > block.end) {
        block.position = position + 1;
        judgeByDrawing(ziggurat, block, layer, out, from);
        next = block.position;
        continue;
      }
      double u = block.wordToDouble(words[position + 1]);
      long under = ziggurat.wedges().countUnder(layer, u, out[from + position]);
      accepted[position / Long.SIZE] &= ~((1 - under) << position);
      accepted[(position + 1) / Long.SIZE] &= ~(1L << (position + 1));
    }
  }

  /** Judges the word before the block's position, in the tail or at the end of the block. */
  private static void judgeByDrawing(
      Ziggurat ziggurat, WordBlock block, int layer, double[] out, int from) {
    long[] accepted = block.batch.accepted;
    int position = block.position - 1;
    if (layer == 0) {
      out[from + position] = ziggurat.shape().tail(block, block.words[position]);
    } else if (!ziggurat.wedges().isUnder(layer, block.nextDouble(), out[from + position])) {
      accepted[position / Long.SIZE] &= ~(1L << position);
    }
    for (int used = position + 1; used < block.position; used++) {
      accepted[used / Long.SIZE] &= ~(1L << used);
    }
  }
}

package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;

/** Pairs of independent gammas, the first of which is drawn first: what beta and F are made of. */
public final class GammaPair {

  private final GammaKernel first;
  private final GammaKernel second;
  private final InterleavedDraws interleaved;
  private final boolean haveFirstPairValues;

  /**
   * Creates pairs.
   *
   * @param first with {@code second} of at least two words per pair
   */
  public GammaPair(GammaKernel first, GammaKernel second) {
    this.first = first;
    this.second = second;
    this.interleaved = new InterleavedDraws(first, second);
    this.haveFirstPairValues = first.hasFirstPairValue() && second.hasFirstPairValue();
  }

  /** Returns the number of words that each pair consumes at least. */
  public int minWords() {
    return first.minWords() + second.minWords();
  }

  /** Returns a buffer for the pairs of a block; one fill at a time uses it. */
  public static double[] buffer(RandomSource bits) {
    return InterleavedDraws.buffer(bits);
  }

  /**
   * Draws pairs until a block is empty that has just been refilled with doubles.
   *
   * @param out receives the pairs, from index 0
   * @return the number of pairs
   */
  public int drawBlock(WordBlock block, double[] out) {
    return interleaved.isProfitable(block)
        ? interleaved.drawBlock(block, out, 0) / 2
        : drawEach(block, out);
  }

  private int drawEach(WordBlock block, double[] out) {
    long[] words = block.words;
    double[] doubles = block.doubles;
    int end = block.end;
    int i = 0;
    for (int p = 0; p < end; i += 2) {
      if (haveFirstPairValues && p + 3 < end) {
        double x = first.firstPairValue(words[p], doubles[p + 1]);
        double y = second.firstPairValue(words[p + 2], doubles[p + 3]);
        if (!Double.isNaN(x + y)) {
          out[i] = x;
          out[i + 1] = y;
          p += 4;
          continue;
        }
      }
      block.position = p;
      out[i] = first.sample(block);
      out[i + 1] = second.sample(block);
      p = block.position;
    }
    block.position = end;
    return i / 2;
  }
}

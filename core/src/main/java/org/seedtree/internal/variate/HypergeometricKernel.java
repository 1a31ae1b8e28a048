package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;

/**
 * The hypergeometric distribution, as NumPy draws it: the number of successes in a sample without
 * replacement, by {@link Hrua}, or one draw after another where the sample or the rest is small.
 */
public final class HypergeometricKernel {

  /** The least size of the sample and of the rest for HRUA. */
  private static final long MIN_HRUA = 10;

  /** Returns whether {@link Hrua} is used, else {@link #urn}. */
  public static boolean usesHrua(long good, long bad, long sample) {
    return sample >= MIN_HRUA && sample <= good + bad - MIN_HRUA;
  }

  /**
   * Returns one count by drawing the smaller of the sample and the rest from an urn. It stops as
   * soon as only one kind is left. Consumes at least one 32-bit word per draw.
   *
   * @param good the number of successes; with {@code bad} below 2<sup>31</sup>, as NumPy requires
   * @param bad the number of failures
   * @param sample the size of the sample
   */
  public static long urn(RandomSource bits, int good, int bad, int sample) {
    int total = good + bad;
    boolean drawsRest = sample > total / 2;
    int toDraw = drawsRest ? total - sample : sample;
    int left = total;
    int goodLeft = good;
    while (toDraw > 0 && goodLeft > 0 && left > goodLeft) {
      // masked rejection; -1 or 0 in place of branches that would be mispredicted
      int max = left - 1;
      int value = bits.nextInt() & (-1 >>> Integer.numberOfLeadingZeros(max));
      int accepted = ~((max - value) >> 31);
      left += accepted;
      toDraw += accepted;
      goodLeft += accepted & ((value - goodLeft) >> 31);
    }
    if (left == goodLeft) {
      goodLeft -= toDraw;
    }
    return drawsRest ? goodLeft : good - goodLeft;
  }

  private HypergeometricKernel() {}
}

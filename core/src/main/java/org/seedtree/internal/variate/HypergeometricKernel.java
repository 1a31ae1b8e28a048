package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;

/** Good ones in a sample without replacement: by {@link Hrua}, or one by one where it is small. */
public final class HypergeometricKernel {

  /** HRUA takes samples with at least so many in them and in the rest. */
  private static final long FEW = 10;

  /** Whether {@link Hrua} draws it, else {@link #oneByOne}. */
  public static boolean byHrua(long good, long bad, long sample) {
    return sample >= FEW && sample <= good + bad - FEW;
  }

  /** One count for parameters that are used once. */
  public static long sample(RandomSource bits, long good, long bad, long sample) {
    return byHrua(good, bad, sample)
        ? new Hrua(good, bad, sample).sample(bits)
        : oneByOne(bits, (int) good, (int) bad, (int) sample);
  }

  /**
   * Takes the smaller of sample and rest out of the urn; as soon as only one kind is left, it knows
   * how many of it remain to take.
   *
   * @param good with {@code bad} less than 2<sup>31</sup>, as all of NumPy's
   */
  public static long oneByOne(RandomSource bits, int good, int bad, int sample) {
    int total = good + bad;
    boolean takesRest = sample > total / 2;
    int toTake = takesRest ? total - sample : sample;
    int left = total;
    int goodLeft = good;
    while (toTake > 0 && goodLeft > 0 && left > goodLeft) {
      // a masked rejection; -1 or 0, not branches that would be mispredicted
      int max = left - 1;
      int value = bits.nextInt() & (-1 >>> Integer.numberOfLeadingZeros(max));
      int accepted = ~((max - value) >> 31);
      left += accepted;
      toTake += accepted;
      goodLeft += accepted & ((value - goodLeft) >> 31);
    }
    if (left == goodLeft) {
      goodLeft -= toTake;
    }
    return takesRest ? goodLeft : good - goodLeft;
  }

  private HypergeometricKernel() {}
}

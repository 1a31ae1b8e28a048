package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;

/** Uniform doubles in (0, 1): one that is exactly 0 is dropped, and the next is used instead. */
public final class NonZeroUniform {

  /** Returns one value. */
  public static double sample(RandomSource bits) {
    double u;
    do {
      u = bits.nextDouble();
    } while (u == 0);
    return u;
  }

  /** Fills {@code out[from..to)} with what as many calls of {@link #sample} would give. */
  public static void fill(RandomSource bits, double[] out, int from, int to) {
    int filled = from;
    do {
      bits.fillDoubles(out, filled, to);
      filled = dropZeros(out, filled, to);
    } while (filled < to);
  }

  /** Moves what is not 0 to the front; returns the index after the last of it. */
  private static int dropZeros(double[] out, int from, int to) {
    int end = from;
    while (end < to && out[end] != 0) {
      end++;
    }
    for (int i = end + 1; i < to; i++) {
      if (out[i] != 0) {
        out[end++] = out[i];
      }
    }
    return end;
  }

  private NonZeroUniform() {}
}

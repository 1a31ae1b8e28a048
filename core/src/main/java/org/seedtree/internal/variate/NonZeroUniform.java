package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;

/** Uniform doubles above 0: one that is exactly 0 is dropped, and the next taken in its place. */
public final class NonZeroUniform {

  public static double sample(RandomSource bits) {
    double u;
    do {
      u = bits.nextDouble();
    } while (u == 0);
    return u;
  }

  /** Takes what as many calls of {@link #sample} would. */
  public static void fill(RandomSource bits, double[] out, int from, int to) {
    int filled = from;
    do {
      bits.fillDoubles(out, filled, to);
      filled = withoutZeros(out, filled, to);
    } while (filled < to);
  }

  /** Closes the gaps that zeros leave; returns the index after the last that is none. */
  private static int withoutZeros(double[] out, int from, int to) {
    int kept = from;
    while (kept < to && out[kept] != 0) {
      kept++;
    }
    for (int i = kept + 1; i < to; i++) {
      if (out[i] != 0) {
        out[kept++] = out[i];
      }
    }
    return kept;
  }

  private NonZeroUniform() {}
}
